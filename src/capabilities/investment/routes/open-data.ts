/** What was published, as files, and the feed of the room. */
import { atomResponse } from '../../../platform/feeds/atom.ts';
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone } from '../../../platform/rights.ts';
import { allocationFeed } from '../feeds.ts';
import { givenFiles, openFile, type OpenFile } from '../give-files.ts';
import { visibleAllocation } from '../scope.ts';
import { publicAllocations } from '../store/allocations.ts';
import { versionNotes } from '../store/versions.ts';
import { askedVersion } from './public.ts';

const types = { csv: 'text/csv; charset=utf-8; header=present', json: 'application/json; charset=utf-8' };

/** Drafts have no open data, for nobody. */
const give =
  (name: OpenFile) =>
  async (visit: Visit): Promise<Response> => {
    const allocation = await visibleAllocation(visit);
    if (allocation === undefined || allocation.publishedAt === null) return visit.notFound();
    const version = await askedVersion(visit, allocation);
    if (version === undefined) return visit.notFound();
    const text = openFile(name, allocation, version, visit.platform.config.publicUrl);
    return visit.download(
      `${allocation.slug}-v${version.version}-${name}`,
      name.endsWith('.csv') ? types.csv : types.json,
      text,
    );
  };

async function feed({ platform, locale, now }: Visit): Promise<Response> {
  const found = await publicAllocations(platform.db, {});
  const versions = await Promise.all(
    found.map(async (allocation) => ({ allocation, versions: await versionNotes(platform.db, allocation.id) })),
  );
  return atomResponse(allocationFeed({ locale, publicUrl: platform.config.publicUrl, now }, versions));
}

export const openDataRoutes: readonly Route[] = [
  get('/investment.atom', anyone, feed),
  ...givenFiles.map((name) => ({ ...get(`/investment/:slug/export/${name}`, anyone, give(name)), perMinute: 120 })),
];
