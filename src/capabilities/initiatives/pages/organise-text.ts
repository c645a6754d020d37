/** The form in which an organiser writes a version of one of an initiative's texts. */
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  checkbox,
  errorSummary,
  form,
  linkButton,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { longestBody, type TextField, type TextProblem } from '../add-text.ts';
import type { Initiative } from '../initiative.ts';
import type { TextKind } from '../store/texts.ts';
import { organising } from '../words/organise.ts';
import { pathOf } from './initiative-words.ts';

export function textFormPage(
  locale: Locale,
  parts: {
    readonly initiative: Initiative;
    readonly kind: TextKind;
    readonly typed: Readonly<Record<string, string>>;
    readonly problems: Readonly<Partial<Record<TextField, TextProblem>>>;
  },
): Content {
  const t = organising(locale);
  const { initiative, kind, typed, problems } = parts;
  const most = longestBody[kind];
  const hint = t(kind === 'title' ? 'bodyTitleHint' : 'bodyHint', { n: most });
  const field = (name: TextField) => ({
    name,
    value: typed[name] ?? '',
    ...(problems[name] === undefined ? {} : { error: t(problems[name]) }),
  });
  const rows = kind === 'title' ? 2 : kind === 'measure' ? 16 : 8;
  return [
    Object.keys(problems).length > 0 &&
      errorSummary({
        title: t('problemTitle'),
        errors: (Object.entries(problems) as [TextField, TextProblem][]).map(([name, problem]) => ({
          field: name,
          message: t(problem),
        })),
      }),
    form({
      action: `${pathOf(initiative)}/texts/${kind}`,
      label: t('addText'),
      body: [
        selectField({
          name: 'language',
          label: t('language'),
          value: typed['language'] ?? initiative.language,
          options: locales.map((value) => ({ value, label: localeNames[value] })),
        }),
        textArea({ ...field('body'), label: t('body'), hint, rows, required: true }),
        textArea({ ...field('otherBody'), label: t('otherBody'), rows }),
        checkbox({ name: 'machine', value: 'yes', label: t('machine'), checked: typed['machine'] === 'yes' }),
        textField({ ...field('author'), label: t('author'), hint: t('authorHint'), required: true }),
        textField({ ...field('source'), label: t('textSource') }),
        textArea({ ...field('reason'), label: t('textReason'), hint: t('textReasonHint'), rows: 2 }),
      ],
      buttons: [
        button({ label: t('saveText') }),
        linkButton({ href: `${pathOf(initiative)}/organise`, label: t('cancel'), kind: 'quiet' }),
      ],
    }),
  ];
}
