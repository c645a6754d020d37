/** An allocation for people at a terminal, as JSON and as CSV. */
import { csvText, type CsvColumn } from '../platform/csv.ts';
import type {
  Allocation,
  AllocationRegion,
  AllocationTerms,
  Comparison,
  NeedFit,
  NeedProfile,
  RegionShare,
  Sensitivity,
} from '../rules/equity/index.ts';
import { howMany } from './how-many.ts';
import { moneyText, plainMoney } from './read-money.ts';
import { textTable } from './text-table.ts';

export interface ReportedAllocation {
  readonly terms: AllocationTerms;
  readonly profile: NeedProfile | undefined;
  readonly names: readonly string[];
  readonly regions: readonly AllocationRegion[];
  readonly allocation: Allocation;
  readonly comparison: Comparison;
  readonly sensitivity: Sensitivity | undefined;
  readonly seed: string;
}

const AT: Readonly<Record<NonNullable<RegionShare['at']>, string>> = {
  minimum: 'at the minimum',
  prior: 'as promised',
  cap: 'at the cap',
};

/** Regions by money per head, the most first. */
export function* allocationText(reported: ReportedAllocation): Generator<string> {
  const { terms, regions, comparison } = reported;
  const people = regions.reduce((sum, region) => sum + region.people, 0);
  yield `${moneyText(terms.sum)} dollars over ${howMany(regions.length, 'region')} with ${people.toLocaleString('en')} people: `;
  yield `${share(terms.base / 10_000)} per head, the rest by need${terms.needCounts === 'per-person' ? ' and people' : ''}.\n\n`;
  yield* floorLines(reported);
  yield* regionLines(reported);
  const { gain, lose } = comparison;
  yield `\nAgainst the same sum per head ${howMany(gain.regions, 'region')} with ${gain.people.toLocaleString('en')} people gain ${moneyText(gain.cents)}; `;
  yield `${howMany(lose.regions, 'region')} with ${lose.people.toLocaleString('en')} people have ${moneyText(lose.cents)} less.\n`;
  yield* fitLines(comparison);
  yield* sensitivityLines(reported);
}

const share = (part: number): string => `${(100 * part).toFixed(part * 1000 === Math.round(part * 1000) ? 0 : 2)} %`;

function* floorLines({ terms, allocation }: ReportedAllocation): Generator<string> {
  if (terms.floors.length === 0) return;
  const lines = terms.floors.map(({ key, atLeast }, at) => {
    const { required, reached, binding, regions } = allocation.floors[at]!;
    return [
      key,
      share(atLeast / 10_000),
      moneyText(required),
      moneyText(reached),
      String(regions.length),
      binding ? 'money moved for it' : '',
    ];
  });
  yield* textTable([['floor', 'at least', 'required', 'reached', 'regions', ''], ...lines]);
  yield '\n';
}

function* regionLines({ names, regions, allocation, comparison }: ReportedAllocation): Generator<string> {
  const order = [...regions.keys()].toSorted(
    (a, b) => (comparison.regions[b]!.perHead ?? -1) - (comparison.regions[a]!.perHead ?? -1) || a - b,
  );
  const lines = order.map((at) => {
    const { base, need, moved, total, at: held } = allocation.regions[at]!;
    const { perHead, unweighted } = comparison.regions[at]!;
    const known = regions[at]!.need;
    return [
      names[at]!,
      regions[at]!.people.toLocaleString('en'),
      known === null ? '?' : known.toFixed(2),
      moneyText(base),
      moneyText(need),
      moneyText(moved),
      moneyText(total),
      perHead === null ? '' : moneyText(Math.round(perHead)),
      moneyText(unweighted),
      held === null ? '' : AT[held],
    ];
  });
  const head = ['region', 'people', 'need', 'base', 'by need', 'moved', 'total', 'per head', 'unweighted', ''];
  yield* textTable([head, ...lines]);
}

