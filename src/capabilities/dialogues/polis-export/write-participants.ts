/** participants-votes.csv as it goes out: a row for each participant, a column for each statement that is listed. */
import type { Conversation } from '../conversation.ts';
import { copyLatestVotes, exportParticipants, exportStatements, type ExportParticipant } from '../store/exports.ts';
import type { Snapshot } from '../store/snapshot.ts';
import { listedStatements } from './write-comments.ts';

const noGroup = 255;

/** `groups`: by participant, 255 for none. How many statements somebody wrote is told of imports only. */
export async function writeParticipants(
  snapshot: Snapshot,
  conversation: Conversation,
  groups: Uint8Array,
  write: (text: string) => Promise<void>,
): Promise<void> {
  const people = await exportParticipants(snapshot, conversation.id);
  const statements = listedStatements(conversation, await exportStatements(snapshot, conversation.id));
  const columnOf = new Map(statements.map(({ number }, column) => [number, column]));
  const wrote = new Map<number, number>();
  for (const { author } of statements) if (author !== null) wrote.set(author, (wrote.get(author) ?? 0) + 1);
  const header = ['participant', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree'];
  let text = `${[...header, ...columnOf.keys()].join(',')}\n`;
  let at = 0;
  let row = emptyRow(statements.length);

  /** Rows of everybody before this participant. */
  const upTo = (participant: number): void => {
    for (; at < participant && at < people.length; at += 1) {
      text += rowText(people[at]!);
      row = emptyRow(statements.length);
    }
  };
  const rowText = ({ number, importedNumber }: ExportParticipant): string => {
    const group = groups[number] ?? noGroup;
    const told = importedNumber ?? number;
    const comments = conversation.importedFrom === null ? '' : (wrote.get(told) ?? 0);
    const { cells, votes, agree, disagree } = row;
    return `${told},${group === noGroup ? '' : group},${comments},${votes},${agree},${disagree},${cells.join(',')}\n`;
  };
  const flush = async (): Promise<void> => {
    const ready = text;
    text = '';
    if (ready !== '') await write(ready);
  };
  const take = (participant: number, statement: number, value: number): void => {
    upTo(participant);
    row.votes += 1;
    if (value === 1) row.agree += 1;
    if (value === -1) row.disagree += 1;
    const column = columnOf.get(statement);
    if (column !== undefined) row.cells[column] = String(value);
  };
  await copyLatestVotes(snapshot, conversation.id, take, flush);
  upTo(people.length);
  await flush();
}

const emptyRow = (statements: number): { cells: string[]; votes: number; agree: number; disagree: number } => ({
  cells: Array.from({ length: statements }, () => ''),
  votes: 0,
  agree: 0,
  disagree: 0,
});
