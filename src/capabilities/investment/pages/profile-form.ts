/** The form of the need profile: one that comes with the software, or an own one with a row for each indicator. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  fieldset,
  form,
  html,
  linkButton,
  numberField,
  radioGroup,
  selectField,
  textField,
  type Content,
  type Option,
} from '../../../platform/ui/index.ts';
import {
  combinations,
  directions,
  missingRules,
  mostIndicators,
  normalisations,
  rowField,
  shippedProfiles,
  type ProfileFormProblems,
} from '../read-profile-form.ts';
import { common } from '../words/common.ts';
import { planWords } from '../words/plan.ts';
import { planFormTop, type PlanFormParts } from './terms-form.ts';

export interface ProfileFormParts extends PlanFormParts<ProfileFormProblems> {
  readonly rows: number;
  /** Those of the catalogue and of the table. */
  readonly indicators: readonly Option[];
}

export function profileFormPage(locale: Locale, parts: ProfileFormParts): Content {
  const { action, back, typed, problems, rows, indicators, seen } = parts;
  const t = planWords(locale);
  const of = (name: string) => {
    const problem = problems[name];
    return { name, value: typed[name] ?? '', ...(problem === undefined ? {} : { error: t(problem) }) };
  };
  // What was chosen stays to be seen, also where no catalogue has it now.
  const optionsFor = (chosen: string): readonly Option[] => [
    ...(chosen === '' || indicators.some(({ value }) => value === chosen) ? [] : [{ value: chosen, label: chosen }]),
    ...indicators,
  ];
  const pick = (name: string, label: string, hint?: string): Content => {
    const field = of(name);
    return selectField({
      ...field,
      label,
      hint,
      placeholder: t('noIndicator'),
      options: optionsFor(field.value),
      width: 'full',
    });
  };
  const row = (at: number): Content =>
    fieldset({
      legend: t('indicatorLegend', { n: at + 1 }),
      body: [
        pick(rowField(at, 'key'), t('indicator')),
        numberField({ ...of(rowField(at, 'weight')), label: t('weight'), asText: true }),
        selectField({
          ...of(rowField(at, 'direction')),
          label: t('direction'),
          options: directions.map((value) => ({ value, label: common(locale)(`direction.${value}`) })),
        }),
        textField({ ...of(rowField(at, 'component')), label: t('component'), width: 'medium', spellcheck: false }),
      ],
    });
  const choices = <Value extends string>(
    name: 'normalisation' | 'combination' | 'missing',
    values: readonly Value[],
    say: (value: Value) => readonly [string, string],
  ): Content =>
    radioGroup({
      ...of(name),
      legend: t(name),
      options: values.map((value) => {
        const [label, hint] = say(value);
        return { value, label, hint };
      }),
    });
  return [
    planFormTop(
      locale,
      parts,
      Object.entries(problems).map(([field, problem]) => ({ field, message: t(problem) })),
    ),
    form({
      action,
      label: t('profileTitle'),
      hidden: { rows: String(rows), seen },
      body: [
        html`<div class="investment-profiles">
          ${radioGroup({
            ...of('profile'),
            legend: t('profile'),
            options: [
              ...shippedProfiles.map(({ id, name, source }) => ({ value: id, label: name, hint: source })),
              { value: 'own', label: t('own'), hint: t('ownHint') },
            ],
          })}
        </div>`,
        pick('gap', t('gap'), t('gapHint')),
        fieldset({
          legend: t('own'),
          body: [
            textField({ ...of('name'), label: t('name'), width: 'medium', maxlength: 120 }),
            textField({ ...of('source'), label: t('source'), maxlength: 500 }),
            choices('normalisation', normalisations, (value) => [
              t(`normalisation.${value}`),
              t(`normalisation.${value}Hint`),
            ]),
            choices('combination', combinations, (value) => [t(`combination.${value}`), t(`combination.${value}Hint`)]),
            choices('missing', missingRules, (value) => [t(`missing.${value}`), t(`missing.${value}Hint`)]),
            numberField({ ...of('atMost'), label: t('atMost'), hint: t('atMostHint'), asText: true }),
          ],
        }),
        fieldset({
          legend: t('indicators'),
          hint: t('indicatorsHint'),
          body: [
            Array.from({ length: rows }, (_, at) => row(at)),
            rows < mostIndicators &&
              button({ label: t('addIndicator'), kind: 'secondary', icon: 'plus', name: 'intent', value: 'longer' }),
          ],
        }),
      ],
      buttons: [button({ label: t('save') }), linkButton({ href: back, label: t('cancel'), kind: 'quiet' })],
    }),
  ];
}
