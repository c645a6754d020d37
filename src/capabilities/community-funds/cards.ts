/** Published funds as cards, for their list, the home page and topics: open ones first. */
import type { ProcessFilter } from '../../platform/db/process-filter.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { date } from '../../platform/i18n/format.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { Platform } from '../../platform/platform.ts';
import { badge, card, excerpt, type Html } from '../../platform/ui/index.ts';
import { pathOf, phaseOf, type Fund, type Phase } from './fund.ts';
import { dollars } from './money.ts';
import { publishedFunds } from './store/funds.ts';
import { common } from './words/common.ts';
import { fundWords } from './words/fund.ts';

const order: readonly Phase[] = ['pledging', 'applying', 'deciding', 'reviewing', 'announced', 'decided', 'draft'];

export async function fundCards(
  { db, config }: Platform,
  locale: Locale,
  filter: ProcessFilter,
  now: Date,
  headingLevel: 2 | 3 = 3,
): Promise<readonly Html[]> {
  const funds = await publishedFunds(db, filter);
  return funds
    .toSorted((a, b) => order.indexOf(phaseOf(a, now)) - order.indexOf(phaseOf(b, now)))
    .map((fund) => fundCard(locale, fund, { now, timeZone: config.timeZone, headingLevel }));
}

export const phaseLabel = (locale: Locale, fund: Fund, phase: Phase): string =>
  common(locale)(phase === 'pledging' && fund.deciding === 'panel' ? 'phase.voting' : `phase.${phase}`);

function fundCard(
  locale: Locale,
  fund: Fund,
  { now, timeZone, headingLevel }: { readonly now: Date; readonly timeZone: string; readonly headingLevel: 2 | 3 },
): Html {
  const phase = phaseOf(fund, now);
  const c = common(locale);
  const t = fundWords(locale);
  const ends = phase === 'applying' ? fund.closesAt : phase === 'pledging' ? fund.pledgingClosesAt : undefined;
  return card({
    title: inLanguage(fund, 'title', locale).text,
    href: pathOf(fund),
    headingLevel,
    kicker: fund.regionName,
    badge: badge({
      label: phaseLabel(locale, fund, phase),
      tone: phase === 'pledging' || phase === 'applying' ? 'gold' : 'neutral',
    }),
    body: excerpt(inLanguage(fund, 'about', locale).text, 180),
    facts: [
      c('pot', { pot: dollars(locale, fund.pot) }),
      c(`way.${fund.deciding}`),
      ...(ends === undefined
        ? []
        : [`${t(phase === 'applying' ? 'date.applying' : 'date.pledging')}: ${date(locale, ends, timeZone)}`]),
      fund.hypothetical && c('hypothetical'),
    ],
  });
}
