/**
 * A line of captions that was heard wrongly is corrected, and one that should not stand is taken out. Both are entries of the record, so the
 * line keeps its place and its instant, and what was entered first stays in the database. A correction is the captioner's work and is
 * told on the page alone; taking words out is an act of power: it needs a reason, which stands in the public log, without the words.
 */
import { reasonProblem } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import type { OrderProblem } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { longestName } from './ask-question.ts';
import { enter, type EnteredBy } from './enter.ts';
import { captionLine } from './store/captions.ts';
import type { TownHall } from './town-hall.ts';

/** Signs of one line: twice what is cut at first, as a line may have been cut where words were missing. */
export const longestCorrected = 400;

export type CorrectProblem =
  | OrderProblem
  | 'no-such-line'
  | 'captionMissing'
  | 'lineTooLong'
  | 'lineSame'
  | 'speakerTooLong'
  | 'reasonMissing'
  | 'reasonTooLong';

/** `line`: number of its entry. `key`: a UUID; sent again under it, it is one change. */
export interface LineChange {
  readonly line: number;
  readonly key: string;
}

/** The number of the new entry. Of two at once the later one stands, and both are kept. */
export type Changed = Result<{ readonly seq: number; readonly known: boolean }, CorrectProblem>;

export async function correctCaption(
  platform: Platform,
  hall: TownHall,
  by: EnteredBy,
  { line, key, text, speaker }: LineChange & { readonly text: string; readonly speaker: string },
): Promise<Changed> {
  const [said, name] = [inOneLine(text), inOneLine(speaker)];
  // What shows nothing would take the words out without a reason.
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(said)) return err('captionMissing');
  if (said.length > longestCorrected) return err('lineTooLong');
  if (name.length > longestName) return err('speakerTooLong');
  return enter<CorrectProblem>(
    platform,
    hall,
    async (_, __, tx) => {
      const found = await captionLine(tx, hall.id, line);
      if (found === undefined) return err('no-such-line');
      if (found.text === said && found.speaker === name) return err('lineSame');
      return ok({ kind: 'caption-corrected', line: found.line, text: said, speaker: name });
    },
    { by, key },
  );
}

export async function strikeCaption(
  platform: Platform,
  hall: TownHall,
  by: EnteredBy,
  { line, key, reason: typed }: LineChange & { readonly reason: string },
): Promise<Changed> {
  const reason = inOneLine(typed);
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  return enter<CorrectProblem>(
    platform,
    hall,
    async (_, __, tx) => {
      const found = await captionLine(tx, hall.id, line);
      return found === undefined ? err('no-such-line') : ok({ kind: 'caption-struck', line: found.line, reason });
    },
    { by, key, log: { act: 'town-hall.caption-struck', reason } },
  );
}

const inOneLine = (typed: string): string => typed.replace(/\s+/g, ' ').trim();
