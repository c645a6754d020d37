/** Lines of captions, from the clerk's page or a captioner's program: several that come together are entered together. */
import { randomUUID } from 'node:crypto';
import type { Platform } from '../../platform/platform.ts';
import { captionLines, type Fact, type OrderProblem } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { longestName } from './ask-question.ts';
import { enter, type EnteredBy } from './enter.ts';
import type { TownHall } from './town-hall.ts';

/** In one go; whoever sends more sends it in pieces. */
export const mostLines = 200;
/** Signs pasted at once. */
export const longestPaste = 20_000;

export interface Said {
  readonly language: string;
  /** Cut into lines at the ends of its sentences. */
  readonly text: string;
  readonly speaker: string;
}

export type CaptionProblem = OrderProblem | 'captionMissing' | 'captionTooLong' | 'languageUnknown' | 'speakerTooLong';

/**
 * `key`: a UUID; the same lines sent again under it are entered once. Gives how many lines there are, and the number of the first in the
 * record: the others follow it.
 */
export async function enterCaptions(
  platform: Platform,
  hall: TownHall,
  by: EnteredBy,
  key: string,
  said: readonly Said[],
): Promise<Result<{ readonly lines: number; readonly first: number; readonly known: boolean }, CaptionProblem>> {
  if (!said.every(({ language }) => hall.languages.includes(language))) return err('languageUnknown');
  if (said.some(({ text }) => text.length > longestPaste)) return err('captionTooLong');
  if (said.some(({ speaker }) => speaker.trim().length > longestName)) return err('speakerTooLong');
  const lines = said.flatMap(({ language, text, speaker }) =>
    captionLines(text, language).map((line): Fact => ({
      kind: 'caption',
      line: randomUUID(),
      language,
      text: line,
      speaker: speaker.trim(),
    })),
  );
  const [first, ...rest] = lines;
  if (first === undefined) return err('captionMissing');
  if (lines.length > mostLines) return err('captionTooLong');
  const done = await enter(platform, hall, () => ok([first, ...rest] as const), { by, key });
  return done.ok ? ok({ lines: lines.length, first: done.value.seq, known: done.value.known }) : done;
}
