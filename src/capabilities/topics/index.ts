/** The door of the room: public questions and their two sides. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Room } from '../../platform/room.ts';
import type { Html } from '../../platform/ui/index.ts';
import { topicsApi } from './api.ts';
import { topicCard } from './pages/topics.ts';
import { topicsRoutes } from './routes.ts';
import { listTopics } from './store/topics.ts';
import { words } from './words/topics.ts';

export { putTopic } from './store/topics.ts';
export type { Point, Topic } from './topic.ts';

export const topics: Room = {
  name: 'topics',
  routes: [...topicsRoutes, ...topicsApi],
  menu: { verb: 'understand', href: '/topics', label: (locale) => words(locale)('title') },
};

/** One card for each topic, for `cardGrid`. */
export async function topicCards(platform: Platform, locale: Locale): Promise<readonly Html[]> {
  return (await listTopics(platform.db)).map((topic) => topicCard(locale, topic));
}
