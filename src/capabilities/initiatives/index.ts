/** The door of the room: petitions on their way to a decision, counted as the law counts. */
import type { Room } from '../../platform/room.ts';
import { describeInitiatives } from './describe-initiatives.ts';
import { paperReadApi } from './api/paper-read.ts';
import { paperWriteApi } from './api/paper-write.ts';
import { projectionRoutes } from './routes/projection.ts';
import { simulatorRoutes } from './routes/projection-simulator.ts';
import { publicRoutes } from './routes/public.ts';
import { rawCountRoutes } from './routes/raw-count.ts';
import { rawEnterRoutes } from './routes/raw-enter.ts';
import { rawExportRoutes } from './routes/raw-exports.ts';
import { returnImportRoutes } from './routes/return-import.ts';
import { rawImportRoutes } from './routes/raw-import.ts';
import { sampleRoutes } from './routes/sample-draws.ts';
import { verifyTotalsRoutes } from './routes/verify-totals.ts';
import { verifyRoutes } from './routes/verify.ts';
import { common } from './words/common.ts';

export const initiatives: Room = {
  name: 'initiatives',
  routes: [
    // Fixed paths such as /initiatives/new come before /initiatives/:slug.
    ...publicRoutes,
    ...rawCountRoutes,
    ...rawImportRoutes,
    ...rawEnterRoutes,
    ...sampleRoutes,
    // Before /verify/:county, which would take it for a county.
    ...returnImportRoutes,
    ...verifyRoutes,
    ...verifyTotalsRoutes,
    ...projectionRoutes,
    ...simulatorRoutes,
    ...rawExportRoutes,
    ...paperReadApi,
    ...paperWriteApi,
  ],
  processes: { kind: 'initiative', describe: describeInitiatives },
  menu: { href: '/initiatives', label: (locale) => common(locale)('initiatives') },
};
