/** Many seed statements at once, one per line. */
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  errorSummary,
  form,
  html,
  linkButton,
  selectField,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import type { SeedProblem } from '../seed-statements.ts';
import { seedWords } from '../words/seeds.ts';

export interface SeedsParts {
  readonly slug: string;
  readonly typed: { readonly statements: string; readonly language: string };
  readonly key: string;
  readonly published: number;
  readonly problem?: SeedProblem | { readonly type: 'languageUnknown' } | undefined;
}

export function seedsPage(locale: Locale, { slug, typed, key, published, problem }: SeedsParts): Content {
  const t = seedWords(locale);
  const sentences =
    problem === undefined
      ? []
      : problem.type === 'lines'
        ? problem.lines.map((line) => t(line.type, { ...line }))
        : [t(problem.type)];
  const field = problem?.type === 'languageUnknown' ? 'language' : 'statements';
  const beside = problem?.type === 'lines' ? t('wrongLines', { n: problem.lines.length }) : sentences[0];
  const error = (name: string): { error?: string } =>
    problem !== undefined && beside !== undefined && name === field ? { error: beside } : {};
  return [
    errorSummary({
      title: t('problemTitle'),
      body: t('problemBody'),
      errors: sentences.map((message) => ({ field, message })),
    }),
    html`<p>${t('existing', { n: published })}</p>`,
    form({
      action: `/conversations/${slug}/seeds`,
      label: t('formLabel'),
      hidden: { key },
      body: [
        textArea({
          name: 'statements',
          label: t('statements'),
          hint: t('statementsHint'),
          rows: 14,
          required: true,
          value: typed.statements,
          ...error('statements'),
        }),
        selectField({
          name: 'language',
          label: t('language'),
          options: locales.map((value) => ({ value, label: localeNames[value] })),
          width: 'short',
          value: typed.language,
          ...error('language'),
        }),
      ],
      buttons: [
        button({ label: t('submit') }),
        linkButton({ href: `/conversations/${slug}/facilitate`, label: t('back'), kind: 'quiet' }),
      ],
    }),
  ];
}
