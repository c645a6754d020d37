/** How many took part, as far as it may be told. */
import type { Db } from '../../platform/db/db.ts';
import { LEAST, toldCells } from '../../platform/told-cells.ts';
import type { Participants } from './minutes.ts';
import { peopleBy, type PeopleCount } from './store/minutes.ts';

export const participantsOf = async (db: Db, meetingId: number, until: Date): Promise<Participants> =>
  toldParticipants(await peopleBy(db, meetingId, until));

export function toldParticipants(counted: readonly PeopleCount[]): Participants {
  const sum = (rows: readonly PeopleCount[]): number => rows.reduce((all, { people }) => all + people, 0);
  const people = sum(counted);
  if (people < LEAST) return { people: null, online: null, desk: null, regions: [], others: null };
  const [online, desk] = [sum(counted.filter((row) => !row.desk)), sum(counted.filter((row) => row.desk))];
  // A small part follows from the whole and the other one: then neither is told.
  const split = [online, desk].every((part) => part === 0 || part >= LEAST);
  const names = new Set(counted.map(({ region }) => region));
  const { regions, others } = toldCells(
    [...names].map((region) => ({ region, counts: [sum(counted.filter((row) => row.region === region))] })),
  );
  return {
    people,
    online: split ? online : null,
    desk: split ? desk : null,
    regions: regions.map(({ region, counts: [all = 0] }) => ({ region, people: all })),
    others: others?.counts[0] ?? null,
  };
}
