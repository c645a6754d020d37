/** An act of the public log, ready to be read: its sentence, who did it by role, where, why, and its particulars. */
import type { AuditRow } from '../../platform/audit.ts';
import type { Locale } from '../../platform/i18n/catalogue.ts';
import type { ProcessName } from '../../platform/processes.ts';
import { number } from '../../platform/i18n/format.ts';
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
  /** The process as its own room names it. */
  readonly about: ProcessName | undefined;
  /** How many others like it, of the same minute, are not listed. */
  readonly more?: number;
}

/** What the words of an act need besides its row: names of regions by id, and of processes. */
export interface Names {
  readonly regions: ReadonlyMap<string, string>;
  readonly processes: ReadonlyMap<string, ProcessName>;
}

type ActName = Parameters<ReturnType<typeof acts>>[0];
type Word = Parameters<ReturnType<typeof words>>[0];

export function readAct(locale: Locale, row: PublicRow, names: Names): Act {
  const t = words(locale);
  return {
    id: row.id,
    at: row.at,
    sentence: row.act in acts.texts.en ? acts(locale)(row.act as ActName) : row.act,
    actor: row.actor_role === null ? t('byMachine') : said(locale, `role.${row.actor_role}`, row.actor_role),
    place: row.region_id === null ? undefined : (names.regions.get(row.region_id) ?? row.region_id),
    process: row.process ?? undefined,
    reason: row.reason ?? undefined,
    particulars: Object.entries(row.detail)
      .filter(([term, value]) => term !== 'slug' && value !== null && value !== '')
      .map(([term, value]) => ({ term: said(locale, `detail.${term}`, term), value: plain(locale, term, value) })),
    about: names.processes.get(row.process ?? ''),
  };
}

/** The word of this key if the catalogue has one. */
const said = (locale: Locale, key: string, otherwise: string): string =>
  key in words.texts.en ? words(locale)(key as Word) : otherwise;

function plain(locale: Locale, term: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => plain(locale, term, one)).join(', ');
  if (typeof value === 'number') return number(locale, value);
  if (typeof value === 'boolean') return words(locale)(`value.${value}`);
  if (typeof value !== 'string') return JSON.stringify(value);
  return said(locale, term === 'role' ? `role.${value}` : `${term}.${value}`, value);
}
