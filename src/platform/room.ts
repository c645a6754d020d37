/** What a room hands to the composition: its routes, its jobs and what it does every few seconds. */
import type { AuditRow } from './audit.ts';
import type { Route } from './http/route.ts';
import type { Locale } from './i18n/catalogue.ts';
import type { Platform } from './platform.ts';
import type { DescribeProcesses } from './processes.ts';

/** What people do here, in the order of the menu. */
export const verbs = ['understand', 'discuss', 'propose', 'fund', 'follow'] as const;
export type Verb = (typeof verbs)[number];

export interface Job {
  /** Room and verb, for example 'budgeting.count'. */
  readonly name: string;
  /** The acts that wake it. */
  readonly on: readonly string[];
  readonly run: (platform: Platform, cause: AuditRow) => Promise<void>;
}

/** Runs on one node at a time, under an advisory lock. */
export interface Chore {
  readonly name: string;
  readonly everySeconds: number;
  readonly run: (platform: Platform) => Promise<void>;
}

export interface OwnProcesses {
  readonly kind: string;
  readonly describe: DescribeProcesses;
}

export interface Room {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly jobs?: readonly Job[];
  readonly chores?: readonly Chore[];
  /** What this room runs, by which other rooms may name it: see `processes.ts`. */
  readonly processes?: OwnProcesses | readonly OwnProcesses[];
  /** Its place in the main menu: under what one does there. */
  readonly menu?: { readonly verb: Verb; readonly href: string; readonly label: (locale: Locale) => string };
}
