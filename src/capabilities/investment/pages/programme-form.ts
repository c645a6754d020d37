/** The forms in which a clerk records a programme, and money in it. */
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  checkboxGroup,
  dateField,
  errorSummary,
  fieldset,
  form,
  html,
  linkButton,
  moneyField,
  radioGroup,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { entryKinds } from '../programme.ts';
import type { ProgrammeProblems } from '../read-programme-form.ts';
import { programmeWords } from '../words/programme.ts';

interface Region {
  readonly region: string;
  readonly name: string;
}

export interface ProgrammeFormParts {
  readonly action: string;
  readonly back: string;
  readonly key: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: ProgrammeProblems;
  /** Where no field is to blame. */
  readonly problem?: string | undefined;
  readonly regions: readonly Region[];
}

/** A field by its name, with what was typed and what is wrong; and the summary of all that is wrong. */
function drawn(locale: Locale, { typed, problems, problem }: ProgrammeFormParts) {
  const t = programmeWords(locale);
  return {
    t,
    of: (name: string) => {
      const wrong = problems[name];
      return { name, value: typed[name] ?? '', ...(wrong === undefined ? {} : { error: t(wrong) }) };
    },
    summary: errorSummary({
      title: t('problemTitle'),
      body: t('problemBody'),
      errors: [
        ...(problem === undefined ? [] : [{ message: problem }]),
        ...Object.entries(problems).map(([field, wrong]) => ({ field, message: t(wrong) })),
      ],
    }),
  };
}

export function programmeFormPage(
  locale: Locale,
  parts: ProgrammeFormParts & { readonly chosen: readonly string[]; readonly comparison: readonly string[] },
): Content {
  const { t, of, summary } = drawn(locale, parts);
  const options = parts.regions.map(({ region, name }) => ({ value: region, label: name }));
  return [
    summary,
    form({
      action: parts.action,
      label: t('newTitle'),
      hidden: { key: parts.key },
      body: [
        textField({ ...of('title'), label: t('title'), maxlength: 120, required: true }),
        textArea({ ...of('about'), label: t('about'), rows: 5, maxlength: 5_000 }),
        selectField({
          ...of('language'),
          label: t('language'),
          options: locales.map((value) => ({ value, label: localeNames[value] })),
          width: 'short',
        }),
        fieldset({
          legend: t('otherLanguage'),
          body: [
            textField({ ...of('otherTitle'), label: t('title'), maxlength: 120 }),
            textArea({ ...of('otherAbout'), label: t('about'), rows: 4, maxlength: 5_000 }),
            textArea({ ...of('otherComparisonWhy'), label: t('comparisonWhy'), rows: 2, maxlength: 1_000 }),
          ],
        }),
        html`<div class="investment-regions">
          ${checkboxGroup({
            ...of('region'),
            legend: t('regions'),
            hint: t('regionsHint'),
            options,
            values: parts.chosen,
          })}
          ${checkboxGroup({
            ...of('comparison'),
            legend: t('comparison'),
            hint: t('comparisonHint'),
            options,
            values: parts.comparison,
          })}
        </div>`,
        textArea({
          ...of('comparisonWhy'),
          label: t('comparisonWhy'),
          hint: t('comparisonWhyHint'),
          rows: 2,
          maxlength: 1_000,
        }),
        textArea({ ...of('watched'), label: t('watched'), hint: t('watchedHint'), rows: 3 }),
        textArea({ ...of('reason'), label: t('reason'), hint: t('reasonHint'), rows: 2, required: true }),
      ],
      buttons: [button({ label: t('begin') }), linkButton({ href: parts.back, label: t('cancel'), kind: 'quiet' })],
    }),
  ];
}

export function entryFormPage(locale: Locale, parts: ProgrammeFormParts): Content {
  const { t, of, summary } = drawn(locale, parts);
  return [
    summary,
    form({
      action: parts.action,
      label: t('entryTitle'),
      hidden: { key: parts.key },
      body: [
        radioGroup({
          ...of('kind'),
          legend: t('kind'),
          inline: true,
          options: entryKinds.map((value) => ({ value, label: t(value) })),
        }),
        selectField({
          ...of('region'),
          label: t('region'),
          options: parts.regions.map(({ region, name }) => ({ value: region, label: name })),
        }),
        moneyField({ ...of('cents'), label: t('cents'), hint: t('centsHint'), prefix: '$', required: true }),
        dateField({ ...of('day'), label: t('day'), required: true }),
        textArea({ ...of('note'), label: t('note'), hint: t('noteHint'), rows: 2, maxlength: 500, required: true }),
        textField({ ...of('sourceUrl'), label: t('sourceUrl'), type: 'url', maxlength: 1_000 }),
      ],
      buttons: [button({ label: t('enter') }), linkButton({ href: parts.back, label: t('cancel'), kind: 'quiet' })],
    }),
  ];
}
