/**
 * The record as everybody may read it: public entries only, and of questions that were taken off or taken back neither the words nor the
 * name. Their entries stay with their numbers, so that whoever follows the public record still sees where the meeting stood.
 */
import type { Entry, Fact, Meeting } from '../../rules/meeting/index.ts';
import { isWithheld, publicEntries } from './export.ts';

export interface PublicEntry extends Entry {
  /** The words are not told. */
  readonly withheld: boolean;
}

/** `meeting`: where it stands now; a question that is put back has its words again. */
export function publicRecord(
  entries: readonly Entry[],
  { questions }: Pick<Meeting, 'questions'>,
): readonly PublicEntry[] {
  const gone = new Set([...questions.values()].filter(isWithheld).map(({ question }) => question));
  return publicEntries(entries, gone).map((entry) => ({
    ...entry,
    withheld: entry.fact.kind === 'question-shown' && gone.has(entry.fact.question),
  }));
}

/** As JSON: the number, the instant, the kind, and what the fact holds. */
export const openEntry = ({
  seq,
  at,
  fact,
  withheld,
}: PublicEntry): { seq: number; at: string; kind: Fact['kind']; withheld?: true } & Record<string, unknown> => ({
  ...fact,
  seq,
  at: new Date(at).toISOString(),
  ...(withheld ? { withheld } : {}),
});
