/** The public figures of the pledges as files; the README of the room describes the columns. */
import { stringify } from 'csv-stringify/sync';
import type { Initiative } from './initiative.ts';
import type { PledgeFigures } from './pledge-figures.ts';

export const pledgeFiles = ['counties.csv', 'days.csv', 'pledges.json'] as const;
export type PledgeFile = (typeof pledgeFiles)[number];

const csv = (rows: readonly (readonly (string | number)[])[]): string => stringify(rows as (string | number)[][]);

export const pledgeFile = (kind: PledgeFile, initiative: Initiative, figures: PledgeFigures): string => {
  switch (kind) {
    case 'counties.csv':
      return csv([
        ['region', 'name', 'pledges'],
        ...figures.regions.map(({ id, name, pledges }) => [id, name, pledges]),
        // All that are not named, together.
        ['', 'elsewhere', figures.elsewhere],
      ]);
    case 'days.csv':
      return csv([['day', 'pledges'], ...figures.days.map(({ day, counted }) => [day, counted])]);
    case 'pledges.json':
      return `${JSON.stringify(openFigures(initiative, figures), null, 2)}\n`;
  }
};

/** As the API gives them. */
export const openFigures = ({ slug, rules, hypothetical }: Initiative, figures: PledgeFigures) => ({
  initiative: slug,
  hypothetical,
  /** Whether pledges have legal force: never; 'online' ones count for this site's thresholds. */
  counts_for: rules.signing === 'online' ? ('thresholds' as const) : ('nothing' as const),
  total: figures.total,
  regions: figures.regions.map(({ id, name, pledges }) => ({ region: id, name, pledges })),
  elsewhere: figures.elsewhere,
  days: figures.days.map(({ day, counted }) => ({ day, pledges: counted })),
});
