/** The counties that count an initiative's signatures on paper, and who may act for one of them. */
import type { Db } from '../../platform/db/db.ts';
import type { Official } from '../../platform/official.ts';
import { heldRole } from '../../platform/rights.ts';
import { processOf, scopeOf, type Initiative } from './initiative.ts';
import { coveredCounties } from './store/raw-grants.ts';

export interface County {
  readonly id: string;
  readonly name: string;
  /** The last part of its id, for paths and files: 'fresno'. */
  readonly key: string;
}

export const countyKey = (regionId: string): string => regionId.slice(regionId.lastIndexOf(':') + 1);

/** Undefined where the account is neither clerk nor organiser: a county's clerk acts for that county alone. */
export async function countyOfficial(
  db: Db,
  initiative: Pick<Initiative, 'id' | 'regionId'>,
  countyId: string,
  accountId: string,
): Promise<Official | undefined> {
  const scope = { ...scopeOf(initiative), regionId: countyId };
  const role = await heldRole(db, accountId, ['clerk', 'organiser'], scope);
  return role === undefined ? undefined : { id: accountId, role };
}

/** Of the counties, those for which the account may act. */
export async function ownCounties<C extends County>(
  db: Db,
  initiative: Pick<Initiative, 'id' | 'regionId'>,
  counties: readonly C[],
  accountId: string,
): Promise<readonly C[]> {
  const covered = await coveredCounties(db, {
    accountId,
    roles: ['clerk', 'organiser', 'administrator'],
    process: processOf(initiative.id),
    countyIds: counties.map(({ id }) => id),
  });
  return counties.filter(({ id }) => covered.has(id));
}
