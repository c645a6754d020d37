/** What an organiser decides on: the terms, how need is computed, and a table of what only this allocation knows of its regions. */
import type { AllocationTerms, NeedProfile } from '../../rules/equity/index.ts';

export interface Plan {
  readonly terms: AllocationTerms;
  readonly profile: NeedProfile;
  /** The indicator in dollars whose gap between regions is measured before and after; null for none. */
  readonly gap: string | null;
  readonly table: PlanTable;
}

/** Commitments, memberships, and figures that are in no catalogue, as brought by the organiser. */
export interface PlanTable {
  /** Where figures in `rows` come from; needed when there are any. */
  readonly source: string;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly region: string;
  /** Null: the population that is known of the region. */
  readonly people: number | null;
  /** In cents. */
  readonly prior: number;
  /** Of which floors speak. */
  readonly groups: readonly string[];
  /** By indicator. */
  readonly values: Readonly<Record<string, number | null>>;
}

export const emptyTable: PlanTable = { source: '', rows: [] };
