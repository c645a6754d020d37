/** Published briefs as cards, for their list, the home page and topics: the one published last first. */
import type { ProcessFilter } from '../../platform/db/process-filter.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Platform } from '../../platform/platform.ts';
import { badge, card, excerpt, type Html } from '../../platform/ui/index.ts';
import { readingMinutes, wordsIn, type BriefContent } from '../../rules/brief/index.ts';
import { pathOf, type Brief } from './brief.ts';
import { inWords } from './pages/texts.ts';
import { findVersion, publishedBriefs } from './store/briefs.ts';
import { common } from './words/common.ts';

/** `headingLevel`: 2 where the cards are all of a page, under its title. */
export async function briefCards(
  { db }: Platform,
  locale: Locale,
  { headingLevel = 3, ...filter }: ProcessFilter & { readonly headingLevel?: 2 | 3 },
): Promise<readonly Html[]> {
  const cards = (await publishedBriefs(db, filter)).map(async (brief) => {
    const version = await findVersion(db, brief.id, brief.published ?? 0);
    return version === undefined ? [] : [briefCard(locale, brief, version.content, headingLevel)];
  });
  return (await Promise.all(cards)).flat();
}

function briefCard(locale: Locale, brief: Brief, content: BriefContent, headingLevel: 2 | 3): Html {
  const c = common(locale);
  const summary = inWords(locale, content.summary).text;
  return card({
    title: inWords(locale, content.title).text,
    href: pathOf(brief),
    headingLevel,
    kicker: brief.regionName,
    badge: brief.hypothetical && badge({ label: c('hypothetical'), tone: 'warning' }),
    body: excerpt(summary, 220),
    facts: [c('minutes', { n: readingMinutes(wordsIn(summary)) }), c('claims', { n: content.claims.length })],
  });
}
