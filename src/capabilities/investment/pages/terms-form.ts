/** The form of the terms: the sum, what goes per head, bounds, and a group of fields for each floor. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  errorSummary,
  fieldset,
  form,
  html,
  linkButton,
  moneyField,
  numberField,
  radioGroup,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { floorField, floorKinds, mostFloors, needCounts, type TermProblems } from '../read-terms-form.ts';
import { planWords } from '../words/plan.ts';

export interface PlanFormParts<Problems> {
  readonly action: string;
  readonly back: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Problems;
  /** The mark of what the form was drawn from. */
  readonly seen: string;
  /** Somebody else changed it while the form was open. */
  readonly movedOn: boolean;
}

/** At the top of a form of the plan that came back. */
export const planFormTop = (
  locale: Locale,
  { action, movedOn }: Pick<PlanFormParts<unknown>, 'action' | 'movedOn'>,
  errors: readonly { readonly field: string; readonly message: string }[],
): Content => {
  const t = planWords(locale);
  return movedOn
    ? [
        errorSummary({ title: t('problemTitle'), errors: [{ message: t('movedOn') }] }),
        html`<p><a href="${action}">${t('seeNow')}</a></p>`,
      ]
    : errorSummary({ title: t('problemTitle'), body: t('problemBody'), errors });
};

export function termsFormPage(
  locale: Locale,
  parts: PlanFormParts<TermProblems> & { readonly floors: number },
): Content {
  const t = planWords(locale);
  const { action, back, typed, problems, floors, seen } = parts;
  const of = (name: string) => {
    const problem = problems[name];
    return { name, value: typed[name] ?? '', ...(problem === undefined ? {} : { error: t(problem) }) };
  };
  const floor = (at: number): Content => {
    const field = (name: Parameters<typeof floorField>[1]) => of(floorField(at, name));
    return fieldset({
      legend: t('floorLegend', { n: at + 1 }),
      body: [
        textField({ ...field('key'), label: t('key'), hint: t('keyHint'), width: 'medium', spellcheck: false }),
        numberField({ ...field('share'), label: t('share'), hint: t('shareHint'), suffix: '%', asText: true }),
        radioGroup({
          ...field('kind'),
          legend: t('kind'),
          options: floorKinds.map((value) => ({ value, label: t(`kind.${value}`), hint: t(`kind.${value}Hint`) })),
        }),
        numberField({ ...field('part'), label: t('part'), hint: t('partHint'), suffix: '%', asText: true }),
        radioGroup({
          ...field('of'),
          legend: t('of'),
          inline: true,
          options: (['people', 'regions'] as const).map((value) => ({ value, label: t(`of.${value}`) })),
        }),
        textField({ ...field('groups'), label: t('groups'), hint: t('exceptHint'), spellcheck: false }),
        textField({ ...field('except'), label: t('except'), hint: t('exceptHint'), spellcheck: false }),
      ],
    });
  };
  return [
    planFormTop(
      locale,
      parts,
      Object.entries(problems).map(([field, problem]) => ({
        field,
        message: `${labelOf(locale, field)}: ${t(problem)}`,
      })),
    ),
    form({
      action,
      label: t('termsTitle'),
      hidden: { floorRows: String(floors), seen },
      body: [
        moneyField({ ...of('sum'), label: t('sum'), prefix: '$', required: true }),
        numberField({
          ...of('base'),
          label: t('base'),
          hint: t('baseHint'),
          suffix: '%',
          asText: true,
          required: true,
        }),
        radioGroup({
          ...of('needCounts'),
          legend: t('needCounts'),
          options: needCounts.map((value) => ({
            value,
            label: t(`needCounts.${value}`),
            hint: t(`needCounts.${value}Hint`),
          })),
        }),
        moneyField({ ...of('minimum'), label: t('minimum'), prefix: '$' }),
        moneyField({ ...of('cap'), label: t('cap'), prefix: '$' }),
        moneyField({ ...of('minimumPerHead'), label: t('minimumPerHead'), prefix: '$' }),
        moneyField({ ...of('capPerHead'), label: t('capPerHead'), prefix: '$' }),
        fieldset({
          legend: t('floors'),
          hint: t('floorsHint'),
          body: [
            Array.from({ length: floors }, (_, at) => floor(at)),
            floors < mostFloors &&
              button({ label: t('addFloor'), kind: 'secondary', icon: 'plus', name: 'intent', value: 'longer' }),
          ],
        }),
      ],
      buttons: [button({ label: t('save') }), linkButton({ href: back, label: t('cancel'), kind: 'quiet' })],
    }),
  ];
}

/** "Floor 2, At least". */
function labelOf(locale: Locale, field: string): string {
  const t = planWords(locale);
  const [, at, name] = /^floor-(\d+)-(\w+)$/.exec(field) ?? [];
  return name === undefined
    ? t(field as 'sum' | 'base' | 'needCounts' | 'minimum' | 'cap' | 'minimumPerHead' | 'capPerHead')
    : `${t('floorLegend', { n: Number(at) + 1 })}, ${t(name as Parameters<typeof floorField>[1])}`;
}
