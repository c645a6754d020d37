/** The form of one claim. */
import { locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import { languageName } from '../../../platform/i18n/format.ts';
import {
  button,
  errorSummary,
  fieldset,
  form,
  linkButton,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { claimKinds, sides, verdicts } from '../../../rules/brief/index.ts';
import { pathOf, type Brief } from '../brief.ts';
import { counters, longest, type ClaimField, type ClaimProblems } from '../read-claim.ts';
import { common } from '../words/common.ts';
import { edit } from '../words/edit.ts';

export interface ClaimFormParts {
  readonly brief: Brief;
  readonly action: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: ClaimProblems;
  readonly meanwhile: boolean;
  readonly from: string;
}

export function claimForm(
  locale: Locale,
  { brief, action, typed, problems, meanwhile, from }: ClaimFormParts,
): Content {
  const t = edit(locale);
  const c = common(locale);
  const names: Partial<Record<ClaimField, string>> = { text: t('claimText') };
  const nameOf = (field: ClaimField): string =>
    names[field] ?? (field.startsWith('counter') ? t('counterSources') : t(field as 'kind'));
  const of = (field: ClaimField) => {
    const problem = problems[field];
    return {
      name: field,
      label: nameOf(field),
      value: typed[field] ?? '',
      ...(problem === undefined ? {} : { error: t(problem) }),
    };
  };
  const plain = (name: string, label: string) => ({ name, label, value: typed[name] ?? '' });
  return [
    errorSummary({
      title: t('problems'),
      errors: meanwhile
        ? [{ message: t('meanwhile') }]
        : (Object.entries(problems) as [ClaimField, NonNullable<ClaimProblems[ClaimField]>][]).map(
            ([field, problem]) => ({
              field,
              message: `${nameOf(field)}: ${t(problem)}`,
            }),
          ),
    }),
    form({
      action,
      hidden: { from },
      body: [
        selectField({
          ...of('kind'),
          placeholder: t('choose'),
          options: claimKinds.map((kind) => ({ value: kind, label: c(`kind.${kind}`) })),
          required: true,
        }),
        selectField({
          ...of('side'),
          placeholder: t('choose'),
          options: sides.map((side) => ({ value: side, label: c(`side.${side}`) })),
          required: true,
        }),
        selectField({
          name: 'language',
          label: t('claimLanguage'),
          value: typed['language'],
          options: locales.map((value) => ({ value, label: languageName(locale, value) })),
        }),
        textField({ ...of('heading'), hint: t('headingHint'), maxlength: longest.line, required: true }),
        textField({ ...of('saidBy'), maxlength: longest.line, required: true }),
        textArea({ ...of('text'), hint: t('claimTextHint'), rows: 5, maxlength: longest.text, required: true }),
        textArea({ ...of('outcome'), rows: 3, maxlength: longest.text }),
        textArea({ ...of('sources'), hint: t('sourcesHint'), rows: 4, maxlength: longest.sources }),
        selectField({
          name: 'verdict',
          label: t('verdict'),
          value: typed['verdict'],
          placeholder: t('notChecked'),
          options: verdicts.map((verdict) => ({ value: verdict, label: c(`verdict.${verdict}`) })),
        }),
        textArea({ ...of('checkNote'), rows: 3, maxlength: longest.text }),
        Array.from({ length: counters }, (_, at) =>
          fieldset({
            legend: t('counter', { n: at + 1 }),
            body: [
              textField({ ...plain(`counter${at}By`, t('counterBy')), maxlength: longest.line }),
              textArea({ ...plain(`counter${at}Text`, t('counterText')), rows: 3, maxlength: longest.text }),
              textArea({ ...of(`counter${at}Sources`), rows: 2, maxlength: longest.sources }),
            ],
          }),
        ),
        fieldset({
          legend: t('inOther'),
          body: [
            textField({ ...plain('headingOther', t('heading')), maxlength: longest.line }),
            textField({ ...plain('saidByOther', t('saidBy')), maxlength: longest.line }),
            textArea({ ...plain('textOther', t('claimText')), rows: 4, maxlength: longest.text }),
            textArea({ ...plain('outcomeOther', t('outcome')), rows: 3, maxlength: longest.text }),
            textArea({ ...plain('checkNoteOther', t('checkNote')), rows: 3, maxlength: longest.text }),
            Array.from({ length: counters }, (_, at) => [
              textField({
                ...plain(`counter${at}ByOther`, `${t('counter', { n: at + 1 })}: ${t('counterBy')}`),
                maxlength: longest.line,
              }),
              textArea({
                ...plain(`counter${at}TextOther`, `${t('counter', { n: at + 1 })}: ${t('counterText')}`),
                rows: 3,
                maxlength: longest.text,
              }),
            ]),
          ],
        }),
        textField({ name: 'note', label: t('note'), value: typed['note'] ?? '', maxlength: 300 }),
      ],
      buttons: [
        button({ label: t('save') }),
        linkButton({ href: `${pathOf(brief)}/edit`, label: t('cancel'), kind: 'quiet' }),
      ],
    }),
  ];
}
