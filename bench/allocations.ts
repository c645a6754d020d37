/** Allocations over as many regions as there are census tracts in three Californias: processor time, held against a plain division per head. */
import { parseArgs } from 'node:util';
import {
  ab1550,
  allocate,
  countyNeed,
  gainsAndLosses,
  indicatorsOf,
  needsToShareBy,
  sensitivity,
  unweighted,
  type AllocationRegion,
  type AllocationTerms,
  type Floor,
  type NeedRow,
} from '../src/rules/equity/index.ts';
import { randomFor } from '../src/rules/random.ts';
import { again } from './spent.ts';

const USAGE = `npm run bench -- --allocations [--regions N]

Shares a sum out over N regions (by default 40,000), under several terms, and tells the median of the processor time and how many times that of a
plain division per head it is; 2 seconds are allowed.
`;

const SUM = 1_000_000_000_00;
const ALLOWED = 2;

export function run(args: readonly string[]): number {
  const options = { regions: { type: 'string' }, help: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  if (values.help === true) {
    process.stdout.write(USAGE);
    return 0;
  }
  const count = Number(values.regions ?? 40_000);
  const regions = planted(count);
  const plain = again(() => unweighted(SUM, regions)).cpu;
  process.stdout.write(`Allocations over ${count} regions: processor time, median, ${ALLOWED} s allowed\n`);
  const line = (name: string, seconds: number, note = ''): void => {
    process.stdout.write(
      `${name.padEnd(56)} ${(1000 * seconds).toFixed(0).padStart(5)} ms ${(seconds / plain).toFixed(1).padStart(6)} x ${note}\n`,
    );
  };
  line('plain division per head', plain);
  let isWithin = true;
  for (const [name, terms] of Object.entries(TERMS)) {
    const found = allocate(terms, regions);
    const said = found.ok
      ? `${found.value.floors.filter(({ binding }) => binding).length} of ${terms.floors.length} floors bind`
      : found.error.type;
    const seconds = again(() => allocate(terms, regions)).cpu;
    isWithin &&= seconds < ALLOWED;
    line(name, seconds, said);
  }
  const shared = allocate(TERMS['half by need']!, regions);
  if (shared.ok) line('beside the same sum per head', again(() => gainsAndLosses(regions, shared.value)).cpu);
  process.stdout.write(`\n${ofCounties()}`);
  return isWithin ? 0 : 1;
}

const members = (key: string, atLeast: number, of: string): Floor => ({
  key,
  atLeast,
  to: { kind: 'members', of: [of], except: [] },
});
const terms = (floors: readonly Floor[], bounds: Partial<AllocationTerms> = {}): AllocationTerms => ({
  sum: SUM,
  base: 5_000,
  needCounts: 'per-person',
  floors,
  minimum: 0,
  cap: null,
  ...bounds,
});

const crossing = [
  { key: 'neediest', atLeast: 5_500, to: { kind: 'most-need', share: 2_500, of: 'people' } },
  members('disadvantaged', 5_400, 'disadvantaged'),
  members('low-income', 5_000, 'low-income'),
  members('near', 700, 'low-income-near'),
] as const;

const TERMS: Readonly<Record<string, AllocationTerms>> = {
  'half by need': terms([]),
  'and a minimum and a cap': terms([], { minimum: 10_000_00, cap: 60_000_00 }),
  'floors after AB 1550': terms(ab1550),
  'four floors that cross and bind, minimum and cap': terms(crossing, { minimum: 5_000_00, cap: 100_000_00 }),
  'eight floors that cross and bind': terms(
    Array.from({ length: 8 }, (_, at) => members(`ward-${at}`, 4_500 + 20 * at, `ward-${at}`)),
  ),
  'rules that clash': terms([...crossing, members('again', 9_000, 'disadvantaged')], { minimum: 5_000_00 }),
};

const WARDS = Array.from({ length: 8 }, (_, at) => `ward-${at}`);

function planted(count: number): readonly AllocationRegion[] {
  const random = randomFor('bench', 'regions');
  return Array.from({ length: count }, (_, at) => {
    const [people, need] = [500 + Math.floor(7_000 * random.unit()), 100 * random.unit()];
    const lot = random.unit();
    const isPoor = need > 50 && random.unit() < 0.5;
    const groups = [
      ...WARDS.filter(() => random.unit() < 0.4),
      ...(need > 75 ? ['disadvantaged'] : []),
      ...(isPoor ? ['low-income', ...(need <= 75 && lot < 0.2 ? ['low-income-near'] : [])] : []),
    ];
    return { region: `tract-${at}`, people, need, groups, prior: 0 };
  });
}

/** What a page of an allocation over counties asks for once. */
function ofCounties(): string {
  const random = randomFor('bench', 'counties');
  const rows = Array.from({ length: 58 }, (_, at): NeedRow => ({
    region: `county-${at}`,
    values: Object.fromEntries(indicatorsOf(countyNeed).map(({ key }) => [key, 100 * random.unit()])),
  }));
  const needs = needsToShareBy(countyNeed, rows);
  if (!needs.ok) throw new Error('planted counties have a need');
  const regions = rows.map(({ region }, at): AllocationRegion => ({
    region,
    people: 1_000 + Math.floor(1_000_000 * random.unit()),
    need: needs.value[at] ?? null,
    groups: at % 4 === 0 ? ['valley'] : [],
    prior: 0,
  }));
  const asked = { profile: countyNeed, rows, regions, terms: terms([members('valley', 4_000, 'valley')]), by: 0.2 };
  const { cpu } = again(() => sensitivity({ ...asked, seed: 'bench', draws: 1_000 }));
  return `1,000 draws of the weights over 58 counties with a floor: ${(1000 * cpu).toFixed(0)} ms\n`;
}
