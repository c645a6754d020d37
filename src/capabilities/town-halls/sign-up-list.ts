/** Everybody who signed up, for organisers and clerks: who, how they stand, and what they need. */
import type { Db } from '../../platform/db/db.ts';
import type { CsvColumn } from '../../platform/csv.ts';
import { placingOf, type Placing } from './placing.ts';
import { addresseesOf, regionNames } from './store/sign-ups.ts';
import type { TownHall } from './town-hall.ts';

export interface ListedSignUp {
  readonly email: string;
  readonly name: string;
  readonly place: 'placed' | 'waiting' | 'remote';
  /** On the waiting list, from 1. */
  readonly nr: number | null;
  readonly region: string;
  readonly interpretation: string;
  readonly accommodation: string;
  readonly since: Date;
}

export interface SignUpList {
  /** In the order of the line. */
  readonly signUps: readonly ListedSignUp[];
  readonly placing: Placing;
}

export async function signUpList(db: Db, hall: TownHall, now: Date): Promise<SignUpList> {
  const placing = await placingOf(db, hall, now);
  const { signUps, placed, waiting } = placing;
  const people = await addresseesOf(
    db,
    signUps.map(({ accountId }) => accountId),
  );
  const names = await regionNames(
    db,
    signUps.flatMap(({ regionId }) => regionId ?? []),
  );
  return {
    placing,
    signUps: signUps.map(({ accountId, way, line, regionId, since, name, interpretation, accommodation }) => ({
      email: people.get(accountId)?.email ?? '',
      name,
      place: way !== 'hall' ? 'remote' : placed.has(line) ? 'placed' : 'waiting',
      nr: way === 'hall' && !placed.has(line) ? waiting.indexOf(line) + 1 : null,
      region: regionId === null ? '' : (names.get(regionId) ?? regionId),
      interpretation,
      accommodation,
      since,
    })),
  };
}

export const signUpColumns: readonly CsvColumn<ListedSignUp>[] = [
  { name: 'email', description: 'Address of the account.', datatype: 'string', value: ({ email }) => email },
  {
    name: 'name',
    description: 'As they want to be called; may be empty.',
    datatype: 'string',
    value: ({ name }) => name,
  },
  {
    name: 'place',
    description: 'placed: has a place in the hall. waiting: on the waiting list. remote: takes part from elsewhere.',
    datatype: 'string',
    value: ({ place }) => place,
  },
  {
    name: 'waiting_number',
    description: 'Place on the waiting list, from 1.',
    datatype: 'integer',
    value: ({ nr }) => nr,
  },
  { name: 'region', description: 'Where they said they live.', datatype: 'string', value: ({ region }) => region },
  {
    name: 'interpretation',
    description: 'Language into which they want interpretation, as a BCP 47 tag.',
    datatype: 'string',
    value: ({ interpretation }) => interpretation,
  },
  {
    name: 'accommodation',
    description: 'What they need to take part, in their own words.',
    datatype: 'string',
    value: ({ accommodation }) => accommodation,
  },
  {
    name: 'since',
    description: 'When they signed up in this way.',
    datatype: 'string',
    value: ({ since }) => since.toISOString(),
  },
];
