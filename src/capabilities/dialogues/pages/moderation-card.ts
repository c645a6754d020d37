/** One statement as a moderator sees it: what it says, in which languages, its votes, and what can be decided. */
import { localeNames, locales, type Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { badge, facts, html, moreLink, quote, type Content, type Html } from '../../../platform/ui/index.ts';
import type { QueuedStatement } from '../store/queue.ts';
import { common } from '../words/common.ts';
import { moderating } from '../words/moderation.ts';
import { decisions, type DecisionParts } from './moderation-decisions.ts';

export interface CardParts extends DecisionParts {
  readonly timeZone: string;
  /** With a link to the statement's own page. */
  readonly linked: boolean;
}

export function statementCard(locale: Locale, parts: CardParts): Html {
  const t = moderating(locale);
  const { statement, slug, linked } = parts;
  const { number, agrees, disagrees, passes, mergedInto } = statement;
  const decided = agrees + disagrees + passes > 0;
  return html`<article class="card moderation-card" id="statement-${number}">
    <div class="card-top">
      <h2 class="card-title">${t('statement', { n: String(number) })}</h2>
      ${statement.seed && badge({ label: t('seed'), tone: 'neutral', icon: 'tag' })}
      ${statement.meta && badge({ label: t('meta'), tone: 'accent', icon: 'info' })}
    </div>
    ${quote({ body: html`<p lang="${statement.language}">${statement.text}</p>` })} ${translations(locale, statement)}
    ${facts([
      t('submitted', { date: dateTime(locale, statement.submittedAt, parts.timeZone) }),
      decided && t('votes', { agrees, disagrees, passes }),
      mergedInto !== null && t('mergedInto', { n: String(mergedInto) }),
    ])}
    ${decisions(locale, parts)} ${linked && moreLink(`/conversations/${slug}/moderate/${number}`, t('more'))}
  </article>`;
}

function translations(locale: Locale, { translations: made }: QueuedStatement): Content {
  const t = moderating(locale);
  const all = Object.entries(made);
  if (all.length === 0) return '';
  return html`<dl class="moderation-translations" aria-label="${t('translations')}">
    ${all.map(
      ([language, { text, machine }]) =>
        html`<div>
          <dt>${languageName(language)}${machine && ` (${common(locale)('machine')})`}</dt>
          <dd lang="${language}">${text}</dd>
        </div>`,
    )}
  </dl>`;
}

const languageName = (language: string): string => {
  const known = locales.find((locale) => locale === language);
  return known === undefined ? language : localeNames[known];
};
