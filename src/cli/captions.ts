/** `concord captions ADDRESS TOKEN`: sends the lines of standard input as captions of a meeting, as they come. */
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { ask } from './ask.ts';

const USAGE = `concord captions ADDRESS [TOKEN] --language TAG [options]

Sends each line of standard input as captions of a meeting that is running, as soon as it comes. Made for the output of a
captioner's program:

  stenographer --to-stdout | concord captions https://example.org/town-halls/bridge TOKEN --language es

ADDRESS is that of the meeting's page. TOKEN is made on its page for captions; without it, CONCORD_CAPTIONS_TOKEN is read, which
others on this machine cannot see. Lines that come close together travel together. Where the network is away, they are kept and sent
again, and none is entered twice.

  --language TAG     one of the languages of the meeting, for example en or es
  --speaker NAME     who speaks; a line that begins with ">> NAME:" says so by itself from then on
  --help             this text

The exit code is 0 when all lines were taken, 1 when the meeting refused them, 2 when the command was not understood.
`;

const text = { type: 'string' } as const;
const OPTIONS = { language: text, speaker: text } as const;

/** Lines that come within this time travel together. */
const gatherMs = 250;
const mostAtOnce = 50;
const longestWaitMs = 15_000;

interface Line {
  readonly language: string;
  readonly text: string;
  readonly speaker: string;
}

export function run(args: readonly string[]): Promise<number> {
  return ask('captions', USAGE, args, OPTIONS, async ({ values, positionals }) => {
    const [address, given] = positionals;
    const token = given ?? process.env['CONCORD_CAPTIONS_TOKEN'] ?? '';
    if (address === undefined || positionals.length > 2) return 'Name the address of the meeting.';
    const found = /^(https?:\/\/[^/\s]+)\/town-halls\/([a-z0-9-]+)/.exec(address);
    if (found === null)
      return `"${address}" is not the address of a town hall, such as https://example.org/town-halls/bridge.`;
    if (token === '') return 'Give the token that was made on the page for captions.';
    if (values.language === undefined) return 'Say the language with --language.';
    const target = `${found[1]}/api/town-halls/${found[2]}/captions`;
    return sendAll(target, token, values.language, values.speaker ?? '');
  });
}

async function sendAll(target: string, token: string, language: string, speaker: string): Promise<number> {
  const waiting: Line[] = [];
  let ended = false;
  let wake = (): void => {};
  let speaks = speaker;
  const input = createInterface({ input: process.stdin, crlfDelay: Infinity });
  input.on('line', (typed) => {
    const [, name, rest] = /^>>\s*([^:]{1,60}):\s*(.*)$/.exec(typed) ?? [];
    if (name !== undefined) speaks = name.trim();
    const said = (rest ?? typed).trim();
    if (said !== '') waiting.push({ language, text: said, speaker: speaks });
    wake();
  });
  input.on('close', () => {
    ended = true;
    wake();
  });
  let sent = 0;
  for (;;) {
    if (waiting.length === 0) {
      if (ended) break;
      await new Promise<void>((resolve) => (wake = resolve));
      if (!ended) await pause(gatherMs);
      continue;
    }
    const batch = waiting.splice(0, mostAtOnce);
    const refused = await sendBatch(target, token, batch);
    if (refused !== undefined) {
      process.stderr.write(`${refused}\n`);
      return 1;
    }
    sent += batch.length;
    process.stderr.write(`\r${sent} lines sent`);
  }
  if (sent > 0) process.stderr.write('\n');
  return 0;
}

/** Tries until it is taken, always under one key; a sentence when the meeting refuses it for good. */
async function sendBatch(target: string, token: string, batch: readonly Line[]): Promise<string | undefined> {
  const address = `${target}?key=${randomUUID()}`;
  for (let waitMs = 500; ; waitMs = Math.min(longestWaitMs, waitMs * 2)) {
    const answer = await attempt(address, token, batch);
    if (answer === 'taken') return undefined;
    if (answer !== 'away') return answer.refused;
    process.stderr.write(`\nNot taken yet, trying again in ${waitMs / 1_000} s.\n`);
    await pause(waitMs);
  }
}

async function attempt(
  address: string,
  token: string,
  batch: readonly Line[],
): Promise<'taken' | 'away' | { readonly refused: string }> {
  let answer: Response;
  try {
    answer = await fetch(address, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
      body: batch.map((line) => `${JSON.stringify(line)}\n`).join(''),
      signal: AbortSignal.timeout(longestWaitMs),
    });
  } catch {
    return 'away';
  }
  if (answer.ok) return 'taken';
  if (answer.status >= 500 || answer.status === 429) return 'away';
  const said = (await answer.json().catch(() => undefined)) as { error?: { message?: string } } | undefined;
  return { refused: said?.error?.message ?? `The server answered ${answer.status}.` };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
