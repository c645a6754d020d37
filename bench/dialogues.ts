/**
 * Opinion maps: real and generated conversations, each in a fresh process, beside what is known of the peers.
 *
 * Each is measured twice and the run with less processor time is told, since other work on the machine only ever adds. The
 * peers' figures were measured elsewhere and are read from `dialogues-sizes.ts`; only the times of Concord come from this run.
 */
import { execFile } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { CONVERSATIONS, withoutConversations } from '../src/rules/opinion/testing/polis-export.ts';
import { measureLarge } from './dialogues-large.ts';
import { GENERATED, type GeneratedConversation, type MapFigures, type Spent } from './dialogues-sizes.ts';

const USAGE = `npm run bench -- --dialogues [--json]
npm run bench -- --dialogues --large

Measures the whole computation of opinion maps: the real conversations of ../shared/data/polis, and generated ones. With
--large: a million participants, read from a database that is made and filled for it (8 GB in the temporary folder).
`;

export async function run(args: readonly string[]): Promise<number> {
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({ args: [...args], options: { json: flag, help: flag, large: flag } });
  if (values.help === true) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (values.large === true) return measureLarge();
  const told: (MapFigures & { readonly name: string })[] = [];
  const tell = (name: string, figures: MapFigures, generated?: GeneratedConversation): void => {
    told.push({ name, ...figures });
    if (values.json !== true) process.stdout.write(`${asText(name, figures, generated)}\n`);
  };
  const say = (line: string): void => void (values.json === true || process.stdout.write(`${line}\n`));
  say(`CPU seconds (seconds on the clock); load of the machine now ${loadavg()[0]!.toFixed(1)}\n`);
  if (withoutConversations === false) for (const name of CONVERSATIONS) tell(name, await twice('real', name));
  else say(`Real conversations are left out: ${withoutConversations}.\n`);
  for (const [at, generated] of GENERATED.entries())
    tell(generated.name, await twice('generated', String(at)), generated);
  if (values.json === true) process.stdout.write(`${JSON.stringify(told, undefined, 2)}\n`);
  return 0;
}

async function twice(...args: readonly string[]): Promise<MapFigures> {
  const [one, other] = [await measure(args), await measure(args)];
  return one.first.cpu + one.warm.cpu <= other.first.cpu + other.warm.cpu ? one : other;
}

async function measure(args: readonly string[]): Promise<MapFigures> {
  const script = fileURLToPath(new URL('dialogues-child.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args]);
  return JSON.parse(stdout) as MapFigures;
}

function asText(name: string, figures: MapFigures, generated: GeneratedConversation | undefined): string {
  const { participants, statements, votes, first, warm, update, stages, polis, peakMegabytes, groups, index } = figures;
  const found = index === undefined ? '' : `, adjusted Rand index with those planted ${index.toFixed(3)}`;
  const each = Object.entries(stages).map(([stage, took]) => `${stage} ${times(took)}`);
  const lines = [
    `${participants.toLocaleString('en')} participants, ${statements} statements, ${votes.toLocaleString('en')} votes; ${groups} groups${found}`,
    `whole map: first ${times(first)}, again ${times(warm)}; peak ${peakMegabytes} MB`,
    `of which, again: ${each.join(', ')}`,
    `one vote more: ${times(update)}`,
    `by the formulas of Polis: first ${times(polis.first)}, again ${times(polis.warm)}`,
    ...(generated === undefined ? [] : [besides(generated, figures)]),
  ];
  return `${name}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function besides({ aim, peers }: GeneratedConversation, { first, polis }: MapFigures): string {
  const rivals = Object.entries(peers).map(([peer, { seconds, gigabytes }]) =>
    seconds === undefined
      ? `${peer} fails`
      : `${peer} ${seconds} s and ${gigabytes} GB: ${times10(seconds / first.cpu)} as long, ${times10(seconds / polis.first.cpu)} by its own formulas`,
  );
  const limit = aim.megabytes === undefined ? '' : ` and ${aim.megabytes} MB`;
  return `aim ${aim.seconds} s${limit}; ${rivals.join('; ')}`;
}

const times = ({ cpu, wall }: Spent): string => `${cpu.toFixed(3)} s (${wall.toFixed(3)})`;
const times10 = (ratio: number): string => `${Math.round(ratio)} times`;