function* fitLines({ fit }: Comparison): Generator<string> {
  if (fit === null) return;
  const line = (name: string, of: (fit: NeedFit) => string): readonly string[] => [
    name,
    of(fit.unweighted),
    of(fit.weighted),
  ];
  yield '\n';
  yield* textTable([
    ['how money fits need', 'per head', 'as shared'],
    line('held by the quarter of people with the most need', ({ neediestQuarter }) => share(round(neediestQuarter))),
    line('towards need (0: need makes no difference)', ({ towardsNeed }) => (round(towardsNeed) + 0).toFixed(3)),
    line('Gini against need (0: the same for each point of need)', ({ againstNeed }) => againstNeed.toFixed(3)),
  ]);
}

const round = (part: number): number => Math.round(part * 1000) / 1000;

function* sensitivityLines({ names, allocation, sensitivity, seed }: ReportedAllocation): Generator<string> {
  if (sensitivity === undefined) return;
  const { ranges, without } = sensitivity;
  yield `\nWeights varied by up to a fifth, ${howMany(ranges.draws, 'draw')} from the seed "${seed}"`;
  yield ranges.clashes === 0 ? '.\n' : `; in ${ranges.clashes} more the rules clash.\n`;
  const moved = (draws: number): string => share(round(draws / ranges.draws));
  yield* textTable([
    ['region', 'total', 'least', 'median', 'most', 'off by a tenth', 'other rank'],
    ...ranges.regions.map((one, at) => [
      names[at]!,
      moneyText(allocation.regions[at]!.total),
      moneyText(one.least),
      moneyText(one.median),
      moneyText(one.most),
      moved(one.shareMoved),
      moved(one.rankMoved),
    ]),
  ]);
  if (without.length === 0) return;
  yield '\n';
  yield* textTable([
    ['left out', 'goes elsewhere', 'off by a tenth', 'places moved'],
    ...without.map(({ without: name, moved: money, sharesMoved, rankShift }) =>
      money === null
        ? [name, 'rules clash', '', '']
        : [name, moneyText(money), String(sharesMoved), rankShift.toFixed(1)],
    ),
  ]);
}

/** In the order of the file. */
export function allocationCsv({ names, regions, allocation, comparison, sensitivity }: ReportedAllocation): string {
  const column = (name: string, value: (at: number) => string | number | null): CsvColumn<number> => ({
    name,
    description: '',
    datatype: 'string',
    value,
  });
  // Amounts as numbers, so that a minus sign is not taken for the begin of a formula.
  const money = (cents: number): number => Number(plainMoney(cents));
  const range = sensitivity?.ranges.regions;
  return csvText(
    [
      column('region', (at) => regions[at]!.region),
      column('name', (at) => names[at]!),
      column('people', (at) => regions[at]!.people),
      column('need', (at) => regions[at]!.need),
      column('base', (at) => money(allocation.regions[at]!.base)),
      column('by_need', (at) => money(allocation.regions[at]!.need)),
      column('moved', (at) => money(allocation.regions[at]!.moved)),
      column('total', (at) => money(allocation.regions[at]!.total)),
      column('held_at', (at) => allocation.regions[at]!.at),
      column('unweighted', (at) => money(comparison.regions[at]!.unweighted)),
      column('gain', (at) => money(comparison.regions[at]!.gain)),
      ...(range === undefined
        ? []
        : [
            column('least', (at) => money(range[at]!.least)),
            column('median', (at) => money(range[at]!.median)),
            column('most', (at) => money(range[at]!.most)),
            column('share_moved', (at) => range[at]!.shareMoved),
            column('rank_moved', (at) => range[at]!.rankMoved),
          ]),
    ],
    [...regions.keys()],
  );
}

export function allocationJson(reported: ReportedAllocation): string {
  const { terms, profile, names, regions, allocation, comparison, sensitivity, seed } = reported;
  const { regions: compared, ...sides } = comparison;
  const report = {
    terms,
    profile,
    floors: allocation.floors,
    ...sides,
    regions: regions.map(({ people, need, groups, prior }, at) => {
      const { need: byNeed, ...shared } = allocation.regions[at]!;
      const { unweighted, gain, perHead } = compared[at]!;
      return { ...shared, byNeed, name: names[at], people, need, groups, prior, unweighted, gain, perHead };
    }),
    ...(sensitivity !== undefined && { sensitivity: { seed, ...sensitivity } }),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
