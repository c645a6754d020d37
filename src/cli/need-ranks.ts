/** How far ranks by need move when a profile's weights vary and its indicators are left out, for a terminal. */
import type { NeedProfile, RankRanges, RegionNeed } from '../rules/equity/index.ts';
import { howMany } from './how-many.ts';
import type { TableRegion } from './read-regions.ts';
import { textTable } from './text-table.ts';

export interface ReportedRanks {
  readonly profile: NeedProfile;
  readonly rows: readonly TableRegion[];
  readonly needs: readonly RegionNeed[];
  readonly ranges: RankRanges;
  readonly draws: number;
  readonly seed: string;
}

/** The greatest need first; regions without a score last. */
export function* ranksText({ profile, rows, needs, ranges, draws, seed }: ReportedRanks): Generator<string> {
  yield `${profile.name}, ${howMany(rows.length, 'region')}: each weight varied by up to a fifth, ${howMany(draws, 'draw')} from the seed "${seed}".\n\n`;
  const order = [...needs.keys()].toSorted(
    (a, b) => (needs[a]!.rank ?? Infinity) - (needs[b]!.rank ?? Infinity) || a - b,
  );
  yield* textTable([
    ['region', 'rank', 'best', 'worst', 'rank moves', 'quarter moves'],
    ...order.map((at) => {
      const { ranks, rankMoved, quarterMoved } = ranges.regions[at]!;
      const { rank } = needs[at]!;
      if (ranks === null || rank === null) return [rows[at]!.name, '?', '', '', '', ''];
      const share = (times: number): string => `${Math.round((100 * times) / draws)} %`;
      return [
        rows[at]!.name,
        String(rank),
        String(ranks.best),
        String(ranks.worst),
        share(rankMoved),
        share(quarterMoved),
      ];
    }),
  ]);
  if (ranges.without.length === 0) return;
  yield '\n';
  yield* textTable([
    ['left out', 'places moved on average', 'regions in another quarter'],
    ...ranges.without.map(({ without, rankShift, quartersMoved }) => [
      without,
      rankShift.toFixed(1),
      String(quartersMoved),
    ]),
  ]);
}
