/**
 * Captions as a WebVTT file, which players show beside a recording.
 *
 * Source: W3C, "WebVTT: The Web Video Text Tracks Format" (Candidate Recommendation, 2019).
 */
import type { Caption } from './meeting.ts';

/** Milliseconds for which a line stays, unless the next comes sooner; and the shortest that can be read. */
const longestStay = 7_000;
const shortestStay = 1_500;

/**
 * `from`: the instant at which the recording begins. Lines said before it are left out. Lines of the same instant stand together. `title`
 * goes into a note at the head.
 */
export function webVtt(
  captions: readonly Pick<Caption, 'at' | 'text' | 'speaker'>[],
  { from, title }: { readonly from: number; readonly title: string },
): string {
  const lines = captions
    // A name that ends in dashes would make an arrow with the end of its tag.
    .map(({ at, text, speaker }) => ({ at, text: escaped(text), speaker: escaped(speaker).replace(/-$/, '&#45;') }))
    .filter(({ at, text }) => at >= from && text !== '')
    .sort((a, b) => a.at - b.at);
  const cues: string[] = [];
  let [next, later] = [Infinity, Infinity];
  // From the last: each line has to know when the next instant with a line is.
  for (const { at, text, speaker } of lines.toReversed()) {
    if (at < next) [next, later] = [at, next];
    const end = Math.min(at + longestStay, Math.max(later, at + shortestStay));
    cues.push(`${clock(at - from)} --> ${clock(end - from)}\n${speaker === '' ? '' : `<v ${speaker}>`}${text}`);
  }
  cues.reverse();
  return `${['WEBVTT', `NOTE ${escaped(title)}`, ...cues].join('\n\n')}\n`;
}

/** Hours may have more than two digits. */
function clock(ms: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const rest = String(ms % 1_000).padStart(3, '0');
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1_000) % 60)}.${rest}`;
}

/** A cue ends at an empty line and its tags begin with "<"; an arrow is no text. */
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\s+/g, ' ').trim();
