/**
 * The record as everybody may read it: public entries only, and of questions that were taken off or taken back neither the words nor the
 * name. Their entries stay with their numbers, so that whoever follows the public record still sees where the meeting stood.
 */
import { isPublic, type Entry, type Fact, type Meeting, type Question } from '../../rules/meeting/index.ts';

export interface PublicEntry extends Entry {
  /** The words are not told. */
  readonly withheld: boolean;
}

/** Whether the words of a question that was shown are not told any more: it was taken off, or taken back by whoever asked. */
export const isWithheld = ({ state }: Pick<Question, 'state'>): boolean => state === 'hidden' || state === 'withdrawn';

/** The questions whose words are not told. */
export const withheldIn = ({ questions }: Pick<Meeting, 'questions'>): ReadonlySet<string> =>
  new Set([...questions.values()].filter(isWithheld).map(({ question }) => question));

/** Public entries, without the words of these questions. */
export const toldEntries = (entries: readonly Entry[], gone: ReadonlySet<string>): readonly Entry[] =>
  entries
    .filter(({ fact }) => isPublic(fact.kind))
    .map((entry) =>
      entry.fact.kind === 'question-shown' && gone.has(entry.fact.question)
        ? { ...entry, fact: { ...entry.fact, text: '', name: '' } }
        : entry,
    );

/** `meeting`: where it stands now; a question that is put back has its words again. */
export function publicRecord(entries: readonly Entry[], meeting: Pick<Meeting, 'questions'>): readonly PublicEntry[] {
  const gone = withheldIn(meeting);
  return toldEntries(entries, gone).map((entry) => ({
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
