/** The door of the room: official figures by region, each with source, period and vintage. */
import type { Room } from '../../platform/room.ts';
import { organiseApi } from './api/organise.ts';
import { readApi } from './api/read.ts';
import { describeIndicators } from './describe-indicators.ts';
import { importRoutes } from './routes/import.ts';
import { openDataRoutes } from './routes/open-data.ts';
import { organiseRoutes } from './routes/organise.ts';
import { publicRoutes } from './routes/public.ts';
import { releaseRoutes } from './routes/releases.ts';
import { common } from './words/common.ts';

export { addFigures } from './add-figures.ts';
export type { Publication } from './add-figures.ts';
export { indicatorCards } from './cards.ts';
export { putIndicator } from './define-indicator.ts';
export { officialFigure, officialFigures } from './official-figures.ts';
export type { FiguresWanted, FigureWanted, OfficialFigure, OfficialFigures } from './official-figures.ts';
export type { Indicator, PlaceFigure, Vintage } from './indicator.ts';
export { findIndicator, listIndicators } from './store/indicators.ts';
export type { IndicatorTerms } from './define-indicator.ts';

export const indicators: Room = {
  name: 'indicators',
  // Fixed paths such as /indicators/new come before /indicators/:slug.
  routes: [
    ...openDataRoutes,
    ...organiseRoutes,
    ...importRoutes,
    ...publicRoutes,
    ...releaseRoutes,
    ...readApi,
    ...organiseApi,
  ],
  processes: { kind: 'indicator', describe: describeIndicators },
  menu: { verb: 'understand', href: '/indicators', label: (locale) => common(locale)('indicators') },
};
