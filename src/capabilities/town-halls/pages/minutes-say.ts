/** What the parts of the minutes say in the same way: times of the day, names of members, corrections by the clerk. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date, number, timeOfDay } from '../../../platform/i18n/format.ts';
import { html, type Content } from '../../../platform/ui/index.ts';
import type { MinutesMotion } from '../../../rules/meeting/index.ts';
import type { Corrections, MinutesContent } from '../minutes.ts';
import { minutesWords } from '../words/minutes.ts';

export interface MinutesParts {
  readonly locale: Locale;
  readonly timeZone: string;
  /** Of what officials wrote. */
  readonly language: string;
  readonly content: MinutesContent;
  readonly corrections: Corrections;
  /** Questions that were taken off since. */
  readonly takenOff: ReadonlySet<string>;
  /** Where an instant is in the recording; nothing where there is none. */
  readonly mark: (at: number) => Content;
  /** What the scribe can do to a note. */
  readonly afterNote?: ((note: string) => Content) | undefined;
  /** And to a promise. */
  readonly afterPromise?: ((promise: string) => Content) | undefined;
}

export const clock = {
  time: ({ locale, timeZone }: Pick<MinutesParts, 'locale' | 'timeZone'>, at: number): string =>
    timeOfDay(locale, new Date(at), timeZone),
  date: (locale: Locale, at: number, timeZone: string): string => date(locale, new Date(at), timeZone),
  number,
};

export function spanOf(parts: Pick<MinutesParts, 'locale' | 'timeZone'>, from: number, until: number | null): string {
  const t = minutesWords(parts.locale);
  const begun = clock.time(parts, from);
  return until === null
    ? t('itemFrom', { from: begun })
    : t('itemTimes', { from: begun, until: clock.time(parts, until) });
}

export const nameOf = ({ content }: Pick<MinutesParts, 'content'>, member: number): string =>
  content.minutes.attendance.find((one) => one.member === member)?.name ?? String(member);

export const voteCount = ({ votes }: MinutesMotion, wanted: string): number =>
  votes.filter(({ vote }) => vote === wanted).length;

export function correctionOf({ locale, language, corrections }: MinutesParts, section: string): Content {
  const text = corrections[section];
  if (text === undefined || text === '') return '';
  return html`<div class="minutes-correction">
    <p class="hint">${minutesWords(locale)('corrections')}</p>
    ${text.split(/\n{2,}/).map((piece) => html`<p lang="${language}" dir="auto">${piece}</p>`)}
  </div>`;
}
