/** What is done with the money of an allocation in some of its regions, what was paid, and what is watched there. */
export const entryKinds = ['planned', 'committed', 'spent'] as const;
export type EntryKind = (typeof entryKinds)[number];

export interface Programme {
  readonly allocationId: number;
  readonly number: number;
  readonly title: string;
  /** Markdown. */
  readonly about: string;
  readonly language: string;
  readonly translations: Readonly<
    Record<string, { readonly title?: string; readonly about?: string; readonly comparisonWhy?: string }>
  >;
  readonly regions: readonly string[];
  /** Regions without it, chosen beforehand. */
  readonly comparison: readonly string[];
  /** Why these are as alike as can be; in the language of the texts. Empty where there are none. */
  readonly comparisonWhy: string;
  readonly watched: readonly Watched[];
  readonly at: Date;
}

/** An indicator in the period before and the period after; and in an earlier one, to see whether both groups moved alike when there was no programme. */
export interface Watched {
  readonly indicator: string;
  readonly before: string;
  readonly after: string;
  readonly earlier?: string;
}

export interface Entry {
  readonly programme: number;
  readonly number: number;
  readonly kind: EntryKind;
  readonly region: string;
  readonly regionName: string;
  /** Below zero where an earlier entry is taken back. */
  readonly cents: number;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly note: string;
  readonly sourceUrl: string | null;
  readonly at: Date;
}

export type Money = Readonly<Record<EntryKind, number>>;

/** In cents, by kind. */
export const moneyOf = (entries: readonly Entry[]): Money => ({
  planned: sumOf(entries, 'planned'),
  committed: sumOf(entries, 'committed'),
  spent: sumOf(entries, 'spent'),
});

const sumOf = (entries: readonly Entry[], kind: EntryKind): number =>
  entries.reduce((sum, entry) => sum + (entry.kind === kind ? entry.cents : 0), 0);
