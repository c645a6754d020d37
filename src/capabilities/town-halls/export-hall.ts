/**
 * The record of a hall, signed, for the public instance: what happened here since the pack was opened. People travel as numbers,
 * without the token by which their browser is known; what was decided about anybody's conduct stays in the hall.
 */
import type { Platform } from '../../platform/platform.ts';
import { mergedKinds } from './hall-facts.ts';
import { recordFile } from './hall-file.ts';
import { hallAttendees, hallHere, hallSupport, type Hall } from './store/hall.ts';
import { travellingEntries } from './store/hall-record.ts';

export interface HallExport {
  readonly hall: Hall;
  readonly name: string;
  readonly file: string;
  readonly entries: number;
  readonly attendees: number;
  readonly support: number;
}

/** Undefined where no hall was opened. All of it is of one moment. */
export async function exportHall(platform: Platform): Promise<HallExport | undefined> {
  return platform.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const hall = await hallHere(tx);
      if (hall === undefined) return undefined;
      const { slug, pack, run, publicKey, privateKey } = hall;
      const entries = await travellingEntries(tx, hall.meetingId, { after: hall.packSeq, kinds: mergedKinds });
      const [attendees, support] = [await hallAttendees(tx, hall), await hallSupport(tx, hall)];
      const content = {
        slug,
        pack,
        run,
        madeAt: platform.now().getTime(),
        entries: entries.map(({ seq, ...entry }) => ({ ...entry, number: seq })),
        attendees: [...attendees],
        support: [...support],
      };
      return {
        hall,
        name: `${slug}-hall-record-${pack}.json`,
        file: recordFile(content, { publicKey, privateKey }),
        entries: entries.length,
        attendees: attendees.length,
        support: support.length,
      };
    });
}
