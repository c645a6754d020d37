/** What happened to budgets, newest first, as an Atom feed (RFC 4287): one entry for each step that a budget has taken. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { type Budget } from './budget.ts';
import { exportWords } from './words/exports.ts';

type Step = 'published' | 'ideas' | 'review' | 'voting' | 'closed' | 'result';

const newest = 100;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 does not allow are left out. */
const xml = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);

export interface FeedParts {
  readonly publicUrl: string;
  readonly budgets: readonly Budget[];
  readonly resultDates: ReadonlyMap<number, Date>;
  readonly now: Date;
}

export function budgetFeed(locale: Locale, { publicUrl, budgets, resultDates, now }: FeedParts): string {
  const t = exportWords(locale);
  const self = `${publicUrl}/budgets.atom`;
  const entries = budgets
    .flatMap((budget) => stepsOf(budget, resultDates.get(budget.id), now).map((step) => ({ budget, ...step })))
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, newest);
  const lines = entries.map(({ budget, step, at }) => {
    const page = `${publicUrl}/budgets/${budget.slug}`;
    return `
  <entry>
    <id>${xml(`${page}#${step}`)}</id>
    <title>${xml(t(`event.${step}`, { title: inLanguage(budget, 'title', locale).text }))}</title>
    <updated>${at.toISOString()}</updated>
    <author><name>${xml(budget.regionName)}</name></author>
    <link href="${xml(step === 'result' ? `${page}/results` : page)}"/>
    <summary>${xml(inLanguage(budget, 'summary', locale).text)}</summary>
  </entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>${xml(self)}</id>
  <title>${xml(`Concord: ${t('feedTitle')}`)}</title>
  <updated>${(entries[0]?.at ?? now).toISOString()}</updated>
  <author><name>Concord</name></author>
  <link rel="self" href="${xml(self)}"/>
  <link href="${xml(`${publicUrl}/budgets`)}"/>${lines.join('')}
</feed>
`;
}

/** Those that lie behind. */
function stepsOf(
  budget: Budget,
  resultAt: Date | undefined,
  now: Date,
): readonly { readonly step: Step; readonly at: Date }[] {
  const dates: Readonly<Record<Step, Date | null | undefined>> = {
    published: budget.publishedAt,
    ideas: budget.ideasOpenAt,
    review: budget.ideasCloseAt,
    voting: budget.votingOpenAt,
    closed: budget.votingCloseAt,
    result: resultAt,
  };
  return Object.entries(dates).flatMap(([step, at]) =>
    at === null || at === undefined || at > now ? [] : [{ step: step as Step, at }],
  );
}
