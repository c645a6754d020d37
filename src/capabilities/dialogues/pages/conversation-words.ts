/** What several pages say in the same way: states as badges, dates, groups by letter, statements in their language. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date, dateTime, percent } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { badge, html, type Content, type Html } from '../../../platform/ui/index.ts';
import type { Conversation, State } from '../conversation.ts';
import type { Tally } from '../opinion-summary.ts';
import { statementIn } from '../statement-in.ts';
import type { Statement } from '../store/statements.ts';
import { common } from '../words/common.ts';
import { findings } from '../words/findings.ts';
import { list } from '../words/list.ts';
import { overview } from '../words/overview.ts';

export const hypotheticalBadge = (locale: Locale): Html =>
  badge({ label: common(locale)('hypothetical'), tone: 'warning' });

/** "Closes November 30, 2026": the date that matters in this state; of imports, where they are from. */
export function dateFact(
  locale: Locale,
  { opensAt, closesAt, importedFrom }: Conversation,
  state: State,
  timeZone: string,
  exact = false,
): string | undefined {
  const t = list(locale);
  if (importedFrom !== null) return t('importedFrom', { source: importedFrom });
  const on = (at: Date): string => (exact ? dateTime(locale, at, timeZone) : date(locale, at, timeZone));
  if (state === 'announced') return opensAt === null ? undefined : t('opensOn', { date: on(opensAt) });
  if (closesAt === null) return undefined;
  return state === 'closed' ? t('closedOn', { date: on(closesAt) }) : t('closesOn', { date: on(closesAt) });
}

export const pathOf = ({ slug }: Pick<Conversation, 'slug'>): string => `/conversations/${slug}`;

/** A, B, C ... by size. */
export const letterOf = (group: number): string => String.fromCharCode(65 + (group % 26));

export const groupName = (locale: Locale, group: number): string =>
  overview(locale)('groupName', { letter: letterOf(group) });

/** The letter in its group's colour, with the whole name for those who do not see it. */
export const groupMark = (locale: Locale, group: number): Html =>
  html`<span class="group-name group-${(group % 5) + 1}"
    ><span class="group-mark" aria-hidden="true">${letterOf(group)}</span><span>${groupName(locale, group)}</span></span
  >`;

export const titleOf = (locale: Locale, conversation: Conversation): Html => {
  const { text, language } = inLanguage(conversation, 'title', locale);
  return html`<span lang="${language}" dir="auto">${text}</span>`;
};

/** In the middle of a sentence: in quotation marks, cut where it is long. */
export function quotedStatement(locale: Locale, statement: Statement, letters = 160): Html {
  const { text, language } = statementIn(statement, locale);
  const short = text.length > letters ? `${text.slice(0, letters).replace(/\s+\S*$/, '')} …` : text;
  const [open, close] = locale === 'es' ? ['«', '»'] : ['“', '”'];
  return html`${open}<bdi lang="${language}">${short.toWellFormed()}</bdi>${close}`;
}

export const cast = ({ agree, disagree, pass }: Tally): number => agree + disagree + pass;

export const shareOf = (tally: Tally, side: 'agree' | 'disagree' | 'pass'): number =>
  cast(tally) === 0 ? 0 : tally[side] / cast(tally);

/** "82 % agree · 9 % disagree · 9 % pass", the first of them strong. */
export function sharesText(locale: Locale, tally: Tally): Content {
  const t = findings(locale);
  if (cast(tally) === 0) return t('nobodyVoted');
  const part = (side: 'agree' | 'disagree' | 'pass'): string => percent(locale, shareOf(tally, side));
  return t('sharesText', { agree: part('agree'), disagree: part('disagree'), pass: part('pass') });
}
