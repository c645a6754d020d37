/** What everybody sees: the registry and one poll. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone, heldRole } from '../../../platform/rights.ts';
import { badge, linkButton, pageHeader } from '../../../platform/ui/index.ts';
import { surveyCards } from '../../surveys/index.ts';
import { disclosureOfPoll } from '../disclosed.ts';
import { disclosureSection } from '../pages/disclosure.ts';
import { pollPage, pollTitle } from '../pages/poll.ts';
import { nameOf, peopleText, questionName, questionTitle, sampleText, stakeBadge } from '../pages/poll-words.ts';
import { organiserLinks, registryPage } from '../pages/registry.ts';
import { modes, pathOf, populations, questionPath, scopeOf, stakes } from '../poll.ts';
import { namedPoll } from '../scope.ts';
import {
  countByQuestion,
  countPolls,
  listRevisions,
  partOfPolls,
  sameSurvey,
  type PollFilter,
} from '../store/polls.ts';
import { listQuestions } from '../store/questions.ts';
import { common } from '../words/common.ts';
import { pollWords } from '../words/poll.ts';
import { registry } from '../words/registry.ts';
import { crumbs } from './crumbs.ts';

/** What a query asks for; what it names wrongly is passed over. `house` is looked for in names. */
export function filterOf(
  query: URLSearchParams,
  questions: readonly { readonly id: number; readonly slug: string }[],
): PollFilter {
  const asked = (name: string): string => query.get(name) ?? '';
  const house = asked('house').replaceAll('\0', '').trim().slice(0, 100);
  return {
    question: questions.find(({ slug }) => slug === asked('question'))?.id,
    population: populations.find((name) => name === asked('population')),
    mode: modes.find((name) => name === asked('mode')),
    stake: stakes.find((name) => name === asked('stake')),
    house: house === '' ? undefined : house,
  };
}

const filterNames = ['question', 'population', 'mode', 'stake', 'house'] as const;

/** Polls on one page of the list. */
const perPage = 25;
const surveysShown = 4;

async function showRegistry(visit: Visit): Promise<Response> {
  const { platform, locale, url, now } = visit;
  const questions = await listQuestions(platform.db);
  const filter = filterOf(url.searchParams, questions);
  const [counts, found, organises, surveys] = await Promise.all([
    countByQuestion(platform.db),
    countPolls(platform.db, filter),
    organisesSomewhere(visit),
    surveyCards(platform, locale, { limit: surveysShown }, now),
  ]);
  const pages = Math.max(1, Math.ceil(found / perPage));
  const page = Math.min(pages, Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1));
  const shown = await partOfPolls(platform.db, filter, { limit: perPage, offset: (page - 1) * perPage });
  const chosen = Object.fromEntries(filterNames.map((name) => [name, url.searchParams.get(name) ?? '']));
  const t = registry(locale);
  return visit.keptPage([questions, counts, surveys, found, page, shown, chosen], async () => ({
    title: common(locale)('polls'),
    feed: { href: '/polls.atom', label: t('feedTitle') },
    heading: pageHeader({
      title: common(locale)('polls'),
      lead: t('lead'),
      actions: organises && organiserLinks(locale),
    }),
    body: registryPage(locale, { questions, counts, found, shown, chosen, page, pages, surveys }),
    wide: true,
  }));
}

async function organisesSomewhere({ platform, account }: Visit): Promise<boolean> {
  if (account === undefined || account.roles.length === 0) return false;
  return (await heldRole(platform.db, account.id, ['organiser'], 'anywhere')) !== undefined;
}

async function showPoll(visit: Visit): Promise<Response> {
  const poll = await namedPoll(visit);
  if (poll === undefined) return visit.notFound();
  const { platform, locale, account } = visit;
  const [questions, revisions, also] = await Promise.all([
    listQuestions(platform.db),
    listRevisions(platform.db, poll.id),
    sameSurvey(platform.db, poll),
  ]);
  const question = questions.find(({ id }) => id === poll.questionId);
  if (question === undefined) throw new Error('a poll without its question');
  const mayCorrect =
    account !== undefined &&
    account.roles.length > 0 &&
    (await heldRole(platform.db, account.id, ['organiser'], scopeOf(poll))) !== undefined;
  return visit.keptPage([questions, revisions, also], async () => ({
    title: pollTitle(locale, poll, question),
    ...(poll.wording === null ? {} : { description: poll.wording }),
    feed: { href: '/polls.atom', label: registry(locale)('feedTitle') },
    breadcrumbs: [...crumbs(locale), { href: questionPath(question), label: questionName(locale, question) }],
    heading: pageHeader({
      kicker: questionTitle(locale, question),
      title: nameOf(locale, poll),
      facts: [
        poll.withdrawn && badge({ label: common(locale)('withdrawn'), tone: 'danger' }),
        poll.hypothetical && badge({ label: common(locale)('hypothetical'), tone: 'warning' }),
        stakeBadge(locale, poll.stake),
        peopleText(locale, poll),
        sampleText(locale, poll.sampleSize),
      ],
      actions:
        mayCorrect &&
        linkButton({ href: `${pathOf(poll)}/correct`, label: pollWords(locale)('correct'), kind: 'secondary' }),
    }),
    body: pollPage(locale, {
      poll,
      question,
      revisions,
      also: also.flatMap((other) => {
        const its = questions.find(({ id }) => id === other.questionId);
        return its === undefined ? [] : [{ poll: other, question: its }];
      }),
      disclosure: disclosureSection(locale, disclosureOfPoll(poll)),
      timeZone: platform.config.timeZone,
    }),
  }));
}

export const publicRoutes: readonly Route[] = [
  get('/polls', anyone, showRegistry),
  get('/polls/:slug', anyone, showPoll),
];
