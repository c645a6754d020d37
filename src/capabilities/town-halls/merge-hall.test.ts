/**
 * Claims about merging the record of a hall, on a real database: once, whole, and nothing but what was signed here. Over 250 lines, as
 * every claim needs two records.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { publicLog } from '../../platform/audit.ts';
import type { Official } from '../../platform/official.ts';
import type { Person } from '../../platform/testing/person.ts';
import type { Fact } from '../../rules/meeting/index.ts';
import { anyFacts, enterAll } from '../../rules/meeting/testing/any-facts.ts';
import { idOf } from '../../rules/meeting/testing/records.ts';
import { mergedKinds } from './hall-facts.ts';
import { makeHallPack } from './hall-pack.ts';
import { mergeHall, previewMerge } from './merge-hall.ts';
import { standingOf } from './standing.ts';
import { shown, signedRecord } from './testing/hall.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';
import { processOf, setupOf, type TownHall } from './town-hall.ts';

let room: TownHallRoom;
let organiser: Person;
let official: Official;
before(async () => {
  room = await openTownHallRoom();
  organiser = await room.person(fresno, 'organiser');
  official = { id: organiser.id, role: 'organiser' };
});
after(() => room.close());

const merge = (hall: TownHall, file: string | Buffer) =>
  mergeHall(room.platform, hall, official, { file: Buffer.from(file), reason: 'From the hall.' });

async function packOf(hall: TownHall): Promise<string> {
  const made = await makeHallPack(room.platform, hall, official, 'No internet there.');
  assert.ok(made.ok);
  return made.value.file;
}

async function merged(hall: TownHall, file: string) {
  const done = await merge(hall, file);
  assert.ok(done.ok, JSON.stringify(done));
  return done.value;
}

/** What everybody sees of it, and everything beside the record that a merge writes. */
async function all(hall: TownHall): Promise<unknown> {
  const found = await sql<{ rows: unknown }>`
    select jsonb_build_object(
      'entries', (select jsonb_agg(to_jsonb(e) - 'meeting_id' order by seq) from meeting_entry e where meeting_id = ${hall.id}),
      'questions', (select jsonb_agg(id order by id) from meeting_question where meeting_id = ${hall.id}),
      'attendees', (select count(*) from meeting_attendee where meeting_id = ${hall.id}),
      'support', (select jsonb_object_agg(question, s) from (select question, jsonb_agg(jsonb_build_object('by', k.number,
        'revision', revision) order by k.number, revision) as s from meeting_support m join meeting_hall_attendee k using
        (meeting_id, attendee) where meeting_id = ${hall.id} group by question) q)) as rows`.execute(room.platform.db);
  return found.rows[0]!.rows;
}

test('a record merged twice adds nothing the second time, and the public log tells of one merge with the digest of the file', async () => {
  const hall = await room.hall('twice');
  const question = randomUUID();
  const file = signedRecord(await packOf(hall), [{ kind: 'opened' }, shown(question)], {
    attendees: [{ number: 7, assurance: 'desk', region: fresno }],
    support: [{ question, attendee: 7, revision: 1 }],
  });
  assert.equal((await merged(hall, file)).known, false);
  const once = await all(hall);
  assert.equal((await standingOf(room.platform, hall)).support.get(question), 1);
  const again = await merged(hall, file);
  assert.deepEqual([again.known, again.added.length, again.before], [true, 0, 2]);
  assert.deepEqual(await all(hall), once);
  const log = await publicLog(room.platform.db, { process: processOf(hall.id), limit: 10 });
  const acts = log.filter(({ act }) => act === 'town-hall.hall-merged');
  assert.equal(acts.length, 1);
  assert.deepEqual(acts[0]?.detail, {
    slug: 'twice',
    pack: 1,
    digest: again.digest.toString('hex'),
    entries: 2,
    leftOut: 0,
    attendees: 1,
    support: 1,
  });
});

test('ten merges of one record at once are one', async () => {
  const hall = await room.hall('at-once');
  const question = randomUUID();
  const file = signedRecord(await packOf(hall), [{ kind: 'opened' }, shown(question)], {
    attendees: [{ number: 1, assurance: 'browser', region: null }],
    support: [{ question, attendee: 1, revision: 1 }],
  });
  const done = await Promise.all(Array.from({ length: 10 }, () => merge(hall, file)));
  assert.equal(done.filter((one) => one.ok && !one.value.known).length, 1);
  const { meeting, support } = await standingOf(room.platform, hall);
  assert.deepEqual([meeting.seq, support.get(question)], [2, 1]);
});

