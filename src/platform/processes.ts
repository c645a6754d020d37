/**
 * A process is one thing that a room runs, named by its kind and number, for example 'budget:12'. Rooms that know nothing of
 * each other show it by the title and address that its own room gives it.
 */
import type { Db } from './db/db.ts';
import type { Locale } from './i18n/catalogue.ts';
import type { Room } from './room.ts';

export interface ProcessName {
  readonly title: string;
  /** The language the title is in. */
  readonly language: string;
  readonly path: string;
}

/** Public ones only; what is not found is left out. `numbers`: of this room's kind, without it. */
export type DescribeProcesses = (
  db: Db,
  numbers: readonly number[],
  locale: Locale,
) => Promise<ReadonlyMap<number, ProcessName>>;

/** By process. Kinds that no room runs, and numbers that are none, are left out. */
export type ProcessNames = (processes: readonly string[], locale: Locale) => Promise<ReadonlyMap<string, ProcessName>>;

export function processNames(db: Db, rooms: readonly Room[]): ProcessNames {
  return async (processes, locale) => {
    const named = new Map<string, ProcessName>();
    for (const own of rooms.flatMap(({ processes: all }) => all ?? [])) {
      const numbers = processes.flatMap((process) => numberOf(process, own.kind) ?? []);
      if (numbers.length === 0) continue;
      for (const [number, name] of await own.describe(db, numbers, locale)) named.set(`${own.kind}:${number}`, name);
    }
    return named;
  };
}

function numberOf(process: string, kind: string): number | undefined {
  const digits = process.startsWith(`${kind}:`) ? process.slice(kind.length + 1) : '';
  return /^[1-9]\d{0,14}$/.test(digits) ? Number(digits) : undefined;
}
