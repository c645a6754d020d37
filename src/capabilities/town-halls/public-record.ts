/**
 * The record as everybody may read it: public entries only, and of questions that were taken off neither the words nor the name. Their
 * entries stay with their numbers, so that whoever follows the public record still sees where the meeting stood.
 */
import { isPublic, type Entry, type Fact, type Meeting } from '../../rules/meeting/index.ts';

export interface PublicEntry extends Entry {
  /** The words are not told: the question was taken off after it had been shown. */
  readonly withheld: boolean;
}

/** `meeting`: where it stands now; a question that is put back has its words again. */
export const publicRecord = (entries: readonly Entry[], meeting: Pick<Meeting, 'questions'>): readonly PublicEntry[] =>
  entries
    .filter(({ fact }) => isPublic(fact.kind))
    .map((entry) => {
      const { fact } = entry;
      const hidden = fact.kind === 'question-shown' && meeting.questions.get(fact.question)?.state === 'hidden';
      return { ...entry, fact: hidden ? { ...fact, text: '', name: '' } : fact, withheld: hidden };
    });

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
