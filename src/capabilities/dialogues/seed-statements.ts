/**
 * A facilitator puts seed statements, many at once: the first participants need something to vote on. Either all are put or
 * none, and what cannot be used is told by its line. The same form sent twice puts them once.
 */
import { createHash } from 'node:crypto';
import { actOn } from '../../platform/act.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { longestStatement, processOf, stateOf, type Conversation } from './conversation.ts';
import { lockedConversation } from './store/facilitate.ts';
import { tidied } from '../../platform/tidied.ts';
import { findStatementByKey, insertStatement, listStatements } from './store/statements.ts';

/** Lines are numbered from 1, empty ones counted too, as an editor shows them. */
export type LineProblem =
  | { readonly type: 'tooLong'; readonly line: number; readonly letters: number }
  | { readonly type: 'repeats'; readonly line: number; readonly earlier: number }
  | { readonly type: 'exists'; readonly line: number; readonly statement: number };

export type SeedProblem =
  | { readonly type: 'none' }
  | { readonly type: 'tooMany' }
  | { readonly type: 'closed' }
  | { readonly type: 'lines'; readonly lines: readonly LineProblem[] };

export const mostSeeds = 200;

export interface Seeds {
  /** One statement per line. */
  readonly text: string;
  readonly language: string;
  /** Of the form, a UUID. */
  readonly key: string;
}

/** Gives how many were put. */
export async function seedStatements(
  platform: Platform,
  conversation: Conversation,
  official: Official,
  { text, language, key }: Seeds,
): Promise<Result<number, SeedProblem>> {
  const lines = readLines(text);
  if (lines.length === 0) return err({ type: 'none' });
  if (lines.length > mostSeeds) return err({ type: 'tooMany' });
  const among = problemsAmong(lines);
  return actOn<number, SeedProblem>(platform, processOf(conversation.id), async (tx) => {
    const { conversation: current, now } = await lockedConversation(tx, conversation.id);
    if ((await findStatementByKey(tx, current.id, keyOf(key, 0))) !== undefined) return ok(lines.length);
    if (stateOf(current, now) === 'closed') return err({ type: 'closed' });
    const all = await listStatements(tx, current.id, ['waiting', 'published', 'rejected', 'merged']);
    const known = new Map(all.map((statement) => [comparable(statement.text), statement.number]));
    const existing = lines.flatMap(({ line, body }): LineProblem[] => {
      const statement = known.get(comparable(body));
      return statement === undefined ? [] : [{ type: 'exists', line, statement }];
    });
    const problems = [...among, ...existing].sort((a, b) => a.line - b.line);
    if (problems.length > 0) return err({ type: 'lines', lines: problems });
    for (const [at, { body }] of lines.entries()) {
      const seed = { author: null, seed: true, text: body, language, key: keyOf(key, at), state: 'published' } as const;
      await insertStatement(tx, current.id, seed);
    }
    await platform.audit(tx, {
      act: 'statements.seeded',
      actorId: official.id,
      actorRole: official.role,
      regionId: current.regionId,
      process: processOf(current.id),
      // Of a draft strangers learn nothing; its seeds are there to be read once it is published.
      public: current.publishedAt !== null,
      detail: { statements: lines.length },
    });
    return ok(lines.length);
  });
}

interface Line {
  readonly line: number;
  readonly body: string;
}

const readLines = (text: string): readonly Line[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((body, at) => ({ line: at + 1, body: tidied(body) }))
    .filter(({ body }) => body !== '');

function problemsAmong(lines: readonly Line[]): readonly LineProblem[] {
  const problems: LineProblem[] = [];
  const first = new Map<string, number>();
  for (const { line, body } of lines) {
    const letters = Array.from(body).length;
    if (letters > longestStatement) problems.push({ type: 'tooLong', line, letters });
    const earlier = first.get(comparable(body));
    if (earlier === undefined) first.set(comparable(body), line);
    else problems.push({ type: 'repeats', line, earlier });
  }
  return problems;
}

/** The same words in other letters, or with another sign at the end, are the same statement. */
const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.!?…]+$/u, '');

/** One key for each line, made of the form's key: the database holds keys as UUIDs (RFC 9562, version 8). */
function keyOf(key: string, at: number): string {
  const hex = createHash('sha256').update(`${key} ${at}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
