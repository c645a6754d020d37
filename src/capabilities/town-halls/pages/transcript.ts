/** What was written as captions in one language, word for word, with the files of it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { languageName, timeOfDay } from '../../../platform/i18n/format.ts';
import { emptyState, fileList, html, pagination, tabs, type Content } from '../../../platform/ui/index.ts';
import type { Caption } from '../../../rules/meeting/index.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { captions as words } from '../words/captions.ts';
import { captionWords, correctLink } from './caption-words.ts';

export interface TranscriptParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly language: string;
  /** How many lines there are in each language. */
  readonly counts: ReadonlyMap<string, number>;
  readonly lines: readonly Caption[];
  /** The reader is one of those who caption this meeting. */
  readonly mayCorrect: boolean;
  readonly page: number;
  readonly pages: number;
}

export function transcriptPage(parts: TranscriptParts): Content {
  const { locale, timeZone, hall, language, counts, lines, mayCorrect, page, pages } = parts;
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
    lines.length === 0
      ? emptyState({ title: t('transcriptNone') })
      : [
          html`<ol class="transcript" lang="${language}">
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
          </ol>`,
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
