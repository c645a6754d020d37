/** Questions that polls ask as cards, for the registry, the home page and topics. */
import type { ProcessFilter } from '../../platform/db/process-filter.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { Platform } from '../../platform/platform.ts';
import { badge, card, type Html } from '../../platform/ui/index.ts';
import { questionName } from './pages/poll-words.ts';
import { questionPath, type Question } from './poll.ts';
import { countByQuestion, type QuestionCount } from './store/polls.ts';
import { questionsOf } from './store/questions.ts';
import { common } from './words/common.ts';
import { registry } from './words/registry.ts';

/** One card for each question, for `cardGrid`; those that most polls asked come first. */
export async function questionCards({ db }: Platform, locale: Locale, filter: ProcessFilter): Promise<readonly Html[]> {
  const [questions, counts] = await Promise.all([questionsOf(db, filter), countByQuestion(db)]);
  const polls = ({ id }: Question): number => counts.find(({ questionId }) => questionId === id)?.polls ?? 0;
  return questions.toSorted((a, b) => polls(b) - polls(a)).map((question) => questionCard(locale, question, counts));
}

export function questionCard(locale: Locale, question: Question, counts: readonly QuestionCount[]): Html {
  const t = registry(locale);
  const { polls = 0, staked = 0 } = counts.find(({ questionId }) => questionId === question.id) ?? {};
  return card({
    title: questionName(locale, question),
    href: questionPath(question),
    badge: question.hypothetical && badge({ label: common(locale)('hypothetical'), tone: 'warning' }),
    body: inLanguage(question, 'about', locale).text,
    facts: [
      question.regionName,
      t('questionPolls', { n: polls }),
      ...(polls > 0 ? [t('questionStake', { n: staked })] : []),
    ],
  });
}