const facts = (hall: TownHall) =>
  anyFacts.map((candidates) =>
    enterAll(
      // Ids of random facts are short words here and there; in a file each is a UUID.
      JSON.parse(
        JSON.stringify(candidates).replaceAll(/"(one|two|three)"/g, (_, word: string) => JSON.stringify(named[word])),
      ) as typeof candidates,
      setupOf(hall),
    )
      .map(({ fact }) => fact)
      .filter(({ kind }) => (mergedKinds as readonly string[]).includes(kind)),
  );
const named: Readonly<Record<string, string>> = {
  one: '10000000-0000-4000-8000-000000000000',
  two: '20000000-0000-4000-8000-000000000000',
  three: '30000000-0000-4000-8000-000000000000',
};

test('of two records of one evening, the early one may come before or after the late one, whatever happened here meanwhile', async () => {
  let nr = 0;
  const model = await room.hall('model');
  await fc.assert(
    fc.asyncProperty(
      facts(model),
      facts(model),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (there, here, share) => {
        const outcomes = [];
        for (const order of ['early, late', 'late, early', 'late', 'late, late'] as const) {
          const hall = await room.hall(`evening-${(nr += 1)}`);
          const pack = await packOf(hall);
          // Only what may happen here: the same in each of the four.
          for (const fact of here.slice(0, 20)) await room.happens(hall, fact).catch(() => undefined);
          const until = Math.floor(there.length * share);
          const questions = there.flatMap((fact) => (fact.kind === 'question-shown' ? [fact.question] : []));
          const support = [...new Set(questions)].flatMap((question) => [
            { question, attendee: 1, revision: 1 },
            { question, attendee: 1, revision: 2 },
          ]);
          const attendees = [{ number: 1, assurance: 'browser' as const, region: null }];
          const files = {
            early: signedRecord(pack, there.slice(0, until), {
              attendees,
              support: support.filter((_, i) => i % 2 === 0),
            }),
            late: signedRecord(pack, there, { attendees, support }),
          };
          for (const which of order.split(', ') as ('early' | 'late')[]) await merged(hall, files[which]);
          outcomes.push(withoutTime(await all(hall)));
        }
        assert.deepEqual(outcomes[1], outcomes[0], 'late then early');
        assert.deepEqual(outcomes[2], outcomes[0], 'late alone');
        assert.deepEqual(outcomes[3], outcomes[0], 'late twice');
      },
    ),
    { numRuns: 12 },
  );
});

/** Keys of what happened here are random, and packs are made at their own time. */
const withoutTime = (rows: unknown): unknown =>
  JSON.parse(
    JSON.stringify(rows, (name, value: unknown) => (name === 'at' || name === 'idempotency_key' ? undefined : value)),
  );

test('what the record here does not let follow is left out, once and for all, and the rest is merged', async () => {
  const hall = await room.hall('over-here');
  const pack = await packOf(hall);
  const [asked, late] = [randomUUID(), randomUUID()];
  await room.happens(hall, { kind: 'opened' }, shown(asked), { kind: 'queue-closed', reason: 'Full.' });
  const note = randomUUID();
  const file = signedRecord(pack, [
    { kind: 'opened' },
    shown(late),
    { kind: 'question-taken', question: late, reason: '' },
    { kind: 'noted', note, item: null, text: 'A quarrel about wells.' },
  ]);
  const preview = await previewMerge(room.platform, hall, Buffer.from(file));
  assert.ok(preview.ok);
  const seen = preview.value.refused.map(({ entry, problem }) => [entry.number, problem]);
  assert.deepEqual(seen, [
    [1, 'already-open'],
    [2, 'queue-closed'],
    [3, 'no-such-question'],
  ]);
  const done = await merged(hall, file);
  assert.deepEqual(done.refused, preview.value.refused, 'the preview is what happens');
  await room.happens(hall, { kind: 'queue-opened', reason: 'Room again.' });
  assert.equal((await merged(hall, file)).known, true, 'what was left out does not come in later, out of place');
  const { meeting } = await standingOf(room.platform, hall);
  assert.equal(meeting.notes.get(note)?.text, 'A quarrel about wells.');
  assert.equal(meeting.questions.has(late), false);
});

test('a pack opened on two laptops makes two records, and both are merged', async () => {
  const hall = await room.hall('two-laptops');
  const pack = await packOf(hall);
  const [one, two] = [randomUUID(), randomUUID()];
  const attendees = [{ number: 1, assurance: 'browser' as const, region: null }];
  for (const question of [one, two])
    await merged(
      hall,
      signedRecord(pack, [shown(question)], {
        run: randomUUID(),
        attendees,
        support: [{ question: one, attendee: 1, revision: 1 }],
      }),
    );
  const { meeting, support } = await standingOf(room.platform, hall);
  assert.deepEqual([...meeting.questions.keys()], [one, two]);
  assert.equal(support.get(one), 2, 'number 1 of one laptop is somebody else than number 1 of the other');
});

