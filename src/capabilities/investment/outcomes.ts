/**
 * What became of what a programme watches: official figures before and after, where it runs and where it does not. Figures that are not
 * comparable are never set against each other: the page then says why.
 */
import type { Db } from '../../platform/db/db.ts';
import { differenceInDifferences, type DifferenceInDifferences } from '../../rules/equity/index.ts';
import { compare, type Figure } from '../../rules/figures/index.ts';
import { officialFigures, type OfficialFigures } from '../indicators/index.ts';
import type { Allocation } from './allocation.ts';
import type { Programme, Watched } from './programme.ts';

export interface Outcome extends Watched {
  readonly title: string;
  readonly translations: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly path: string;
  /** From which releases the figures come, for the reader. */
  readonly releases: { readonly before: string; readonly after: string };
  readonly found: Found;
  /** The same from the earlier period to the one before, when there was no programme; undefined where no earlier period is watched. */
  readonly without: Found | undefined;
}

export type Found =
  | { readonly type: 'told'; readonly result: DifferenceInDifferences }
  | { readonly type: 'refused'; readonly because: Refusal };

export type Refusal =
  | 'no-comparison'
  | 'no-indicator'
  | 'not-yet'
  | 'figures-missing'
  | 'measured-differently'
  | 'periods-unlike'
  | 'periods-overlap'
  | 'order';

export async function outcomesOf(
  db: Db,
  programme: Programme,
  place: Pick<Allocation, 'regionId' | 'level'>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const watched of programme.watched) outcomes.push(await outcomeOf(db, programme, place, watched));
  return outcomes;
}

async function outcomeOf(
  db: Db,
  programme: Programme,
  { regionId, level }: Pick<Allocation, 'regionId' | 'level'>,
  watched: Watched,
): Promise<Outcome> {
  const figuresIn = (period: string): Promise<OfficialFigures | undefined> =>
    officialFigures(db, { indicator: watched.indicator, period, level, within: regionId });
  const [before, after] = [await figuresIn(watched.before), await figuresIn(watched.after)];
  const earlier = watched.earlier === undefined ? undefined : await figuresIn(watched.earlier);
  const indicator = (after ?? before)?.indicator;
  const names = (found: OfficialFigures | undefined): string =>
    (found?.vintages ?? []).map(({ name }) => name).join(', ');
  return {
    ...watched,
    title: indicator?.name ?? watched.indicator,
    translations: Object.fromEntries(
      Object.entries(indicator?.translations ?? {}).flatMap(([locale, { name }]) =>
        name === undefined ? [] : [[locale, name]],
      ),
    ),
    unit: indicator?.unit ?? '',
    path: `/indicators/${watched.indicator}`,
    releases: { before: names(before), after: names(after) },
    found: tellOutcome(programme, before, after),
    without: watched.earlier === undefined ? undefined : tellOutcome(programme, earlier, before),
  };
}

export function tellOutcome(
  { regions, comparison }: Pick<Programme, 'regions' | 'comparison'>,
  before: OfficialFigures | undefined,
  after: OfficialFigures | undefined,
): Found {
  const refused = (because: Refusal): Found => ({ type: 'refused', because });
  if (comparison.length === 0) return refused('no-comparison');
  if (before === undefined && after === undefined) return refused('no-indicator');
  if (after === undefined) return refused('not-yet');
  if (before === undefined) return refused('figures-missing');
  const pairs = [...regions, ...comparison].map((region) => ({
    region,
    was: figureAt(before, region),
    now: figureAt(after, region),
  }));
  const changes = pairs.flatMap(({ region, was, now }) =>
    was === undefined || now === undefined ? [] : [{ region, was, now, compared: compare(now, was) }],
  );
  if (changes.length < pairs.length) return refused('figures-missing');
  for (const { compared } of changes) {
    if (compared.kind === 'refused') return refused('measured-differently');
    if (compared.flags.includes('overlap')) return refused('periods-overlap');
    if (compared.flags.includes('length')) return refused('periods-unlike');
  }
  if (before.period >= after.period) return refused('order');
  const rows = (of: readonly string[]) =>
    changes
      .filter(({ region }) => of.includes(region))
      .map(({ region, was, now }) => ({ region, before: was.value, after: now.value }));
  const told = differenceInDifferences(rows(regions), rows(comparison));
  return told.ok ? { type: 'told', result: told.value } : refused('figures-missing');
}

function figureAt({ indicator, figures }: OfficialFigures, region: string): Figure | undefined {
  const found = figures.find(({ place }) => place === region);
  return found === undefined ? undefined : { ...found, indicator: indicator.slug };
}
