/** Bringing in files for a region, in whichever room: the page with its form, and who may bring in what. */
import { err, ok, type Result } from '../rules/result.ts';
import type { Visit } from './http/visit.ts';
import { officialIn, type Official } from './official.ts';
import { regionsWithRole, type Role } from './rights.ts';
import { pageHeader, type Content, type Link } from './ui/index.ts';

export interface ImportPage {
  readonly t: (key: 'title' | 'lead') => string;
  readonly breadcrumbs: readonly Link[];
  readonly role: Role;
  /** By field of the form. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Of the files; they are shown in a table, which wants room. */
  readonly problems: readonly unknown[];
  /** `regions`: in which the visitor holds the role. */
  readonly body: (regions: Awaited<ReturnType<typeof regionsWithRole>>) => Content;
}

export async function showImport(
  visit: Visit,
  { t, breadcrumbs, role, fields, problems, body }: ImportPage,
): Promise<Response> {
  const regions = await regionsWithRole(visit.platform.db, visit.requireAccount().id, [role]);
  return visit.page({
    title: t('title'),
    heading: pageHeader({ title: t('title'), lead: t('lead') }),
    breadcrumbs,
    wide: problems.length > 0,
    status: Object.keys(fields).length > 0 || problems.length > 0 ? 422 : 200,
    body: body(regions),
  });
}

/** The visitor in the role that brings things in for the region they chose, or what is wrong with the choice. */
export async function importerIn(
  visit: Visit,
  role: Role,
  regionId: string,
): Promise<Result<Official, 'regionMissing' | 'regionNotYours'>> {
  if (regionId === '') return err('regionMissing');
  const official = await officialIn(visit.platform, visit.requireAccount().id, [role], regionId);
  return official === undefined ? err('regionNotYours') : ok(official);
}
