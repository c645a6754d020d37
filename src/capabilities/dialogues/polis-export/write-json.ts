/**
 * conversation.json: everything from which the map can be computed again, and the map that was.
 *
 * Participants by their row in the matrix of votes; their region only where at least ten share it, and where no smaller number
 * follows from the others. Votes are the latest of each participant on each statement, as [participant, statement, value].
 * The digest is the SHA-256 of all bytes before the line that holds it.
 */
import { createHash } from 'node:crypto';
import { shownRegions } from '../../../rules/opinion/index.ts';
import type { Conversation } from '../conversation.ts';
import { copyLatestVotes, exportParticipants, exportStatements, type ExportParticipant } from '../store/exports.ts';
import type { StoredMap } from '../store/maps.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { bodyOf, listedStatements } from './write-comments.ts';
import { plainText } from './layout.ts';

export async function writeJson(
  snapshot: Snapshot,
  conversation: Conversation,
  map: StoredMap | undefined,
  write: (text: string) => Promise<void>,
): Promise<void> {
  const hash = createHash('sha256');
  const tell = async (text: string): Promise<void> => {
    hash.update(text);
    await write(text);
  };
  const { slug, title, question, language, regionId, regionKind, joining, opensAt, closesAt } = conversation;
  const { importedFrom, hypothetical } = conversation;
  const head = {
    slug,
    title,
    question,
    language,
    regionId,
    regionKind,
    joining,
    opensAt,
    closesAt,
    importedFrom,
    hypothetical,
  };
  const statements = listedStatements(conversation, await exportStatements(snapshot, conversation.id)).map((one) => ({
    number: one.number,
    state: one.state,
    mergedInto: one.mergedInto,
    seed: one.seed,
    meta: one.meta,
    language: one.language,
    text: plainText(bodyOf(conversation, one)),
  }));
  const people = await exportParticipants(snapshot, conversation.id);
  const region = shownRegionOf(people);
  await tell(
    `{"format":"concord-conversation","version":1,\n"conversation":${JSON.stringify(head)},\n"statements":[\n`,
  );
  await tell(statements.map((statement) => JSON.stringify(statement)).join(',\n'));
  await tell('\n],\n"participants":[\n');
  const told = people.map(({ number, importedNumber, assurance }, at) =>
    JSON.stringify({ id: importedNumber ?? number, assurance, region: region[at] }),
  );
  for (let from = 0; from < told.length; from += 10_000)
    await tell(`${from === 0 ? '' : ',\n'}${told.slice(from, from + 10_000).join(',\n')}`);
  await tell('\n],\n"votes":[');
  let text = '';
  let first = true;
  const take = (participant: number, statement: number, value: number): void => {
    text += `${first ? '\n' : ',\n'}[${participant},${statement},${value}]`;
    first = false;
  };
  const flush = async (): Promise<void> => {
    const ready = text;
    text = '';
    await tell(ready);
  };
  await copyLatestVotes(snapshot, conversation.id, take, flush);
  const made = map === undefined ? null : { version: map.version, computedAt: map.computedAt, summary: map.summary };
  await tell(`\n],\n"map":${JSON.stringify(made)},\n`);
  await write(`"digest":"sha256:${hash.digest('hex')}"}\n`);
}

/** By place in the list. */
function shownRegionOf(people: readonly ExportParticipant[]): readonly (string | null)[] {
  const ids = [...new Set(people.flatMap(({ regionId }) => (regionId === null ? [] : [regionId])))].toSorted();
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const counts = new Int32Array(ids.length);
  for (const { regionId } of people) if (regionId !== null) counts[placeOf.get(regionId)!]! += 1;
  const shown = shownRegions(counts);
  return people.map(({ regionId }) => (regionId !== null && shown[placeOf.get(regionId)!] === 1 ? regionId : null));
}
