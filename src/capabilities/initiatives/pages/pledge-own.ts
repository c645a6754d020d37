/** The page of one resident's pledges. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { badge, card, cardGrid, emptyState, moreLink, type Content } from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import type { OwnPledge } from '../store/pledge-links.ts';
import { pledgeWords } from '../words/pledge.ts';
import { pledgePath } from './pledge.ts';

export interface OwnPledgesPage {
  readonly timeZone: string;
  readonly pledges: readonly { readonly pledge: OwnPledge; readonly initiative: Initiative }[];
}

export function ownPledgesPage(locale: Locale, { timeZone, pledges }: OwnPledgesPage): Content {
  const t = pledgeWords(locale);
  if (pledges.length === 0)
    return emptyState({
      title: t('ownNone'),
      body: t('ownNoneBody'),
      action: moreLink('/initiatives', t('toInitiatives')),
    });
  return cardGrid(
    pledges.map(({ pledge, initiative }) =>
      card({
        title: inLanguage(initiative, 'title', locale).text,
        href: pledgePath(initiative),
        headingLevel: 2,
        badge: pledge.given ? badge({ label: t('ownGiven'), tone: 'success' }) : badge({ label: t('ownBack') }),
        facts: [dateTime(locale, pledge.at, timeZone), pledge.regionName],
      }),
    ),
    t('ownTitle'),
  );
}
