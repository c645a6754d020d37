/**
 * The record as everybody may read it: public entries only; of questions that were taken off or taken back neither the words nor the
 * name, and of lines of captions the newest wording only. Entries stay with their numbers, so that whoever follows the public record still
 * sees where the meeting stood.
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

/** What is not told of public entries: the words of these questions, and of captions what was put right or taken out since. */
export interface Untold {
  readonly questions: ReadonlySet<string>;
  readonly revisions: Meeting['revisions'];
}

/** `meeting`: where it stands now; a question that is put back has its words again. */
export const untoldIn = (meeting: Pick<Meeting, 'questions' | 'revisions'>): Untold => ({
  questions: withheldIn(meeting),
  revisions: meeting.revisions,
});

/** Public entries, as everybody may read them. */
export const toldEntries = (entries: readonly Entry[], untold: Untold): readonly PublicEntry[] =>
  entries
    .filter(({ fact }) => isPublic(fact.kind))
    .map((entry) =>
      isUntold(entry, untold)
        ? { ...entry, fact: withoutWords(entry.fact), withheld: true }
        : { ...entry, withheld: false },
    );

function isUntold({ seq, fact }: Entry, { questions, revisions }: Untold): boolean {
  if (fact.kind === 'question-shown') return questions.has(fact.question);
  if (fact.kind !== 'caption' && fact.kind !== 'caption-corrected') return false;
  const newest = revisions.get(fact.line ?? '');
  // Of a line that was corrected twice, the second wording is told.
  return newest !== undefined && (newest.struck !== null || seq < newest.seq);
}

function withoutWords(fact: Fact): Fact {
  if (fact.kind === 'question-shown') return { ...fact, text: '', name: '' };
  if (fact.kind === 'caption' || fact.kind === 'caption-corrected') return { ...fact, text: '', speaker: '' };
  return fact;
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
