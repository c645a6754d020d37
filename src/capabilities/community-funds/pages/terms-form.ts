/** The form of a fund: of a new one, of a draft, or of what was published, of which texts and coming dates can change. */
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  dateTimeField,
  emptyState,
  errorSummary,
  fieldset,
  form,
  linkButton,
  moneyField,
  radioGroup,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { ChangeFields } from '../change-fund.ts';
import { ways } from '../fund.ts';
import { longest, termFields, type TermField } from '../read-terms.ts';
import { common } from '../words/common.ts';
import { runWords } from '../words/run.ts';

export interface TermsFormParts {
  readonly kind: 'new' | 'draft' | 'published';
  readonly action: string;
  readonly back: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: ChangeFields;
  /** Where no field is to blame. */
  readonly problem: string | undefined;
  /** Of a new one. */
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly topics: readonly { readonly id: string; readonly question: string }[];
  readonly key: string;
}

export function termsForm(locale: Locale, parts: TermsFormParts): Content {
  const t = runWords(locale);
  const { kind, typed, problems, regions } = parts;
  if (kind === 'new' && regions.length === 0) return emptyState({ title: t('regionNotYours') });
  const say = (problem: NonNullable<ChangeFields[keyof ChangeFields]>): string =>
    t(problem, { most: longest.checks, long: longest.check });
  const of = (name: TermField) => {
    const problem = problems[name];
    return {
      name,
      label: t(name),
      value: typed[name] ?? '',
      ...(problem === undefined ? {} : { error: say(problem) }),
    };
  };
  const other = (name: 'title' | 'about' | 'eligibility' | 'checks') => ({
    name: `${name}Other`,
    label: t(name),
    value: typed[`${name}Other`] ?? '',
  });
  return [
    errorSummary({
      title: t('problems'),
      errors: [
        ...(parts.problem === undefined ? [] : [{ message: parts.problem }]),
        ...([...termFields, 'reason'] as const).flatMap((field) => {
          const problem = problems[field];
          return problem === undefined ? [] : [{ field, message: `${t(field)}: ${say(problem)}` }];
        }),
      ],
    }),
    form({
      action: parts.action,
      hidden: { key: parts.key, ...(kind === 'new' ? {} : { region: typed['region'] ?? '' }) },
      body: [
        kind === 'new' &&
          selectField({
            ...of('region'),
            hint: t('regionHint'),
            placeholder: t('choose'),
            options: regions.map(({ id, name }) => ({ value: id, label: name })),
            required: true,
          }),
        kind !== 'published' &&
          parts.topics.length > 0 &&
          selectField({
            ...of('topic'),
            placeholder: t('none'),
            options: parts.topics.map(({ id, question }) => ({ value: id, label: question })),
            width: 'full',
          }),
        textField({ ...of('title'), maxlength: longest.title, required: true }),
        textArea({ ...of('about'), hint: t('markdown'), rows: 5, maxlength: longest.text, required: true }),
        textArea({ ...of('eligibility'), hint: t('markdown'), rows: 4, maxlength: longest.text }),
        textArea({ ...of('checks'), hint: t('checksHint'), rows: 4 }),
        selectField({ ...of('language'), options: locales.map((value) => ({ value, label: localeNames[value] })) }),
        fieldset({
          legend: t('inOther'),
          body: [
            textField({ ...other('title'), maxlength: longest.title }),
            textArea({ ...other('about'), rows: 4, maxlength: longest.text }),
            textArea({ ...other('eligibility'), rows: 3, maxlength: longest.text }),
            textArea({ ...other('checks'), rows: 3 }),
          ],
        }),
        kind !== 'published' && [
          moneyField({ ...of('pot'), required: true }),
          moneyField({ ...of('mostAsked'), required: true }),
          moneyField(of('mostPledged')),
          radioGroup({
            name: 'deciding',
            legend: t('deciding'),
            value: typed['deciding'] ?? '',
            options: ways.map((way) => ({ value: way, label: common(locale)(`way.${way}`) })),
            ...(problems.deciding === undefined ? {} : { error: say(problems.deciding) }),
          }),
          textField({ ...of('measure'), hint: t('measureHint'), maxlength: 12 }),
        ],
        (['opensAt', 'closesAt', 'pledgingOpensAt', 'pledgingClosesAt'] as const).map((name) =>
          dateTimeField({ ...of(name), required: true }),
        ),
        kind === 'published' &&
          textArea({
            name: 'reason',
            label: t('reason'),
            value: typed['reason'] ?? '',
            rows: 2,
            maxlength: 1_000,
            required: true,
            ...(problems.reason === undefined ? {} : { error: say(problems.reason) }),
          }),
      ],
      buttons: [button({ label: t('save') }), linkButton({ href: parts.back, label: t('cancel'), kind: 'quiet' })],
    }),
  ];
}
