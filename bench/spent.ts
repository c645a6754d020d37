/** How much time a stretch of work takes: on the clock, and of the processor. On a busy machine only the second means much. */
import type { Spent } from './dialogues-sizes.ts';

export function spent<T>(work: () => T): { readonly done: T; readonly spent: Spent } {
  const cpu = process.cpuUsage();
  const from = performance.now();
  const done = work();
  return { done, spent: since(from, cpu) };
}

export async function spentWaiting<T>(work: () => Promise<T>): Promise<{ readonly done: T; readonly spent: Spent }> {
  const cpu = process.cpuUsage();
  const from = performance.now();
  const done = await work();
  return { done, spent: since(from, cpu) };
}

function since(from: number, before: NodeJS.CpuUsage): Spent {
  const wall = (performance.now() - from) / 1_000;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1e6 };
}

/** The median by processor time of at most nine repetitions, or of as many as fit into three seconds; of one at least. */
export function again(work: () => unknown): Spent {
  const all: Spent[] = [];
  for (const until = performance.now() + 3_000; all.length < 9 && (all.length === 0 || performance.now() < until);)
    all.push(spent(work).spent);
  return all.toSorted((a, b) => a.cpu - b.cpu)[all.length >> 1]!;
}
