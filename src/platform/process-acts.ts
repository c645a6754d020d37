/** What officials did in one process, as the console of those who run it shows it: on a draft as well, which is not public. */
import { sql } from 'kysely';
import type { AuditRow } from './audit.ts';
import type { Db } from './db/db.ts';
import type { Locale, Say, Values } from './i18n/catalogue.ts';
import { dateTime } from './i18n/format.ts';
import { roles } from './rights.ts';
import { roleNames } from './role-names.ts';
import { section, timeline, type Content } from './ui/index.ts';

export type Act = Omit<AuditRow, 'actor_id'>;

/** Newest first; what residents do is left out unless it is public. */
export async function latestActs(db: Db, process: string, limit: number): Promise<readonly Act[]> {
  const found = await sql<Act>`
    select id, at, act, actor_role, region_id, process, reason, detail from audit
    where process = ${process} and (public or actor_role = any(${roles}))
    order by id desc limit ${limit}`.execute(db);
  return found.rows;
}

/** A room's catalogue; it may also name acts, as `act.budget.published`, and roles, as `by.organiser`. */
type Words = ((locale: Locale) => Say<'acts' | 'actsLead' | 'noActs'>) & {
  readonly texts: Readonly<Record<Locale, Readonly<Record<string, string>>>>;
};

/** `values`: what the names of acts are filled with. Acts that the room does not name keep their name in the log. */
export function actsSection(
  locale: Locale,
  words: Words,
  { acts, timeZone, values }: { acts: readonly Act[]; timeZone: string; values?: (act: Act) => Values },
): Content {
  const t = words(locale);
  const say = (key: string, otherwise: string, act: Act): string =>
    key in words.texts.en ? (t as Say<string>)(key, values?.(act)) : otherwise;
  return section({
    title: t('acts'),
    lead: t('actsLead'),
    body:
      acts.length === 0
        ? t('noActs')
        : timeline(
            acts.map((act) => {
              const by =
                act.actor_role === null
                  ? ''
                  : ` (${say(`by.${act.actor_role}`, roleName(locale, act.actor_role), act)})`;
              return {
                title: say(`act.${act.act}`, act.act, act),
                when: `${dateTime(locale, act.at, timeZone)}${by}`,
                body: act.reason,
                state: 'done',
              };
            }),
            t('acts'),
          ),
  });
}

const roleName = (locale: Locale, role: string): string => {
  const known = roles.find((one) => one === role);
  return known === undefined ? role : roleNames(locale)(known).toLocaleLowerCase(locale);
};
