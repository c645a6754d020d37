/** The room of the first page. It knows nothing itself: it asks the other rooms at their doors. */
import { get } from '../../platform/http/route.ts';
import type { Visit } from '../../platform/http/visit.ts';
import { findRegion } from '../../platform/regions.ts';
import { anyone } from '../../platform/rights.ts';
import type { Room } from '../../platform/room.ts';
import type { Html } from '../../platform/ui/index.ts';
import { briefCards } from '../briefs/index.ts';
import { budgetCard, budgetRegions, groupBudgets, publishedBudgets } from '../budgeting/index.ts';
import { fundCards } from '../community-funds/index.ts';
import {
  conversationCard,
  conversationRegions,
  groupConversations,
  publishedConversations,
} from '../dialogues/index.ts';
import { indicatorCards } from '../indicators/index.ts';
import { hasEnded, initiativeCard, initiativeRegions, initiativesStanding } from '../initiatives/index.ts';
import { allocationCards } from '../investment/index.ts';
import { latestActs, publicActs } from '../ledger/index.ts';
import { questionCards } from '../polls/index.ts';
import { referendumCards } from '../referendums/index.ts';
import { surveyCards } from '../surveys/index.ts';
import { topicCards } from '../topics/index.ts';
import { townHallCards, townHallRegions } from '../town-halls/index.ts';
import { homePage, type Cards } from './page.ts';

const actsShown = 5;
/** Of each kind; the list of budgets has all. */
const budgetsShown = 6;
const conversationsShown = 4;
const initiativesShown = 4;
const referendumsShown = 2;
const questionsShown = 2;
const surveysShown = 2;
const townHallsShown = 2;
const briefsShown = 2;
const indicatorsShown = 3;
const allocationsShown = 2;
const fundsShown = 2;

async function showHome(visit: Visit): Promise<Response> {
  const { platform, locale, now } = visit;
  const region = visit.url.searchParams.get('region') ?? '';
  if (region !== '' && (await findRegion(platform.db, region)) === undefined) return visit.notFound();
  const inRegion = region === '' ? {} : { within: region };
  const [
    townHalls,
    questions,
    surveys,
    conversations,
    initiatives,
    referendums,
    budgets,
    regions,
    topics,
    latest,
    acts,
    briefs,
    indicators,
    allocations,
    funds,
  ] = await Promise.all([
    townHallCards(platform, locale, { ...inRegion, past: false }, now),
    questionCards(platform, locale, inRegion),
    surveyCards(platform, locale, inRegion, now),
    publishedConversations(platform.db, inRegion),
    initiativesStanding(platform, inRegion, now),
    referendumCards(platform, locale, inRegion, now),
    publishedBudgets(platform, inRegion),
    Promise.all([
      budgetRegions(platform.db),
      conversationRegions(platform.db),
      initiativeRegions(platform.db),
      townHallRegions(platform.db),
    ]),
    topicCards(platform, locale),
    latestActs(platform, locale, actsShown),
    publicActs(platform),
    briefCards(platform, locale, inRegion),
    // Figures are of the whole state: they stand on the page of all regions.
    region === '' ? indicatorCards(platform, locale) : [],
    allocationCards(platform, locale, inRegion),
    fundCards(platform, locale, inRegion, now),
  ]);
  const groups = groupBudgets(budgets, now);
  const cards = (...phases: readonly string[]) => {
    const found = groups.filter(({ phase }) => phases.includes(phase)).flatMap((group) => group.budgets);
    return {
      total: found.length,
      shown: found.slice(0, budgetsShown).map((budget) => budgetCard(locale, budget, now)),
    };
  };
  const byState = groupConversations(conversations, now);
  const talks = (...states: readonly string[]) => {
    const found = byState.filter(({ state }) => states.includes(state)).flatMap((group) => group.conversations);
    return {
      total: found.length,
      shown: found
        .slice(0, conversationsShown)
        .map((one) => conversationCard(locale, one, now, platform.config.timeZone)),
    };
  };
  return visit.page(
    homePage(locale, {
      cards: {
        townHalls: first(townHalls, townHallsShown),
        briefs: first(briefs, briefsShown),
        indicators: first(indicators, indicatorsShown),
        polls: first(questions, questionsShown),
        surveys: first(surveys, surveysShown),
        dialogues: talks('open', 'announced', 'closed'),
        initiatives: first(
          initiatives.map((one) => initiativeCard(locale, one)),
          initiativesShown,
        ),
        referendums: first(referendums, referendumsShown),
        budgetsOpen: together(cards('voting'), cards('ideas')),
        budgetsDecided: cards('result'),
        budgetsUnder: cards('review', 'announced', 'counting'),
        investment: first(allocations, allocationsShown),
        funds: first(funds, fundsShown),
      },
      openDialogues: talks('open').total,
      closedDialogues: talks('closed').total,
      openInitiatives: initiatives.filter((one) => !hasEnded(one)).length,
      topics,
      latest,
      acts,
      regions: allRegions(regions),
      region,
    }),
  );
}

const first = (cards: readonly Html[], most: number): Cards => ({ total: cards.length, shown: cards.slice(0, most) });

const together = (a: Cards, b: Cards): Cards => ({ total: a.total + b.total, shown: [...a.shown, ...b.shown] });

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** The state first where there is one: its id is the shortest; then by name. */
const allRegions = (lists: readonly (readonly Choice[])[]): readonly Choice[] => {
  const all = new Map(lists.flat().map((region) => [region.id, region]));
  const depth = ({ id }: Choice): number => id.split('/').length;
  return [...all.values()].toSorted((a, b) => depth(a) - depth(b) || a.name.localeCompare(b.name));
};

export const home: Room = { name: 'home', routes: [get('/', anyone, showHome)] };
