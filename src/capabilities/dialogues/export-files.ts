/**
 * The files of a conversation's open data. Each is written whole, as fast as the database gives it, into a file without a name,
 * and sent from there: a slow reader holds no connection to the database. It is kept as long as nothing has changed.
 */
import type { Platform } from '../../platform/platform.ts';
import type { Conversation } from './conversation.ts';
import { keptFile, type KeptFile } from './kept-files.ts';
import { commentGroupsCsv, commentsCsv, csv } from './polis-export/write-comments.ts';
import { safeText } from './polis-export/layout.ts';
import { writeJson } from './polis-export/write-json.ts';
import { writeParticipants } from './polis-export/write-participants.ts';
import { copyVotesCsv, exportParticipants, exportStamp, exportStatements } from './store/exports.ts';
import { findMap, findPlaces } from './store/maps.ts';
import { inSnapshot, type Snapshot } from './store/snapshot.ts';

export const exportKinds = [
  'comments.csv',
  'votes.csv',
  'participants-votes.csv',
  'comment-groups.csv',
  'summary.csv',
  'conversation.json',
] as const;
export type ExportKind = (typeof exportKinds)[number];

export async function exportFile(platform: Platform, conversation: Conversation, kind: ExportKind): Promise<KeptFile> {
  const stamp = JSON.stringify([conversation, await exportStamp(platform.db, conversation.id)]);
  return keptFile(platform, `${conversation.id} ${kind}`, stamp, (write) =>
    inSnapshot(platform.database, (snapshot) => writers[kind]({ platform, snapshot, conversation, write })),
  );
}

/** Where each participant lives, for `concord map --regions`. Beside votes it may tell who somebody is, so it is no open data. */
export async function regionsFile(platform: Platform, { id }: Conversation): Promise<string> {
  const people = await inSnapshot(platform.database, (snapshot) => exportParticipants(snapshot, id));
  return csv([
    ['participant', 'region'],
    ...people.map(({ number, importedNumber, regionId }) => [importedNumber ?? number, regionId ?? '']),
  ]);
}

interface Writing {
  readonly platform: Platform;
  readonly snapshot: Snapshot;
  readonly conversation: Conversation;
  readonly write: (text: string | Uint8Array) => Promise<void>;
}

const writers: Readonly<Record<ExportKind, (writing: Writing) => Promise<void>>> = {
  'comments.csv': async ({ snapshot, conversation, write }) =>
    write(commentsCsv(conversation, await exportStatements(snapshot, conversation.id))),
  'votes.csv': ({ snapshot, conversation, write }) =>
    copyVotesCsv(snapshot, conversation.id, conversation.importedFrom !== null, write),
  'participants-votes.csv': async ({ platform, snapshot, conversation, write }) => {
    const places = await findPlaces(platform.db, conversation.id);
    await writeParticipants(snapshot, conversation, places?.groups ?? new Uint8Array(), write);
  },
  'comment-groups.csv': async ({ platform, snapshot, conversation, write }) => {
    const [statements, map] = [
      await exportStatements(snapshot, conversation.id),
      await findMap(platform.db, conversation.id),
    ];
    await write(commentGroupsCsv(conversation, statements, map?.summary));
  },
  'summary.csv': async ({ platform, snapshot, conversation, write }) => {
    const statements = await exportStatements(snapshot, conversation.id);
    const [map, places] = [await findMap(platform.db, conversation.id), await findPlaces(platform.db, conversation.id)];
    const { title, question, slug } = conversation;
    await write(
      csv([
        ['topic', safeText(title)],
        ['url', `${platform.config.publicUrl}/conversations/${slug}`],
        // Nobody counts views here.
        ['voters', map?.summary.participants ?? 0],
        ['voters-in-conv', places === undefined ? 0 : places.groups.filter((group) => group !== 255).length],
        ['commenters', new Set(statements.flatMap(({ author }) => (author === null ? [] : [author]))).size],
        ['comments', statements.length],
        ['groups', map?.summary.groups.length ?? 0],
        ['conversation-description', safeText(question)],
      ]),
    );
  },
  'conversation.json': async ({ platform, snapshot, conversation, write }) =>
    writeJson(snapshot, conversation, await findMap(platform.db, conversation.id), write),
};
