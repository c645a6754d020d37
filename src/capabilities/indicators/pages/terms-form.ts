/** The form by which an organiser adds an indicator or says anew what it measures. */
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  emptyState,
  errorSummary,
  fieldset,
  form,
  linkButton,
  radioGroup,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { directions, fields, units } from '../indicator.ts';
import { longest, type TermsField, type TermsProblems } from '../read-terms.ts';
import { common } from '../words/common.ts';
import { organise } from '../words/organise.ts';

export interface TermsFormParts {
  readonly action: string;
  readonly cancel: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: TermsProblems;
  /** Undefined when it is changed: its region and field stay. */
  readonly regions: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly key: string;
}

export function termsForm(locale: Locale, parts: TermsFormParts): Content {
  const t = organise(locale);
  const c = common(locale);
  const { regions, typed, problems } = parts;
  if (regions?.length === 0) return emptyState({ title: t('regionNotYours') });
  const of = (name: TermsField): { name: string; label: string; value: string; error?: string } => {
    const problem = problems[name];
    return { name, label: t(name), value: typed[name] ?? '', ...(problem === undefined ? {} : { error: t(problem) }) };
  };
  const choose = (name: TermsField, options: readonly (readonly [string, string])[]): Content =>
    selectField({
      ...of(name),
      placeholder: t('choose'),
      options: options.map(([value, label]) => ({ value, label })),
      required: true,
    });
  const line = (name: TermsField, required = true, hint?: string): Content =>
    textField({ ...of(name), maxlength: longest.line, required, ...(hint === undefined ? {} : { hint }) });
  return [
    errorSummary({
      title: t('problems'),
      errors: Object.entries(problems).map(([field, problem]) => ({
        field,
        message: `${t(field as TermsField)}: ${t(problem)}`,
      })),
    }),
    form({
      action: parts.action,
      hidden: {
        key: parts.key,
        ...(regions === undefined
          ? { region: typed['region'] ?? '', field: typed['field'] ?? '', from: typed['from'] ?? '' }
          : {}),
      },
      body: [
        regions !== undefined && [
          choose(
            'region',
            regions.map(({ id, name }) => [id, name] as const),
          ),
          choose(
            'field',
            fields.map((name) => [name, c(`field.${name}`)] as const),
          ),
        ],
        textField({ ...of('name'), hint: t('nameHint'), maxlength: longest.name, required: true }),
        textArea({
          ...of('definition'),
          hint: t('definitionHint'),
          rows: 4,
          maxlength: longest.definition,
          required: true,
        }),
        choose(
          'unit',
          units.map((name) => [name, c(`unit.${name}`)] as const),
        ),
        textField({ ...of('decimals'), maxlength: 1, required: true }),
        choose(
          'direction',
          directions.map((name) => [name, c(`direction.${name}`)] as const),
        ),
        line('publisher'),
        line('sourceTitle'),
        line('sourceUrl'),
        line('series', false),
        line('licence'),
        choose(
          'language',
          locales.map((value) => [value, localeNames[value]] as const),
        ),
        fieldset({
          legend: t('otherLanguage'),
          body: [
            textField({ ...of('otherName'), maxlength: longest.name }),
            textArea({ ...of('otherDefinition'), rows: 4, maxlength: longest.definition }),
          ],
        }),
        regions === undefined &&
          radioGroup({
            name: 'measure',
            legend: t('measure'),
            hint: t('measureHint'),
            value: typed['measure'] ?? 'same',
            options: (['same', 'other'] as const).map((value) => ({ value, label: t(`measure.${value}`) })),
          }),
        textArea({ ...of('reason'), rows: 2, maxlength: 1_000, required: true }),
      ],
      buttons: [button({ label: t('save') }), linkButton({ href: parts.cancel, label: t('cancel'), kind: 'quiet' })],
    }),
  ];
}
