/** Puts the brief of the demo's question in place, with readers of all views who said whether they find it fair; the readers are made up. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { putAccount } from '../src/capabilities/accounts/index.ts';
import type { PastAct } from '../src/capabilities/budgeting/index.ts';
import { putBrief } from '../src/capabilities/briefs/index.ts';
import type { Db } from '../src/platform/db/db.ts';
import { sentencesOf } from '../src/rules/brief/index.ts';
import { leavingBrief } from './content/brief.ts';
import { firstBrief, marks, readers, suggestions } from './content/brief-readers.ts';
import { leaving } from './content/topic.ts';
import { california } from './people.ts';

const dayMs = 86_400_000;
const signedBy = 'Signed off by reviewers who are for, against and undecided.';

/** Call it in the transaction that loads everything, once topic and people are there. */
export async function putBriefs(tx: Db, now: Date): Promise<void> {
  const before = (days: number): Date => new Date(now.getTime() - days * dayMs);
  const { id } = await putBrief(
    tx,
    { regionId: california, topic: leaving.id, hypothetical: true },
    [
      { content: firstBrief, note: '', reason: signedBy, at: before(24) },
      {
        content: leavingBrief,
        note: 'Unemployment in 2023 as revised',
        reason: `The revised rate of unemployment, which a reader suggested. ${signedBy}`,
        at: before(9),
      },
    ],
    randomUUID(),
  );
  for (const [version, at] of [
    [1, before(25)],
    [2, before(10)],
  ] as const)
    for (const [view, remarks] of [
      ['for', 'Our reasons are told as we would tell them.'],
      ['against', 'The law is put correctly, and our concerns have their place.'],
      ['undecided', ''],
    ] as const)
      await sql`
        insert into brief_sign_off (brief_id, version, number, view, fair, remarks, at)
        select ${id}, ${version}, coalesce(max(number), 0) + 1, ${view}, true, ${remarks}, ${at}
        from brief_sign_off where brief_id = ${id} and version = ${version}`.execute(tx);
  await putReaders(tx, id, before(20));
}

async function putReaders(tx: Db, id: number, at: Date): Promise<void> {
  const accounts: string[] = [];
  const people = readers.reduce((sum, one) => sum + one.people, 0);
  for (let n = 1; n <= people; n++)
    accounts.push(
      await putAccount(tx, { email: `reader-${n}@demo.invalid`, name: '', regionId: california, locale: 'en' }),
    );
  const opinions = readers.flatMap(({ view, people: all, fair }) =>
    Array.from({ length: all }, (_, n) => ({ view, fair: n < fair })),
  );
  await sql`
    insert into brief_opinion (brief_id, account_id, view, fair)
    select ${id}, * from unnest(${accounts}::uuid[], ${opinions.map(({ view }) => view)}::text[],
      ${opinions.map(({ fair }) => fair)}::boolean[])`.execute(tx);
  for (const [n, { title, publisher, url, why }] of suggestions.entries())
    await sql`
      insert into brief_suggestion (brief_id, number, title, publisher, url, why, by_account, idempotency_key, at)
      values (${id}, ${n + 1}, ${title}, ${publisher}, ${url}, ${why}, ${accounts[n]}, ${randomUUID()}, ${at})`.execute(
      tx,
    );
  const answers: { suggestion: number | null; sentence: string | null; taken: boolean; reason: string }[] =
    suggestions.map(({ taken, reason }, n) => ({ suggestion: n + 1, sentence: null, taken, reason }));
  for (const { words, by, taken, reason } of marks) {
    const sentence = sentencesOf(leavingBrief.summary.text).find(({ text }) => text.includes(words));
    if (sentence === undefined) throw new Error(`no sentence of the brief has these words: ${words}`);
    const own = accounts.filter((_, n) => by.some(({ view }) => view === opinions[n]?.view));
    for (const [n, { view, why }] of by.entries())
      await sql`
        insert into brief_mark (brief_id, sentence, account_id, words, view, why, at)
        values (${id}, ${sentence.key}, ${own[n]}, ${sentence.text}, ${view}, ${why}, ${at})`.execute(tx);
    answers.push({ suggestion: null, sentence: sentence.key, taken, reason });
  }
  for (const [n, { suggestion, sentence, taken, reason }] of answers.entries())
    await sql`
      insert into brief_answer (brief_id, number, suggestion, sentence, taken, reason, at)
      values (${id}, ${n + 1}, ${suggestion}, ${sentence}, ${taken}, ${reason},
        ${new Date(at.getTime() + 2 * dayMs)})`.execute(tx);
}

export async function briefActs(tx: Db): Promise<readonly PastAct[]> {
  const found = await sql<{ id: number; version: number; reason: string; at: Date; title: string }>`
    select b.id, p.version, p.reason, p.at, v.content -> 'title' ->> 'text' as title
    from brief b join brief_publication p on p.brief_id = b.id
    join brief_version v on v.brief_id = b.id and v.number = p.version
    where b.hypothetical order by b.id, p.version`.execute(tx);
  return found.rows.map(({ id, version, reason, at, title }) => ({
    regionId: california,
    public: true,
    act: 'brief.published',
    process: `brief:${id}`,
    reason,
    at,
    detail: { version, title },
  }));
}
