/** The door of the room: what is known about one contested topic, so that people on all sides call it fair. */
import type { Room } from '../../platform/room.ts';
import { common } from './words/common.ts';

export const briefs: Room = {
  name: 'briefs',
  routes: [],
  menu: { verb: 'understand', href: '/briefs', label: (locale) => common(locale)('briefs') },
};
