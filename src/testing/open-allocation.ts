/** An allocation in any state over the districts of a county, for tests across rooms. */
import { randomUUID } from 'node:crypto';
import { plainTerms, putAllocation, type Plan } from '../capabilities/investment/index.ts';
import type { Platform } from '../platform/platform.ts';
import { listRegions } from '../platform/regions.ts';

/** Half per head, half by a figure that its own table brings. */
const planOf = (regions: readonly string[]): Plan => ({
  terms: plainTerms(1_000_000),
  profile: {
    id: 'own',
    name: 'One figure',
    source: 'A test',
    normalisation: 'min-max',
    combination: 'arithmetic',
    missing: { rule: 'average-present', atMost: 0 },
    groups: [
      {
        key: 'need',
        weight: 1,
        scaled: false,
        components: [
          { key: 'figure', weight: 1, indicators: [{ key: 'a-figure', weight: 1, direction: 'more-is-need' }] },
        ],
      },
    ],
  },
  gap: null,
  table: {
    source: 'A test',
    rows: regions.map((region, at) => ({
      region,
      people: 100 + at,
      prior: 0,
      groups: [],
      values: { 'a-figure': at },
    })),
  },
});

/** Gives its slug. */
export async function openAllocation(
  platform: Platform,
  regionId: string,
  state: 'draft' | 'published' | 'adopted',
): Promise<string> {
  const regions = (await listRegions(platform.db))
    .filter(({ kind, parent_id: parent }) => kind === 'district' && parent === regionId)
    .map(({ id }) => id);
  const { slug } = await platform.db.transaction().execute((tx) =>
    putAllocation(platform, tx, {
      regionId,
      topic: null,
      title: `Allocation ${randomUUID()}`,
      why: 'For a test.',
      language: 'en',
      translations: {},
      level: 'district',
      plan: planOf(regions),
      hypothetical: true,
      ...(state === 'draft' ? {} : { published: { reason: 'For a test.' } }),
      ...(state === 'adopted' ? { adopted: { reason: 'For a test.' } } : {}),
    }),
  );
  return slug;
}
