/** The door of the room: official figures by region, each with source, period and vintage. */
import type { Room } from '../../platform/room.ts';
import { common } from './words/common.ts';

export const indicators: Room = {
  name: 'indicators',
  routes: [],
  menu: { verb: 'understand', href: '/indicators', label: (locale) => common(locale)('indicators') },
};
