/** An act of the public log, ready to be read: its sentence, who did it by role, where, why, and its particulars. */
import type { AuditRow } from '../../platform/audit.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { acts } from './words/acts.ts';
import { words } from './words/ledger.ts';

export type PublicRow = Omit<AuditRow, 'actor_id'>;

export interface Act {
  readonly id: number;
  readonly at: Date;
  readonly sentence: string;
  /** 'An organiser', or the system. */
  readonly actor: string;
  readonly place: string | undefined;
  readonly process: string | undefined;
  readonly reason: string | undefined;
  readonly particulars: readonly { readonly term: string; readonly value: string }[];
  /** The page of the budget it is about. */
  readonly href: string | undefined;
}

type ActName = Parameters<ReturnType<typeof acts>>[0];
type Word = Parameters<ReturnType<typeof words>>[0];

export function readAct(locale: Locale, row: PublicRow, regionNames: ReadonlyMap<string, string>): Act {
  const t = words(locale);
  const slug = row.detail['slug'];
  return {
    id: row.id,
    at: row.at,
    sentence: row.act in acts.texts.en ? acts(locale)(row.act as ActName) : row.act,
    actor: row.actor_role === null ? t('byMachine') : said(locale, `role.${row.actor_role}`, row.actor_role),
    place: row.region_id === null ? undefined : (regionNames.get(row.region_id) ?? row.region_id),
    process: row.process ?? undefined,
    reason: row.reason ?? undefined,
    particulars: Object.entries(row.detail)
      .filter(([term, value]) => term !== 'slug' && value !== null && value !== '')
      .map(([term, value]) => ({ term: said(locale, `detail.${term}`, term), value: plain(locale, term, value) })),
    href: typeof slug === 'string' && /^[a-z0-9-]+$/.test(slug) ? `/budgets/${slug}` : undefined,
  };
}

/** The word of this key if the catalogue has one. */
const said = (locale: Locale, key: string, otherwise: string): string =>
  key in words.texts.en ? words(locale)(key as Word) : otherwise;

function plain(locale: Locale, term: string, value: unknown): string {
  if (term === 'role' && typeof value === 'string') return said(locale, `role.${value}`, value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
