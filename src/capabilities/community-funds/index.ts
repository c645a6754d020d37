/** The door of the room: small pots run by the residents of one area. */
import type { Room } from '../../platform/room.ts';
import { common } from './words/common.ts';

export const communityFunds: Room = {
  name: 'community-funds',
  routes: [],
  menu: { verb: 'fund', href: '/funds', label: (locale) => common(locale)('funds') },
};
