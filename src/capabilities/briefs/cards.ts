/** Published briefs as cards, for their list, the home page and topics: the one published last first. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { Platform } from '../../platform/platform.ts';
import { badge, card, excerpt, type Html } from '../../platform/ui/index.ts';
import { readingMinutes, wordsIn, type BriefContent } from '../../rules/brief/index.ts';
import { pathOf, type Brief } from './brief.ts';
import { inWords } from './pages/texts.ts';
import { findVersion, publishedBriefs, type BriefFilter } from './store/briefs.ts';
import { common } from './words/common.ts';

export async function briefCards({ db }: Platform, locale: Locale, filter: BriefFilter): Promise<readonly Html[]> {
  const cards = (await publishedBriefs(db, filter)).map(async (brief) => {
    const version = await findVersion(db, brief.id, brief.published ?? 0);
    return version === undefined ? [] : [briefCard(locale, brief, version.content)];
  });
  return (await Promise.all(cards)).flat();
}

function briefCard(locale: Locale, brief: Brief, content: BriefContent): Html {
  const c = common(locale);
  const summary = inWords(locale, content.summary).text;
  return card({
    title: inWords(locale, content.title).text,
    href: pathOf(brief),
    kicker: brief.regionName,
    badge: brief.hypothetical && badge({ label: c('hypothetical'), tone: 'warning' }),
    body: excerpt(summary, 220),
    facts: [c('minutes', { n: readingMinutes(wordsIn(summary)) }), c('claims', { n: content.claims.length })],
  });
}
