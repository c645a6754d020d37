/** The pages of topics. */
import { get, type Route } from '../../platform/http/route.ts';
import { anyone } from '../../platform/rights.ts';
import { budgetCards } from '../budgeting/index.ts';
import { conversationCards } from '../dialogues/index.ts';
import { topicPage, topicsPage } from './pages/topics.ts';
import { findTopic, listTopics } from './store/topics.ts';
import { sidesInOrder } from './topic.ts';

export const topicsRoutes: readonly Route[] = [
  get('/topics', anyone, async (visit) => visit.page(topicsPage(visit.locale, await listTopics(visit.platform.db)))),
  get('/topics/:id', anyone, async (visit) => {
    const { platform, locale, now } = visit;
    const topic = await findTopic(platform.db, visit.params['id'] ?? '');
    if (topic === undefined) return visit.notFound();
    const [dialogues, budgets] = await Promise.all([
      conversationCards(platform, locale, { topic: topic.id }, now),
      budgetCards(platform, locale, { topic: topic.id }, now),
    ]);
    return visit.page(
      topicPage(locale, { topic, order: sidesInOrder(now, platform.config.timeZone), dialogues, budgets }),
    );
  }),
];
