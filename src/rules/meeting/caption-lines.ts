/**
 * A text as caption lines: one line for each sentence, and long sentences cut between words. Sentence ends are those of Unicode's
 * annex 29 for the language, as `Intl.Segmenter` knows them, so that "3.5" and "Dr. Ruiz" are not cut where that is known.
 */

/** Signs in one line: about two lines on a phone, and the most that is read at a glance. */
export const longestLine = 200;

/** Line breaks end a line, too; what shows nothing is left out. */
export function captionLines(text: string, language: string, longest = longestLine): readonly string[] {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .flatMap((paragraph) => sentences(paragraph, language))
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== '')
    .flatMap((sentence) => pieces(sentence, longest));
}

function sentences(paragraph: string, language: string): readonly string[] {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)].map(
    ({ segment }) => segment,
  );
}

/** Cut at the last blank that fits; a word longer than a line is cut where the line ends, but never through a sign. */
function pieces(sentence: string, longest: number): readonly string[] {
  const signs = Array.from(sentence);
  if (signs.length <= longest) return [sentence];
  const blank = signs.slice(0, longest + 1).lastIndexOf(' ');
  const end = blank > 0 ? blank : longest;
  return [signs.slice(0, end).join(''), ...pieces(signs.slice(end).join('').trim(), longest)];
}
