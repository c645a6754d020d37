/** The open data of a version by name, with its type. */
import type { Allocation } from './allocation.ts';
import { profileJson, regionsCsv, regionsDescription, sharesCsv, sharesDescription, termsJson } from './open-files.ts';
import type { Version } from './store/versions.ts';

export const openFiles = ['regions.csv', 'profile.json', 'terms.json', 'shares.csv', 'allocation.json'] as const;
export type OpenFile = (typeof openFiles)[number] | 'regions.csv-metadata.json' | 'shares.csv-metadata.json';
export const givenFiles: readonly OpenFile[] = [...openFiles, 'regions.csv-metadata.json', 'shares.csv-metadata.json'];

export function openFile(name: OpenFile, allocation: Allocation, version: Version, publicUrl: string): string {
  const url = `${publicUrl}/investment/${allocation.slug}/export`;
  switch (name) {
    case 'regions.csv':
      return regionsCsv(version.snapshot);
    case 'profile.json':
      return profileJson(version.plan);
    case 'terms.json':
      return termsJson(version.plan);
    case 'shares.csv':
      return sharesCsv(version.snapshot, version.found);
    case 'allocation.json':
      return `${JSON.stringify(openAllocation(allocation, version), null, 2)}\n`;
    case 'regions.csv-metadata.json':
      return `${JSON.stringify(regionsDescription(`${url}/regions.csv`, version.snapshot), null, 2)}\n`;
    case 'shares.csv-metadata.json':
      return `${JSON.stringify(sharesDescription(`${url}/shares.csv`), null, 2)}\n`;
  }
}

/** Sums in cents. */
export function openAllocation(
  allocation: Allocation,
  { version, plan, snapshot, found, digest, reason, at }: Version,
) {
  return {
    ...openSummary(allocation),
    version,
    reason,
    at: at.toISOString(),
    digest,
    terms: plan.terms,
    profile: plan.profile,
    gap: plan.gap,
    indicators: snapshot.indicators,
    floors: found.shares.floors,
    regions: snapshot.regions.map((region, row) => {
      const { region: _, ...share } = found.shares.regions[row]!;
      const need = found.need[row]!;
      return {
        ...region,
        need: { score: need.score, percentile: need.percentile, rank: need.rank },
        share,
        perHeadOnly: found.perHead[row] ?? 0,
      };
    }),
  };
}

export const openSummary = ({
  slug,
  regionId,
  topic,
  title,
  why,
  language,
  translations,
  level,
  publicSum,
  publishedAt,
  adoptedAt,
  hypothetical,
}: Allocation) => ({
  slug,
  path: `/investment/${slug}`,
  region: regionId,
  level,
  topic,
  title,
  why,
  language,
  translations,
  sum: publicSum,
  publishedAt: publishedAt?.toISOString() ?? null,
  adoptedAt: adoptedAt?.toISOString() ?? null,
  hypothetical,
});
