/** Claims about the letter's way out: over SMTP to a real server, or into the demo's outbox. */
import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { startWorker } from '../../platform/jobs.ts';
import { createServer } from '../../platform/http/server.ts';
import { pageFrame } from '../../platform/http/page.ts';
import { accounts } from './index.ts';
import { openRoom, sessionOf } from './testing/room.ts';

/** Quoted-printable as nodemailer writes it. */
const readable = (raw: string): string =>
  raw.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

describe('the letter with the link', () => {
  it('is delivered to a real SMTP server by the worker, and its link signs in', async () => {
    let arrived: (raw: string) => void = () => {};
    const letter = new Promise<string>((resolve) => {
      arrived = resolve;
    });
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          arrived(Buffer.concat(chunks).toString('utf8'));
          done();
        });
      },
    });
    await new Promise<void>((resolve) => void smtp.listen(0, '127.0.0.1', () => resolve()));
    const { port } = smtp.server.address() as AddressInfo;
    const room = await openRoom({
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'Concord <no-reply@concord.example>',
    });
    const worker = await startWorker(room.platform, [accounts]);
    try {
      await room.post('/sign-in', { email: 'post@example.org', return: '/' });
      const text = readable(await letter);
      assert.match(text, /^To: post@example\.org/m);
      assert.match(text, /^From: Concord <no-reply@concord\.example>/m);
      assert.match(text, /^Subject: Your link to sign in to Concord/m);
      const token = /\/sign-in\/confirm\?token=([\w-]{43})/.exec(text)?.[1] ?? '';
      assert.ok(sessionOf(await room.post('/sign-in/confirm', { token })) !== undefined);
    } finally {
      await worker.stop();
      await room.close();
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
    }
  });

  it('is shown in the outbox in the demo, newest first, with a link that can be followed', async () => {
    const room = await openRoom();
    try {
      for (const email of ['first@example.org', 'second@example.org']) await room.post('/sign-in', { email });
      const page = await (await room.get('/outbox')).text();
      assert.ok(page.indexOf('second@example.org') < page.indexOf('first@example.org'));
      const href = /href="(\/sign-in\/confirm\?token=[\w-]{43})"/.exec(page)?.[1] ?? '';
      assert.match(await (await room.get(href)).text(), /Sign in as second@example\.org\?/);
    } finally {
      await room.close();
    }
  });

  it('cannot be read by anybody outside the demo: there is no outbox', async () => {
    const room = await openRoom();
    try {
      const platform = { ...room.platform, config: { ...room.platform.config, demo: false } };
      const app = createServer({ platform, renderPage: pageFrame(platform, [accounts]) }, [accounts]);
      assert.equal((await app.request('/outbox')).status, 404);
    } finally {
      await room.close();
    }
  });
});