test('a file of which any one character was changed is refused, wherever it is, and nothing is written', async () => {
  const hall = await room.hall('altered');
  const file = signedRecord(await packOf(hall), [{ kind: 'opened' }, shown(randomUUID(), 'Whose water?')]);
  const before = await all(hall);
  for (let at = 0; at < file.length - 1; at += 1) {
    const altered = file.slice(0, at) + (file[at] === '1' ? '2' : '1') + file.slice(at + 1);
    // In the last character of a key or signature some bits say nothing; then the bytes are the same.
    if (sameBytes(file, altered)) continue;
    const done = await merge(hall, altered);
    assert.equal(done.ok, false, `character ${at}: ${file.slice(at - 20, at + 20)}`);
  }
  assert.deepEqual(await all(hall), before);
});

const sameBytes = (one: string, other: string): boolean => {
  try {
    const [a, b] = [JSON.parse(one), JSON.parse(other)] as Record<string, string>[];
    return ['publicKey', 'signature'].some(
      (name) =>
        a![name] !== b![name] && Buffer.from(a![name]!, 'base64url').equals(Buffer.from(b![name] ?? '', 'base64url')),
    );
  } catch {
    return false;
  }
};

test('blanks and the order of members may change on the way: what is signed is what it says', async () => {
  const hall = await room.hall('blanks');
  const file = signedRecord(await packOf(hall), [{ kind: 'opened' }]);
  const { signature, record, publicKey } = JSON.parse(file) as Record<string, unknown>;
  const turned = Object.fromEntries(Object.entries(record as object).toReversed());
  assert.equal(
    (await merged(hall, JSON.stringify({ signature, record: turned, publicKey }, undefined, 2))).added.length,
    1,
  );
});

test('a record of a pack that was revoked, of another meeting or of nobody is refused', async () => {
  const [hall, other] = [await room.hall('revoked'), await room.hall('not-this')];
  const pack = await packOf(hall);
  const file = signedRecord(pack, [{ kind: 'opened' }]);
  const problem = async (of: TownHall, text: string) => {
    const done = await merge(of, text);
    return done.ok ? 'merged' : done.error;
  };
  assert.equal(await problem(other, file), 'other-meeting');
  const forged = JSON.parse(pack) as Record<string, string>;
  const stranger = JSON.parse(await packOf(other)) as Record<string, string>;
  // With the name of one pack and the key of another.
  const mixed = JSON.stringify({ ...forged, privateKey: stranger['privateKey'] });
  assert.equal(await problem(hall, signedRecord(mixed, [{ kind: 'opened' }])), 'altered');
  await sql`delete from meeting_hall_pack where meeting_id = ${other.id}`.execute(room.platform.db);
  assert.equal(await problem(hall, signedRecord(JSON.stringify(stranger), [])), 'unknown-pack');
  for (const text of ['', '{}', 'null', '[]', '{"record":{}}', pack])
    assert.equal(await problem(hall, text), 'not-a-record');
  const at = `/town-halls/${hall.slug}/hall-pack/revoke`;
  assert.equal((await organiser.post(at, { pack: '1', revokeReason: 'The laptop was stolen.' })).status, 303);
  assert.equal(await problem(hall, file), 'revoked');
  assert.equal((await room.now(hall)).seq, 0);
});

test('what was signed and is no record all the same is refused: odd facts, conduct, keys twice, text that no database keeps', async () => {
  const hall = await room.hall('odd');
  const pack = await packOf(hall);
  const entry = { number: 1, key: randomUUID(), at: 1, by: 'facilitator', fact: { kind: 'opened' } };
  for (const [what, file] of Object.entries({
    'an unknown kind': signedRecord(pack, [{ kind: 'crowned' }]),
    'a member too many': signedRecord(pack, [{ kind: 'opened', by: 'me' }]),
    'a member too few': signedRecord(pack, [{ kind: 'adjourned' }]),
    conduct: signedRecord(pack, [{ kind: 'attendee-warned', attendee: 1, reason: 'Loud.' }]),
    NUL: signedRecord(pack, [{ kind: 'adjourned', reason: 'a\0b' }]),
    'a role that is none': signedRecord(pack, [], { entries: [{ ...entry, by: 'king' }] }),
    'numbers that run back': signedRecord(pack, [], {
      entries: [
        { ...entry, number: 2 },
        { ...entry, key: randomUUID() },
      ],
    }),
    'a key twice': signedRecord(pack, [], { entries: [entry, { ...entry, number: 2 }] }),
    'an instant that no calendar has': signedRecord(pack, [], { entries: [{ ...entry, at: 9e15 }] }),
    'an attendee twice': signedRecord(pack, [], {
      attendees: [1, 1].map((number) => ({ number, assurance: 'desk' as const, region: null })),
    }),
    'a number that no column holds': signedRecord(pack, [], {
      support: [{ question: entry.key, attendee: 1, revision: 2 ** 40 }],
    }),
  })) {
    const done = await merge(hall, file);
    assert.deepEqual(done, { ok: false, error: 'not-a-record' }, what);
  }
});

