/** Where a participant stands on the map: for them alone, never on a page that others are given too. */
import type { Visit } from '../../platform/http/visit.ts';
import type { Conversation } from './conversation.ts';
import type { Point } from './opinion-summary.ts';
import { participantOf } from './participant.ts';
import { findPlace, type Counted } from './store/maps.ts';
import { noGroup } from './summarise.ts';

export interface OwnPlace {
  readonly at: Point;
  /** -1 for none. */
  readonly group: number;
}

const bytesEach = 8;

/** `joined` tells whether the visitor takes part at all; the place is missing until the map knows a vote of theirs. */
export async function ownPlace(
  visit: Visit,
  conversation: Conversation,
  who: Counted,
): Promise<{ readonly joined: boolean; readonly place: OwnPlace | undefined }> {
  const participant = await participantOf(visit, conversation);
  if (participant === undefined) return { joined: false, place: undefined };
  const found = await findPlace(visit.platform.db, conversation.id, who, participant);
  if (found === undefined || found.positions.byteLength < bytesEach) return { joined: true, place: undefined };
  const at: Point = [found.positions.readFloatLE(0), found.positions.readFloatLE(bytesEach / 2)];
  const group = found.groups[0] ?? noGroup;
  if (Number.isNaN(at[0])) return { joined: true, place: undefined };
  return { joined: true, place: { at, group: group === noGroup ? -1 : group } };
}
