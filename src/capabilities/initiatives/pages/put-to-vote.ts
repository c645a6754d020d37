/** The form in which an organiser puts a qualified initiative to a vote. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { button, errorSummary, form, radioGroup, textArea, type Content } from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import type { VoteProblem } from '../put-to-vote.ts';
import { voteWords } from '../words/put-to-vote.ts';
import { pathOf } from './initiative-words.ts';

const fieldOf: Readonly<Partial<Record<VoteProblem, string>>> = {
  kindUnknown: 'kind',
  questionMissing: 'question',
  questionTooLong: 'question',
  keysWrong: 'keys',
  reasonMissing: 'reason',
  reasonTooLong: 'reason',
};

export function votePage(
  locale: Locale,
  initiative: Initiative,
  typed: Readonly<Record<string, string>>,
  problem: VoteProblem | undefined,
): Content {
  const t = voteWords(locale);
  const named = problem === undefined ? undefined : fieldOf[problem];
  const field = (name: string) => ({
    name,
    value: typed[name] ?? '',
    ...(problem !== undefined && named === name ? { error: t(problem) } : {}),
  });
  return [
    problem !== undefined &&
      errorSummary({
        title: t('problemTitle'),
        errors: [{ message: t(problem), ...(named === undefined ? {} : { field: named }) }],
      }),
    form({
      action: `${pathOf(initiative)}/organise/vote`,
      label: t('title'),
      body: [
        radioGroup({
          ...field('kind'),
          legend: t('kind'),
          options: (['reported', 'held-here'] as const).map((value) => ({ value, label: t(`kind.${value}`) })),
        }),
        textArea({ ...field('question'), label: t('question'), rows: 3, required: true }),
        textArea({ ...field('otherQuestion'), label: t('otherQuestion'), rows: 3 }),
        textArea({ ...field('keys'), label: t('keys'), hint: t('keysHint'), rows: 3, required: true }),
        textArea({ ...field('reason'), label: t('reason'), hint: t('reasonHint'), rows: 2, required: true }),
      ],
      buttons: button({ label: t('put') }),
    }),
  ];
}
