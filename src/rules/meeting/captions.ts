/**
 * Lines of captions and what becomes of them: a line that was heard wrongly is corrected, as often as it takes, and one that should not
 * stand is struck, once and for good. The record keeps every wording; the meeting shows the newest.
 */
import type { Fact } from './fact.ts';
import { captionsKept, type Caption, type Meeting } from './meeting.ts';
import { put, type Own } from './own-maps.ts';

type CaptionFact = Extract<Fact, { kind: 'caption' | 'caption-corrected' | 'caption-struck' }>;

export const isStruck = ({ revisions }: Pick<Meeting, 'revisions'>, line: string): boolean =>
  (revisions.get(line)?.struck ?? null) !== null;

export function followCaption(m: Meeting, fact: CaptionFact, seq: number, at: number, own: Own): Partial<Meeting> {
  if (fact.kind === 'caption') {
    const { line = '', language, text, speaker } = fact;
    const same = m.captions.filter((caption) => caption.language === language);
    const oldest = same.length < captionsKept ? undefined : same[0];
    const said: Caption = { seq, at, line, language, text, speaker, revision: null };
    return { captions: [...m.captions.filter((caption) => caption !== oldest), said] };
  }
  const struck = fact.kind === 'caption-struck';
  const revision = { seq, at, struck: struck ? fact.reason : null };
  const says = struck ? { text: '', speaker: '' } : { text: fact.text, speaker: fact.speaker };
  return {
    revisions: put(own, m.revisions, fact.line, revision),
    captions: m.captions.map((caption) => (caption.line === fact.line ? { ...caption, ...says, revision } : caption)),
  };
}
