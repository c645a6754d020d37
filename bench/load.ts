/** What both server benchmarks are made of: a platform on a data directory, and a load of so many connections. */
import { readFile } from 'node:fs/promises';
import { rooms } from '../src/app.ts';
import { readConfig } from '../src/platform/config.ts';
import { openPlatform, type OpenPlatform } from '../src/platform/open.ts';
import type { Answer } from '../src/testing/send.ts';

export interface Measured {
  readonly work: string;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly requests: number;
  readonly failed: number;
}

export const connections = 64;

/** `once` is called with rising turns, each once; 500 of them before anything is counted. */
export async function measure(
  work: string,
  seconds: number,
  once: (turn: number) => Promise<Answer>,
  from = 0,
): Promise<Measured> {
  const warm = from + 500;
  for (let turn = from; turn < warm; turn += 1) await once(turn);
  const times: number[] = [];
  let turn = warm;
  let failed = 0;
  const started = performance.now();
  const end = started + seconds * 1_000;
  const lane = async (): Promise<void> => {
    while (performance.now() < end) {
      const before = performance.now();
      const { status } = await once((turn += 1));
      times.push(performance.now() - before);
      if (status !== 200) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  const took = (performance.now() - started) / 1_000;
  const [p50Ms, p99Ms] = [quantile(times, 0.5), quantile(times, 0.99)];
  return { work, perSecond: times.length / took, p50Ms, p99Ms, requests: times.length, failed };
}

export function quantile(times: readonly number[], share: number): number {
  const rising = times.toSorted((a, b) => a - b);
  return rising[Math.min(rising.length - 1, Math.floor(rising.length * share))] ?? 0;
}

export async function inDatabase<T>(dataDir: string, work: (opened: OpenPlatform) => Promise<T>): Promise<T> {
  const config = readConfig({ CONCORD_DATA_DIR: dataDir, LOG_LEVEL: 'error' }, { demo: false });
  if (!config.ok) throw new Error(config.error.join('\n'));
  const opened = await openPlatform(config.value, rooms, () => {});
  if (!opened.ok) throw new Error(opened.error);
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** Of another process, on Linux: seconds of processor time so far, and megabytes of memory. */
export async function used(pid: number): Promise<{ readonly cpu: number; readonly megabytes: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const [user = '0', system = '0'] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return {
    cpu: (Number(user) + Number(system)) / 100,
    megabytes: Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024,
  };
}
