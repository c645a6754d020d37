/** What was written as captions in one language, word for word, under the items of the agenda, with the files of it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { languageName, timeOfDay } from '../../../platform/i18n/format.ts';
import { emptyState, fileList, html, pagination, section, tabs, type Content } from '../../../platform/ui/index.ts';
import type { Caption } from '../../../rules/meeting/index.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import type { TranscriptPart } from '../transcript-parts.ts';
import { captions as words } from '../words/captions.ts';
import { minutesWords } from '../words/minutes.ts';
import { captionWords, correctLink } from './caption-words.ts';
import { foldMenu } from './fold-menu.ts';

export interface TranscriptParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly language: string;
  /** How many lines there are in each language. */
  readonly counts: ReadonlyMap<string, number>;
  readonly parts: readonly TranscriptPart<Caption>[];
  /** The reader is one of those who caption this meeting. */
  readonly mayCorrect: boolean;
  readonly page: number;
  readonly pages: number;
}

export function transcriptPage(parts: TranscriptParts): Content {
  const { locale, hall, language, counts, page, pages } = parts;
  const t = words(locale);
  const at = `${pathOf(hall)}/transcript`;
  const size = t('lineCount', { n: counts.get(language) ?? 0 });
  return [
    hall.languages.length > 1 &&
      tabs({
        label: t('languageLabel'),
        tabs: hall.languages.map((one) => ({
          href: `${at}?language=${one}`,
          label: languageName(locale, one),
          current: one === language,
          count: counts.get(one) ?? 0,
        })),
      }),
    parts.parts.length === 0
      ? emptyState({ title: t('transcriptNone') })
      : [
          parts.parts.length > 1 &&
            foldMenu({
              id: 'contents',
              label: t('transcriptContents'),
              links: parts.parts.map((part, at) => ({ href: `#part-${at + 1}`, label: titleOf(parts, part) })),
            }),
          parts.parts.map((part, at) => onePart(parts, part, `part-${at + 1}`)),
          pagination({
            label: t('pages'),
            page,
            pages,
            href: (to) => `${at}?language=${language}&page=${to}`,
            previous: t('previous'),
            next: t('next'),
          }),
          fileList([
            { href: `${at}.txt?language=${language}`, label: t('asText'), kind: `TXT, ${size}` },
            { href: `${at}.vtt?language=${language}`, label: t('asVtt'), kind: `VTT, ${size}`, note: t('vttNote') },
          ]),
        ],
  ];
}

/** Of an item that is not on the agenda any more no title is known. */
function titleOf({ locale, hall }: TranscriptParts, { item }: TranscriptPart<Caption>): Content {
  const place = hall.items.findIndex(({ number }) => number === item);
  const found = hall.items[place];
  if (found === undefined) return minutesWords(locale)('outside');
  return html`${place + 1}. <span lang="${hall.language}" dir="auto">${found.title}</span>`;
}

/** Without an agenda that was opened there is one part, and nothing to head it by. */
function onePart(all: TranscriptParts, part: TranscriptPart<Caption>, id: string): Content {
  const { locale, timeZone, hall, language, mayCorrect, parts } = all;
  const { item, lines } = part;
  const list = html`<ol class="transcript" lang="${language}">
    ${lines.map(
      (line, place) =>
        html`<li id="line-${line.seq}">
          <time datetime="${new Date(line.at).toISOString()}"
            >${timeOfDay(locale, new Date(line.at), timeZone, true)}</time
          >
          <p>
            ${captionWords(
              locale,
              line,
              line.speaker !== lines[place - 1]?.speaker && html`<strong dir="auto">${line.speaker}:</strong> `,
            )}
            ${mayCorrect && correctLink(locale, hall, line)}
          </p>
        </li>`,
    )}
  </ol>`;
  return item === null && parts.length === 1 ? list : section({ id, title: titleOf(all, part), body: list });
}
