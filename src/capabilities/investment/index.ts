/** The door of the room: a sum shared out over regions by need, and what it did to the gap. */
import type { Room } from '../../platform/room.ts';
import { common } from './words/common.ts';

export const investment: Room = {
  name: 'investment',
  routes: [],
  menu: { verb: 'fund', href: '/investment', label: (locale) => common(locale)('investment') },
};
