/** The closing words, as the facilitator writes them after the close. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  errorSummary,
  form,
  linkButton,
  moreLink,
  notice,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import type { ReportProblem } from '../publish-report.ts';
import { closingWords } from '../words/closing.ts';

export interface ClosingParts {
  readonly slug: string;
  readonly closed: boolean;
  readonly published: boolean;
  readonly otherLanguage: Locale;
  readonly typed: { readonly words: string; readonly other: string; readonly reason: string };
  readonly problem?: ReportProblem | undefined;
}

const fields: Readonly<Partial<Record<ReportProblem, 'words' | 'other' | 'reason'>>> = {
  wordsMissing: 'words',
  wordsTooLong: 'words',
  otherTooLong: 'other',
  reasonMissing: 'reason',
  reasonTooLong: 'reason',
};

export function closingPage(locale: Locale, parts: ClosingParts): Content {
  const t = closingWords(locale);
  const { slug, closed, published, otherLanguage, typed, problem } = parts;
  if (!closed && problem === undefined) return notice({ kind: 'info', body: t('notYet') });
  const field = problem === undefined ? undefined : fields[problem];
  const of = (name: keyof ClosingParts['typed']): { name: string; value: string; error?: string } => ({
    name,
    value: typed[name],
    ...(field === name && problem !== undefined ? { error: t(problem) } : {}),
  });
  return [
    problem !== undefined &&
      errorSummary({
        title: t('problemTitle'),
        body: t('problemBody'),
        errors: [{ message: t(problem), ...(field === undefined ? {} : { field }) }],
      }),
    published &&
      notice({
        kind: 'success',
        title: t('published'),
        body: [t('publishedBody'), ' ', moreLink(`/conversations/${slug}/report`, t('toReport'))],
      }),
    form({
      action: `/conversations/${slug}/closing`,
      label: t('title'),
      body: [
        textArea({ ...of('words'), label: t('words'), hint: t('wordsHint'), rows: 12, required: true }),
        textArea({ ...of('other'), label: t(`other.${otherLanguage}`), rows: 12 }),
        published && textArea({ ...of('reason'), label: t('reason'), hint: t('reasonHint'), rows: 2, required: true }),
      ],
      buttons: [
        button({ label: t(published ? 'change' : 'publish') }),
        linkButton({ href: `/conversations/${slug}/facilitate`, label: t('back'), kind: 'quiet' }),
      ],
    }),
  ];
}
