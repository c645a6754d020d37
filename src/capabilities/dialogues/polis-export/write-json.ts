/**
 * conversation.json: everything from which the map can be computed again, and the map that was.
 *
 * Participants by their row in the matrix of votes, without their region: beside all that somebody said it would tell neighbours
 * who it was. The map stands in it as the API gives it. Votes are the latest of each participant on each statement, as [participant, statement, value].
 * The digest is the SHA-256 of all bytes before the line that holds it.
 */
import { createHash } from 'node:crypto';
import type { Conversation } from '../conversation.ts';
import { copyLatestVotes, exportParticipants, exportStatements } from '../store/exports.ts';
import { openSummary } from '../shown-cells.ts';
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
  await tell(
    `{"format":"concord-conversation","version":1,\n"conversation":${JSON.stringify(head)},\n"statements":[\n`,
  );
  await tell(statements.map((statement) => JSON.stringify(statement)).join(',\n'));
  await tell('\n],\n"participants":[\n');
  const told = people.map(({ number, importedNumber, assurance }) =>
    JSON.stringify({ id: importedNumber ?? number, assurance }),
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
  const made =
    map === undefined ? null : { version: map.version, computedAt: map.computedAt, summary: openSummary(map.summary) };
  await tell(`\n],\n"map":${JSON.stringify(made)},\n`);
  await write(`"digest":"sha256:${hash.digest('hex')}"}\n`);
}
