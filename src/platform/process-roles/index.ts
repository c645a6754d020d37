/**
 * Giving roles in one process: a room says where, by whom, which roles and in what, and gets its routes. The page stands at
 * the path itself; the room links to it, by the title of `processRolesTitle`, from where those who run a process work.
 */
import { holdersIn } from '../given-roles.ts';
import { get, post, type Route } from '../http/route.ts';
import type { Visit } from '../http/visit.ts';
import type { Locale } from '../i18n/catalogue.ts';
import { actingOfficial } from '../official.ts';
import type { Who } from '../rights.ts';
import { html, pageHeader, type Link } from '../ui/index.ts';
import { changeProcessRole, type ChangeProblem } from './change-process-role.ts';
import { rolesPage, type GrantableRole } from './page.ts';
import { words } from './words.ts';

export interface ProcessRoles {
  /** For example '/budgets/:slug/organise/roles'. */
  readonly path: string;
  /** By a role at the scope that the path names. */
  readonly mayGrant: Who;
  readonly roles: (locale: Locale) => readonly GrantableRole[];
  /** The process that the path names; the scope of `mayGrant` has found it before. */
  readonly process: (visit: Visit) => Promise<ProcessWithRoles>;
}

export interface ProcessWithRoles {
  /** For example 'budget:12'. */
  readonly process: string;
  readonly regionId: string;
  readonly title: { readonly text: string; readonly language: string };
  /** From the home page down to the page that links here. */
  readonly crumbs: readonly Link[];
}

export const processRoleRoutes = (room: ProcessRoles): readonly Route[] => [
  get(room.path, room.mayGrant, (visit) => show(room, visit)),
  post(room.path, room.mayGrant, (visit) => change(room, visit)),
];

export const processRolesTitle = (locale: Locale): string => words(locale)('title');

async function show(room: ProcessRoles, visit: Visit, problem?: ChangeProblem): Promise<Response> {
  const { locale, platform } = visit;
  const t = words(locale);
  const { process, title, crumbs } = await room.process(visit);
  return visit.page({
    title: `${t('title')} · ${title.text}`,
    heading: pageHeader({
      title: t('title'),
      kicker: html`<span lang="${title.language}">${title.text}</span>`,
      lead: t('lead'),
    }),
    breadcrumbs: crumbs,
    status: problem === undefined ? 200 : 422,
    body: rolesPage(locale, {
      action: visit.url.pathname,
      roles: room.roles(locale),
      holders: await holdersIn(platform.db, process),
      returned: problem === undefined ? undefined : { typed: (await visit.form()).fields, problem },
    }),
  });
}

async function change(room: ProcessRoles, visit: Visit): Promise<Response> {
  const [scope, form] = [await room.process(visit), await visit.form()];
  const roles = room.roles(visit.locale).map(({ role }) => role);
  const done = await changeProcessRole(visit.platform, scope, roles, actingOfficial(visit), {
    email: form.text('email'),
    role: form.text('role'),
    reason: form.text('reason').trim(),
    take: form.text('act') === 'revoke',
  });
  return done.ok ? visit.seeOther(visit.url.pathname, words(visit.locale)('done')) : show(room, visit, done.error);
}
