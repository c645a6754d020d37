/**
 * Mail: written to the outbox in the transaction that causes it, sent by a job afterwards. In the demo nothing leaves
 * the machine: the outbox is a page.
 */
import { sql } from 'kysely';
import { createTransport } from 'nodemailer';
import type { Db } from './db/db.ts';
import type { Platform } from './platform.ts';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

export const mailJob = 'mail.send';

export async function putMail(tx: Db, letter: Letter): Promise<void> {
  await sql`
    with put as (
      insert into mail (to_address, subject, body) values (${letter.to}, ${letter.subject}, ${letter.body}) returning id
    )
    select graphile_worker.add_job(${mailJob}, json_build_object('mailId', id), max_attempts => 12) from put`.execute(
    tx,
  );
}

/** Throws when the server refuses, so that the job is tried again later. */
export async function sendMail(platform: Platform, mailId: number): Promise<void> {
  const { config, db, metrics } = platform;
  if (config.smtpUrl === undefined) return;
  const found = await sql<Letter>`
    select to_address as "to", subject, body from mail where id = ${mailId} and sent_at is null`.execute(db);
  const letter = found.rows[0];
  if (letter === undefined) return;
  const transport = createTransport(config.smtpUrl);
  try {
    await transport.sendMail({ from: config.mailFrom, to: letter.to, subject: letter.subject, text: letter.body });
    await sql`update mail set sent_at = now(), problem = null where id = ${mailId}`.execute(db);
    metrics.mails.inc({ outcome: 'sent' });
  } catch (problem) {
    await sql`update mail set problem = ${String(problem)} where id = ${mailId}`.execute(db);
    metrics.mails.inc({ outcome: 'failed' });
    throw problem;
  } finally {
    transport.close();
  }
}

export interface OutboxLetter extends Letter {
  readonly id: number;
  readonly createdAt: Date;
}

export async function outbox(db: Db, limit: number): Promise<readonly OutboxLetter[]> {
  const found = await sql<OutboxLetter>`
    select id, to_address as "to", subject, body, created_at as "createdAt" from mail order by id desc limit ${limit}`.execute(
    db,
  );
  return found.rows;
}
