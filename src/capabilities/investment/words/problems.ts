/** Why a plan cannot be published, in a clear sentence: which figures are missing, or which rules clash and what they ask for together. */
import { catalogue, type Locale } from '../../../platform/i18n/catalogue.ts';
import { money } from '../../../platform/i18n/format.ts';
import type { ClashingRule } from '../../../rules/equity/index.ts';
import type { Plan } from '../plan.ts';
import type { PlanProblem } from '../publish-allocation.ts';

export const problemWords = catalogue(
  {
    'no-regions': 'There are no regions of this kind here.',
    'no-population': 'How many people live in {region} is not known. Add a column “people” to the table of regions.',
    'no-figures': 'There are no figures of “{indicator}”, neither in the catalogue nor in the table of regions.',
    'region-twice': '{region} is there twice.',
    'not-a-number': 'A figure of “{indicator}” is not a number.',
    nobody: 'Nobody lives in these regions.',
    'wrong-terms': 'The terms cannot be used as they are. Look at them again.',
    'wrong-region': 'The figures of {region} cannot be used.',
    'empty-floor': 'No region is in the group of the floor “{floor}”.',
    clash: 'These rules cannot all hold with a sum of {sum}: {rules}. Without any one of them the others could.',
    clashIn: 'Where they clash first: {region}.',
    'alone.minimum': 'A sum of {sum} is not enough for the minimum of each region: that is {cents} in all.',
    'alone.prior': 'A sum of {sum} is not enough for the commitments made before: they are {cents} in all.',
    'alone.cap': 'The cap leaves no place for a sum of {sum}: all regions together could get {cents} at most.',
    'alone.floor': 'The floor “{floor}” cannot hold: its regions have neither people nor need to share {cents} by.',
    'rule.minimum': 'the minimum of each region ({cents} in all)',
    'rule.prior': 'the commitments made before ({cents} in all)',
    'rule.cap': 'the cap ({cents} in all at most)',
    'rule.floor': 'the floor “{floor}” (at least {cents})',
  },
  {
    es: {
      'no-regions': 'Aquí no hay regiones de este tipo.',
      'no-population':
        'No se sabe cuántas personas viven en {region}. Añada una columna «people» a la tabla de regiones.',
      'no-figures': 'No hay cifras de «{indicator}», ni en el catálogo ni en la tabla de regiones.',
      'region-twice': '{region} está dos veces.',
      'not-a-number': 'Una cifra de «{indicator}» no es un número.',
      nobody: 'Nadie vive en estas regiones.',
      'wrong-terms': 'Las condiciones no se pueden usar así. Revíselas.',
      'wrong-region': 'Las cifras de {region} no se pueden usar.',
      'empty-floor': 'Ninguna región está en el grupo del piso «{floor}».',
      clashIn: 'Donde chocan primero: {region}.',
      'alone.minimum': 'Una suma de {sum} no alcanza para el mínimo de cada región: son {cents} en total.',
      'alone.prior': 'Una suma de {sum} no alcanza para los compromisos anteriores: son {cents} en total.',
      'alone.cap':
        'El tope no deja lugar para una suma de {sum}: todas las regiones juntas podrían recibir {cents} como máximo.',
      'alone.floor':
        'El piso «{floor}» no puede cumplirse: sus regiones no tienen ni habitantes ni necesidad según los cuales repartir {cents}.',
      clash:
        'Estas reglas no pueden cumplirse todas con una suma de {sum}: {rules}. Sin una cualquiera de ellas, las demás podrían.',
      'rule.minimum': 'el mínimo de cada región ({cents} en total)',
      'rule.prior': 'los compromisos anteriores ({cents} en total)',
      'rule.cap': 'el tope ({cents} en total como máximo)',
      'rule.floor': 'el piso «{floor}» (al menos {cents})',
    },
  },
);

export const dollars = (locale: Locale, cents: number): string =>
  money(
    locale,
    cents % 100 === 0
      ? { amount: cents / 100, unitsPerCurrency: 1, currency: 'USD' }
      : { amount: cents, unitsPerCurrency: 100, currency: 'USD' },
  );

export function planProblemSentence(locale: Locale, problem: PlanProblem, { terms }: Plan): string {
  const t = problemWords(locale);
  if (problem.type === 'clash') return clashSentence(locale, problem, terms.sum);
  const values = {
    region: 'region' in problem ? problem.region : '',
    indicator: 'indicator' in problem ? problem.indicator : '',
    floor: 'floor' in problem ? (problem.floor ?? '') : '',
  };
  return t(problem.type, values);
}

function clashSentence(
  locale: Locale,
  { rules, region }: Extract<PlanProblem, { readonly type: 'clash' }>,
  cents: number,
): string {
  const t = problemWords(locale);
  const sum = dollars(locale, cents);
  const [only, another] = rules;
  if (only !== undefined && another === undefined) {
    const { rule } = only;
    const kind = typeof rule === 'string' ? rule : 'floor';
    const floor = typeof rule === 'string' ? '' : rule.floor;
    return t(`alone.${kind}`, { sum, cents: dollars(locale, only.cents), floor });
  }
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    rules.map((rule) => ruleSentence(locale, rule)),
  );
  return [t('clash', { sum, rules: list }), ...(region === undefined ? [] : [t('clashIn', { region })])].join(' ');
}

const ruleSentence = (locale: Locale, { rule, cents }: ClashingRule): string => {
  const t = problemWords(locale);
  return typeof rule === 'string'
    ? t(`rule.${rule}`, { cents: dollars(locale, cents) })
    : t('rule.floor', { floor: rule.floor, cents: dollars(locale, cents) });
};
