/** The orders in which statements can be looked at: each by one measure, what has none at the end. */
import type { StatementFigures } from './opinion-summary.ts';
import type { Read } from './shown-conversation.ts';
import type { Statement } from './store/statements.ts';

export const statementOrders = [
  'common',
  'divisive',
  'votes',
  'newest',
  'group-informed',
  'maximin',
  'region',
  'cross-region',
  'intercept',
] as const;
export type StatementOrder = (typeof statementOrders)[number];

const measures: Readonly<Record<Exclude<StatementOrder, 'newest'>, (figures: StatementFigures) => number | null>> = {
  common: ({ bridging }) => bridging,
  divisive: ({ divisiveness }) => divisiveness,
  votes: ({ agree, disagree, pass }) => agree + disagree + pass,
  'group-informed': ({ groupInformed }) => groupInformed,
  maximin: ({ maximin }) => maximin?.rate ?? null,
  region: ({ regionMinimum }) => regionMinimum?.rate ?? null,
  'cross-region': ({ crossRegion }) => crossRegion,
  intercept: ({ intercept }) => intercept,
};

/** What the order goes by; null where the statement has no such figure. */
export const measureIn = (order: StatementOrder, figures: StatementFigures | undefined): number | null =>
  figures === undefined || order === 'newest' ? null : measures[order](figures);

/** Common ground and disagreement in the order of the map; others by their measure, then by number. */
export function sortStatements(
  { map, statements, figures }: Pick<Read, 'map' | 'statements' | 'figures'>,
  order: StatementOrder,
): readonly Statement[] {
  const all = [...statements.values()];
  if (order === 'newest') {
    const at = ({ publishedAt }: Statement): number => publishedAt?.getTime() ?? 0;
    return all.toSorted((a, b) => at(b) - at(a) || b.number - a.number);
  }
  const places =
    order === 'common' ? map?.summary.commonGround : order === 'divisive' ? map?.summary.disagreement : undefined;
  if (places !== undefined) {
    const place = new Map(places.map((number, at) => [number, at]));
    const of = ({ number }: Statement): number => place.get(number) ?? Infinity;
    return all.toSorted((a, b) => (of(a) === of(b) ? a.number - b.number : of(a) - of(b)));
  }
  const value = ({ number }: Statement): number => measureIn(order, figures.get(number)) ?? -Infinity;
  return all.toSorted((a, b) => (value(a) === value(b) ? a.number - b.number : value(b) - value(a)));
}
