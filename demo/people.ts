/** The people somebody can sign in as. Their names are their roles, so that nobody takes them for real. */
import { sql } from 'kysely';
import { createSignInLink, putAccount } from '../src/capabilities/accounts/index.ts';
import type { Db } from '../src/platform/db/db.ts';
import type { Platform } from '../src/platform/platform.ts';
import { grantRole, type Role } from '../src/platform/rights.ts';
import { fresno } from './content/fresno.ts';
import { humboldt } from './content/humboldt.ts';
import { sanDiego } from './content/san-diego.ts';
import { together } from './content/together.ts';

export const california = 'ocd-division/country:us/state:ca';

interface Person {
  readonly role: 'resident' | Role;
  readonly name: string;
  readonly regionId: string;
  /** Where signing in leads. */
  readonly first: string;
}

const people: readonly Person[] = [
  {
    role: 'resident',
    name: 'Demo resident',
    regionId: `${california}/place:fresno`,
    first: `/budgets/${fresno.slug}/vote`,
  },
  { role: 'organiser', name: 'Demo organiser', regionId: california, first: `/budgets/${humboldt.slug}/organise` },
  { role: 'clerk', name: 'Demo clerk', regionId: california, first: `/budgets/${humboldt.slug}/review` },
  {
    role: 'facilitator',
    name: 'Demo facilitator',
    regionId: california,
    first: '/conversations/facilitate',
  },
  {
    role: 'moderator',
    name: 'Demo moderator',
    regionId: california,
    first: `/conversations/${together.slug}/moderate`,
  },
  { role: 'administrator', name: 'Demo administrator', regionId: california, first: '/roles' },
  { role: 'auditor', name: 'Demo auditor', regionId: california, first: `/budgets/${sanDiego.slug}/results/recount` },
];

const emailOf = ({ role }: Person): string => `${role}@demo.invalid`;

export interface People {
  readonly resident: string;
  readonly organiser: string;
  readonly clerk: string;
  readonly facilitator: string;
  readonly moderator: string;
}

export async function putPeople(tx: Db): Promise<People> {
  const ids: Record<string, string> = {};
  for (const person of people) {
    const { role, name, regionId } = person;
    const id = await putAccount(tx, { email: emailOf(person), name, regionId, locale: 'en' });
    ids[role] = id;
    if (role === 'resident') continue;
    await grantRole(tx, { accountId: id, role, regionId: california });
  }
  return {
    resident: ids['resident']!,
    organiser: ids['organiser']!,
    clerk: ids['clerk']!,
    facilitator: ids['facilitator']!,
    moderator: ids['moderator']!,
  };
}

/** Undefined before the demo was loaded. */
export async function crewOf(db: Db): Promise<People | undefined> {
  const found = await sql<{ id: string; email: string }>`
    select id, email from account where email = any(${people.map(emailOf)})`.execute(db);
  const ids = new Map(found.rows.map(({ id, email }) => [email, id]));
  const of = (role: keyof People): string => ids.get(`${role}@demo.invalid`) ?? '';
  const crew = {
    resident: of('resident'),
    organiser: of('organiser'),
    clerk: of('clerk'),
    facilitator: of('facilitator'),
    moderator: of('moderator'),
  };
  return Object.values(crew).includes('') ? undefined : crew;
}

export interface SignIn {
  readonly role: string;
  readonly url: string;
}

/** A new link for each of them; it works once, for half an hour. */
export async function signInLinks(platform: Platform): Promise<SignIn[]> {
  const links: SignIn[] = [];
  for (const person of people) {
    links.push({ role: person.role, url: await createSignInLink(platform, emailOf(person), person.first) });
  }
  return links;
}
