/** Roles, for administrators; each in the regions where they hold that role. */
import { z } from 'zod';
import { emailField, readFields } from '../../../platform/http/forms.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { listRegions } from '../../../platform/regions.ts';
import { role, roles } from '../../../platform/rights.ts';
import { grant, revoke } from '../change-role.ts';
import { accountId } from '../account-id.ts';
import { revokePage, rolesPage, type RolesView, type ShownGrant } from '../pages/roles.ts';
import { regionOptions } from '../region-options.ts';
import { administeredRegions, listGrants } from '../store/roles.ts';
import { words } from '../words/roles.ts';

const administrator = role(['administrator'], 'anywhere');
const reason = z.string().trim().min(1, 'reasonWrong').max(300, 'reasonWrong');
const grantForm = z.object({
  email: emailField,
  role: z.enum(roles, 'roleWrong'),
  region: z.string().min(1, 'regionWrong'),
  reason,
});

async function shownGrants({ platform }: Visit, administratorId: string): Promise<readonly ShownGrant[]> {
  const grants = await listGrants(platform.db, administratorId);
  return grants.map((grant) => ({ ...grant, account: accountId(platform.secrets, grant.address) }));
}

async function show(visit: Visit, again: Pick<RolesView, 'typed' | 'problems'> = {}): Promise<Response> {
  const { platform, locale } = visit;
  const { id } = visit.requireAccount();
  const [grants, mine, all] = await Promise.all([
    shownGrants(visit, id),
    administeredRegions(platform.db, id),
    listRegions(platform.db),
  ]);
  const regions = regionOptions(all.filter((region) => mine.has(region.id)));
  return visit.page(rolesPage(locale, { grants, regions, timeZone: platform.config.timeZone, ...again }));
}

async function give(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const typed = Object.fromEntries(
    ['email', 'role', 'region', 'reason'].map((name) => [name, form.text(name).slice(0, 400)]),
  );
  const read = readFields(grantForm, {
    ...form,
    fields: { email: '', role: '', region: '', reason: '', ...form.fields },
  });
  if (!read.ok) return show(visit, { typed, problems: read.error });
  const { region, reason: why } = read.value;
  const done = await grant(visit.platform, {
    administratorId: visit.requireAccount().id,
    address: form.text('email').trim(),
    role: read.value.role,
    regionId: region,
    reason: why,
  });
  if (done.ok) return visit.seeOther('/roles', words(visit.locale)('granted'));
  const problem = done.error.type === 'held-already' ? { role: 'heldAlready' } : { region: 'regionWrong' };
  return show(visit, { typed, problems: problem });
}

/** The grant that a link or form names, if it is there and this administrator may change it. */
async function named(visit: Visit, value: (name: string) => string): Promise<ShownGrant | undefined> {
  const grants = await shownGrants(visit, visit.requireAccount().id);
  return grants.find(
    (entry) => entry.account === value('account') && entry.role === value('role') && entry.regionId === value('region'),
  );
}

async function askWhy(visit: Visit): Promise<Response> {
  const found = await named(visit, (name) => visit.url.searchParams.get(name) ?? '');
  return found === undefined ? visit.notFound() : visit.page(revokePage(visit.locale, found));
}

async function takeBack(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const t = words(visit.locale);
  const found = await named(visit, form.text);
  if (found === undefined) return visit.seeOther('/roles', t('revokeGone'));
  const why = reason.safeParse(form.text('reason'));
  const typed = form.text('reason').slice(0, 400);
  if (!why.success) return visit.page(revokePage(visit.locale, found, { reason: typed, problem: 'reasonWrong' }));
  const done = await revoke(visit.platform, {
    administratorId: visit.requireAccount().id,
    administratorEmail: visit.requireAccount().email,
    address: found.address,
    role: found.role,
    regionId: found.regionId,
    reason: why.data,
  });
  if (done.ok) return visit.seeOther('/roles', t('revoked'));
  if (done.error.type !== 'own-administrator') return visit.seeOther('/roles', t('revokeGone'));
  return visit.page(revokePage(visit.locale, found, { reason: typed, problem: 'revokeOwn' }));
}

export const rolesRoutes: readonly Route[] = [
  get('/roles', administrator, (visit) => show(visit)),
  post('/roles', administrator, give),
  get('/roles/revoke', administrator, askWhy),
  post('/roles/revoke', administrator, takeBack),
];
