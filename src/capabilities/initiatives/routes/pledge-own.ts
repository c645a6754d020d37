/** What one resident has pledged, in all initiatives: seen by nobody else. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { signedIn } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { ownPledgesPage } from '../pages/pledge-own.ts';
import { signerOf } from '../pledge-signer.ts';
import { publishedInitiatives } from '../store/initiatives.ts';
import { ownPledges } from '../store/pledge-links.ts';
import { pledgeWords } from '../words/pledge.ts';
import { crumbs } from './crumbs.ts';

async function showOwn(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const { email } = visit.requireAccount();
  const initiatives = await publishedInitiatives(platform.db, {});
  // The same person has another name in each: only with the address in hand can they be asked for together.
  const signers = initiatives.flatMap(({ id }) => {
    const signer = signerOf(platform, id, email);
    return signer === undefined ? [] : [{ initiativeId: id, token: signer.token }];
  });
  const own = await ownPledges(platform.db, signers);
  const t = pledgeWords(locale);
  const page = await visit.page({
    title: t('ownTitle'),
    breadcrumbs: crumbs(locale),
    heading: pageHeader({ title: t('ownTitle'), lead: t('ownLead') }),
    body: ownPledgesPage(locale, {
      timeZone: platform.config.timeZone,
      pledges: own.flatMap((pledge) => {
        const initiative = initiatives.find(({ id }) => id === pledge.initiativeId);
        return initiative === undefined ? [] : [{ pledge, initiative }];
      }),
    }),
  });
  page.headers.set('cache-control', 'no-store');
  return page;
}

/** Before /initiatives/:slug: no initiative may be called so. */
export const pledgeOwnRoutes: readonly Route[] = [get('/initiatives/pledge', signedIn, showOwn)];