test('support of nobody, for nothing, or twice in the file changes nothing', async () => {
  const hall = await room.hall('nobody');
  const question = randomUUID();
  const one = { question, attendee: 1, revision: 1 };
  const file = signedRecord(await packOf(hall), [shown(question)], {
    attendees: [{ number: 1, assurance: 'browser', region: 'ocd-division/country:xx' }],
    support: [one, one, { ...one, attendee: 2 }, { ...one, question: randomUUID() }],
  });
  await merged(hall, file);
  assert.deepEqual([...(await standingOf(room.platform, hall)).support], [[question, 1]]);
});

test('an earlier pack is as good as a later one: what happened here since is kept, and questions waiting there wait here', async () => {
  const hall = await room.hall('old-pack', { moderation: 'before' });
  const pack = await packOf(hall);
  const [here, there] = [randomUUID(), randomUUID()];
  await room.happens(hall, shown(here));
  await packOf(hall);
  await merged(hall, signedRecord(pack, [{ ...shown(there), kind: 'question-submitted' }]));
  const { questions } = await room.now(hall);
  assert.deepEqual([questions.get(here)?.state, questions.get(there)?.state], ['queued', 'waiting']);
});

test('ids that somebody read in the hall and sent here with something else displace nothing, and take no answer and no support', async () => {
  const hall = await room.hall('displaced');
  const [question, promise] = [randomUUID(), randomUUID()];
  const pack = await packOf(hall);
  const mallory = await room.person(fresno);
  for (const id of [question, promise]) {
    const sent = await mallory.post(`/town-halls/${hall.slug}/questions`, { question: id, text: 'Buy my boats!' });
    assert.equal(sent.status, 303);
  }
  const file = (facts: readonly Fact[]): string =>
    signedRecord(pack, [], {
      entries: facts.map((fact, nr) => ({
        number: nr + 1,
        key: 'promise' in fact ? fact.promise : nr === 1 ? question : idOf(nr),
        at: Date.now(),
        by: 'facilitator',
        fact,
      })),
      attendees: [{ number: 7, assurance: 'browser', region: null }],
      support: [{ question, attendee: 7, revision: 1 }],
    });
  const first: readonly Fact[] = [
    { kind: 'opened' },
    shown(question, 'Who mends the dam?'),
    { kind: 'promised', promise, text: 'Mend it', owner: 'The county', due: null, question: null, item: null },
  ];
  const done = await merged(hall, file(first));
  assert.deepEqual(
    done.refused.map(({ entry, problem }) => [entry.fact.kind, problem]),
    [['question-shown', 'question-known']],
  );
  const later = await merged(hall, file([...first, { kind: 'question-taken', question, reason: '' }]));
  assert.deepEqual(
    later.refused.map(({ entry, problem }) => [entry.fact.kind, problem]),
    [['question-taken', 'question-known']],
  );
  const { meeting, support } = await standingOf(room.platform, hall);
  assert.equal(meeting.promises.get(promise)?.text, 'Mend it');
  assert.deepEqual([meeting.questions.get(question)?.text, meeting.floor], ['Buy my boats!', null]);
  assert.equal(support.get(question), undefined);
});

test('a question that one phone sent to the hall and here is one question, and what happened to it in the hall is kept', async () => {
  const hall = await room.hall('both-ways');
  const question = randomUUID();
  const pack = await packOf(hall);
  const ada = await room.person(fresno);
  await ada.post(`/town-halls/${hall.slug}/questions`, { question, text: 'Why?' });
  const facts: readonly Fact[] = [
    shown(question),
    { kind: 'opened' },
    { kind: 'question-taken', question, reason: '' },
  ];
  const done = await merged(
    hall,
    signedRecord(pack, [], {
      entries: facts.map((fact, nr) => ({
        number: nr + 1,
        key: nr === 0 ? question : idOf(nr),
        at: Date.now(),
        by: 'facilitator',
        fact,
      })),
    }),
  );
  assert.deepEqual([done.refused.length, done.before], [0, 1]);
  assert.equal((await standingOf(room.platform, hall)).meeting.floor, question);
});
