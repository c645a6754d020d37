/** The official figure of an indicator beside a claimed one: in the claim's unit, and whether it was revised since the brief was written. */
import type { Db } from '../../platform/db/db.ts';
import type { ClaimedFigure } from '../../rules/brief/index.ts';
import { officialFigure, type OfficialFigure } from '../indicators/index.ts';

export interface InUnit {
  readonly value: number;
  readonly margin: number | null;
}

/** Undefined where the indicator is counted in another unit, so that the two cannot be compared. */
export function officialIn(
  unit: ClaimedFigure['unit'],
  { indicator, figure }: Pick<OfficialFigure, 'indicator' | 'figure'>,
): InUnit | undefined {
  const divisor = divisorOf(unit, indicator.unit);
  if (divisor === undefined) return undefined;
  return { value: figure.value / divisor, margin: figure.margin === null ? null : figure.margin / divisor };
}

function divisorOf(unit: ClaimedFigure['unit'], own: OfficialFigure['indicator']['unit']): number | undefined {
  if (own === 'dollars') return unit === 'dollars' ? 1 : unit === 'trillion-dollars' ? 1e12 : undefined;
  if (own === 'percent') return unit === 'percent' ? 1 : undefined;
  return unit === 'plain' ? 1 : undefined;
}

/** What the indicators say today, of those figures that came from one; in the unit of the claim. */
export async function officialNow(
  db: Db,
  figures: readonly ClaimedFigure[],
): Promise<ReadonlyMap<ClaimedFigure, number>> {
  const found = await Promise.all(
    figures
      .filter(({ indicator, place }) => indicator !== '' && place !== '')
      .map(async (figure): Promise<readonly (readonly [ClaimedFigure, number])[]> => {
        const { indicator, place: region, period, unit } = figure;
        const official = await officialFigure(db, { indicator, region, period });
        const inUnit = official === undefined ? undefined : officialIn(unit, official);
        return inUnit === undefined ? [] : [[figure, inUnit.value]];
      }),
  );
  return new Map(found.flat());
}
