/** The pages of topics. */
import { get, type Route } from '../../platform/http/route.ts';
import { anyone } from '../../platform/rights.ts';
import { briefCards } from '../briefs/index.ts';
import { budgetCards } from '../budgeting/index.ts';
import { fundCards } from '../community-funds/index.ts';
import { conversationCards } from '../dialogues/index.ts';
import { initiativeCards } from '../initiatives/index.ts';
import { allocationCards } from '../investment/index.ts';
import { questionCards } from '../polls/index.ts';
import { referendumCards } from '../referendums/index.ts';
import { surveyCards } from '../surveys/index.ts';
import { townHallCards } from '../town-halls/index.ts';
import { topicPage, topicsPage } from './pages/topics.ts';
import { findTopic, listTopics } from './store/topics.ts';
import { sidesInOrder } from '../../platform/sides-in-order.ts';

export const topicsRoutes: readonly Route[] = [
  get('/topics', anyone, async (visit) => visit.page(topicsPage(visit.locale, await listTopics(visit.platform.db)))),
  get('/topics/:id', anyone, async (visit) => {
    const { platform, locale, now } = visit;
    const topic = await findTopic(platform.db, visit.params['id'] ?? '');
    if (topic === undefined) return visit.notFound();
    const under = { topic: topic.id };
    const [briefs, polls, surveys, dialogues, townHalls, initiatives, referendums, budgets, investment, funds] =
      await Promise.all([
        briefCards(platform, locale, under),
        questionCards(platform, locale, under),
        surveyCards(platform, locale, under, now),
        conversationCards(platform, locale, under, now),
        townHallCards(platform, locale, under, now),
        initiativeCards(platform, locale, under, now),
        referendumCards(platform, locale, under, now),
        budgetCards(platform, locale, under, now),
        allocationCards(platform, locale, under),
        fundCards(platform, locale, under, now),
      ]);
    const order = sidesInOrder(now, platform.config.timeZone);
    return visit.page(
      topicPage(locale, {
        topic,
        order,
        cards: {
          briefs,
          polls,
          surveys,
          dialogues,
          townHalls,
          initiatives,
          referendums,
          budgets,
          investment,
          funds,
        },
      }),
    );
  }),
];
