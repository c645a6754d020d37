/** Claims about `concord captions`: every line is sent, kept while the server is away, and a refusal is said. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { MAIN, type Ended } from './testing/run-concord.ts';

interface Came {
  readonly path: string;
  readonly token: string;
  readonly lines: readonly unknown[];
}

/** Answers with these in turn, the last one for ever; gives what came. */
async function meeting(answers: readonly number[], use: (address: string) => Promise<void>): Promise<readonly Came[]> {
  const came: Came[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      const lines = body
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line));
      came.push({ path: request.url ?? '', token: request.headers.authorization ?? '', lines });
      response.statusCode = answers[Math.min(came.length, answers.length) - 1] ?? 200;
      response.end('{"error":{"type":"adjourned","message":"The meeting is over."}}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/town-halls/bridge`);
  await new Promise((resolve) => server.close(resolve));
  return came;
}

function captions(args: readonly string[], input: string): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [MAIN, 'captions', ...args]);
    let [out, problems] = ['', ''];
    child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (problems += piece.toString()));
    child.on('close', (code) => resolve({ code: code ?? -1, out, problems }));
    child.stdin.end(input);
  });
}

test('lines go to the meeting in its language, with whoever speaks', async () => {
  const came = await meeting([200], async (address) => {
    const ended = await captions(
      [address, 'secret', '--language', 'es', '--speaker', 'Presidenta'],
      'Buenas noches.\n\n>> Ana Ruiz: ¿Quién paga?\nEl condado.\n',
    );
    assert.equal(ended.code, 0, ended.problems);
  });
  assert.deepEqual(
    came.flatMap(({ lines }) => lines),
    [
      { language: 'es', text: 'Buenas noches.', speaker: 'Presidenta' },
      { language: 'es', text: '¿Quién paga?', speaker: 'Ana Ruiz' },
      { language: 'es', text: 'El condado.', speaker: 'Ana Ruiz' },
    ],
  );
  assert.match(came[0]?.path ?? '', /^\/api\/town-halls\/bridge\/captions\?key=[0-9a-f-]{36}$/);
  assert.equal(came[0]?.token, 'Bearer secret');
});

test('what was not taken is sent again under the same key', async () => {
  const came = await meeting([503, 200], async (address) => {
    assert.equal((await captions([address, 'secret', '--language', 'en'], 'Hello.\n')).code, 0);
  });
  assert.equal(came.length, 2);
  assert.deepEqual(came[0], came[1]);
});

test('a refusal is said and ends it', async () => {
  const came = await meeting([409], async (address) => {
    const ended = await captions([address, 'secret', '--language', 'en'], 'Hello.\n');
    assert.equal(ended.code, 1);
    assert.match(ended.problems, /The meeting is over\./);
  });
  assert.equal(came.length, 1);
});

test('what it does not understand, it says', async () => {
  for (const [args, sentence] of [
    [[], /Name the address/],
    [['https://example.org/budgets/x', 't', '--language', 'en'], /not the address of a town hall/],
    [['https://example.org/town-halls/x', '--language', 'en'], /Give the token/],
    [['https://example.org/town-halls/x', 't'], /--language/],
  ] as const) {
    const ended = await captions(args, '');
    assert.equal(ended.code, 2);
    assert.match(ended.problems, sentence);
  }
});
