/** The way in for officials: every budget in which they have a role. */
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { heldRole, role } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { newBudgetButtons, organisedList } from '../pages/organise-list.ts';
import { organisedBudgets } from '../store/organised-budgets.ts';
import { common } from '../words/common.ts';
import { organise } from '../words/organise.ts';

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale, now } = visit;
  const t = organise(locale);
  const { id } = visit.requireAccount();
  const makes = (await heldRole(platform.db, id, ['organiser'], 'anywhere')) !== undefined;
  return visit.page({
    title: t('listTitle'),
    heading: pageHeader({
      title: t('listTitle'),
      lead: t('listLead'),
      ...(makes ? { actions: newBudgetButtons(locale) } : {}),
    }),
    breadcrumbs: [{ href: '/budgets', label: common(locale)('budgets') }],
    wide: true,
    body: organisedList(locale, await organisedBudgets(platform.db, id), now),
  });
}

export const listRoutes: readonly Route[] = [get('/organise', role(['organiser', 'clerk'], 'anywhere'), showList)];
