/**
 * Changes to what a process says of itself. A draft may change freely; once it is published people rely on it, so its past dates stay, and
 * each change stands in the public log with its reason and the names of what changed.
 */
import type { Tx } from './db/db.ts';
import type { Official } from './official.ts';
import type { Platform } from './platform.ts';

/** `Fields`: a problem for each field of the room's form that has one. */
export type ChangeProblem<Fields> =
  | { readonly type: 'fields'; readonly fields: Fields }
  /** It was published while the form for a draft was being filled in, or has left the state in which this may change. */
  | { readonly type: 'moved-on' };

type Dates<Name extends string> = Readonly<Record<Name, Date | null>>;

/** Which of these dates a change moves, sets or takes away. */
export const movedDates = <const Name extends string>(
  names: readonly Name[],
  before: Dates<Name>,
  after: Dates<Name>,
): readonly Name[] => names.filter((name) => before[name]?.getTime() !== after[name]?.getTime());

/** What has passed stays; what has not may only move to a time that has not. `moved`: as `movedDates` gives them. */
export function dateProblems<Name extends string>(
  moved: readonly Name[],
  before: Dates<Name>,
  after: Dates<Name>,
  now: Date,
): Partial<Record<Name, 'dateOver' | 'datePast'>> {
  const problems: Partial<Record<Name, 'dateOver' | 'datePast'>> = {};
  for (const name of moved) {
    const [was, is] = [before[name], after[name]];
    if (was !== null && was <= now) problems[name] = 'dateOver';
    else if (is !== null && is <= now) problems[name] = 'datePast';
  }
  return problems;
}

type Translations<Text extends string> = Readonly<Record<string, { readonly [Name in Text]?: string }>>;

/** By these texts in every language; one that is missing is an empty one. */
export const sameTranslations = <const Text extends string>(
  texts: readonly Text[],
  one: Translations<Text>,
  two: Translations<Text>,
): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(two)])].every((language) =>
    texts.every((text) => (one[language]?.[text] ?? '') === (two[language]?.[text] ?? '')),
  );

export interface LoggedChange {
  /** For example 'survey.changed'. */
  readonly act: string;
  readonly process: string;
  readonly by: Official;
  readonly of: { readonly regionId: string; readonly publishedAt: Date | null };
  readonly changed: readonly string[];
  /** Not of drafts. */
  readonly reason?: string;
}

/** Changes of a draft are not public. */
export const logChange = (
  platform: Platform,
  tx: Tx,
  { act, process, by, of, changed, reason }: LoggedChange,
): Promise<number> =>
  platform.audit(tx, {
    act,
    actorId: by.id,
    actorRole: by.role,
    regionId: of.regionId,
    process,
    reason,
    public: of.publishedAt !== null,
    detail: { changed },
  });
