/** The public pages of a petition's paper side: each shown to whoever may see the initiative, with the way to the others. */
import type { Visit } from '../../../platform/http/visit.ts';
import { pageHeader, type Content } from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import { paperTabs } from '../pages/paper-tabs.ts';
import { visibleInitiative } from '../scope.ts';
import { crumbs, titleUnder } from './crumbs.ts';

export interface PaperPage {
  readonly tab: Parameters<typeof paperTabs>[2];
  readonly t: (key: 'title' | 'lead') => string;
  readonly actions?: Content;
  readonly status: number;
  readonly body: Content;
}

export const paperPage = (
  visit: Visit,
  initiative: Initiative,
  { tab, t, actions, status, body }: PaperPage,
): Promise<Response> =>
  visit.page({
    title: titleUnder(visit.locale, initiative, t('title')),
    breadcrumbs: crumbs(visit.locale, initiative),
    heading: pageHeader({ title: t('title'), lead: t('lead'), actions }),
    status,
    body: [paperTabs(visit.locale, initiative.slug, tab), body],
  });

export const publicly =
  (show: (visit: Visit, initiative: Initiative) => Promise<Response>) =>
  async (visit: Visit): Promise<Response> => {
    const initiative = await visibleInitiative(visit);
    return initiative === undefined ? visit.notFound() : show(visit, initiative);
  };
