/** `concord allocate DATA.csv --sum N`: a sum over regions by people and need, with floors, bounds and commitments. */
import {
  allocate,
  gainsAndLosses,
  indicatorsOf,
  needsToShareBy,
  readTerms,
  sensitivity,
  type AllocationRegion,
  type AllocationTerms,
  type NeedProfile,
  type NeedVector,
  type Sensitivity,
  type TermsProblem,
} from '../rules/equity/index.ts';
import { allocationCsv, allocationJson, allocationText, type ReportedAllocation } from './allocate-report.ts';
import { allocationSentence, needSentence } from './allocate-words.ts';
import { ask } from './ask.ts';
import { howMany } from './how-many.ts';
import { FIELD_FAULTS, needProfileFrom, shippedProfiles } from './need-profile-file.ts';
import { refused } from './read-election.ts';
import { readJson } from './read-json.ts';
import { moneyText, readMoney } from './read-money.ts';
import { readRegions, type TableRegion } from './read-regions.ts';
import { writePieces } from './write-pieces.ts';

const USAGE = `concord allocate DATA.csv --sum N [--profile F] [options]

Shares a sum out over regions: a part per head, the rest by need, with floors for groups of regions, a minimum, a cap and commitments; exact to
the cent. Beside it stands what each region would have if the sum were divided per head.

DATA.csv has the columns region and people, the figures of which the profile speaks, and if wanted name, groups (of which floors speak,
with a space or ; between them) and prior (promised from this sum before). An empty cell says that there is no figure.

  --sum N                 in dollars, up to 100 billion: 100000000, 2,500.50, "100 million"; without it the terms have it
  --profile F             how need comes from figures: a JSON file, or one of ${shippedProfiles};
                          without it the file has a column need
  --terms F               a JSON file with base (part per head, of 10,000), needCounts (per-person or per-region), floors, minimum and cap
                          (in cents), as in the public record of an allocation; default: half per head, half by need and people
  --draws N               how much hangs on the profile: its weights varied by a fifth N times, and each indicator left out once
  --seed TEXT             of those draws; default: concord
  --check SHARES.csv      only says whether these published totals (columns region, people, total) are the same to the cent
  --json, --csv           every figure; in JSON money is in cents, in CSV in dollars
  --help                  this text

An allocation published by Concord is computed again from its files:

  concord allocate regions.csv --profile profile.json --terms terms.json --check shares.csv

DATA.csv may be - for standard input. The exit code is 0 when the sum was shared out, 1 when a file was refused, rules clash or a total is another,
2 when the command was not understood.
`;

const text = { type: 'string' } as const;
const OPTIONS = {
  sum: text,
  profile: text,
  terms: text,
  draws: text,
  seed: text,
  check: text,
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
} as const;

const MOST_DRAWS = 10_000;
/** What `allocate` can share out. */
const MOST_CENTS = 10 ** 13;

export function run(args: readonly string[]): Promise<number> {
  return ask('allocate', USAGE, args, OPTIONS, async ({ values, positionals }) => {
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return 'Name one file with regions.';
    if (values.json === true && values.csv === true) return 'Choose one of --json and --csv.';
    const sum = values.sum === undefined ? undefined : readMoney(values.sum);
    if (values.sum !== undefined && sum === undefined)
      return `--sum is "${values.sum}"; it must be an amount such as 2500.50 or "100 million".`;
    if (sum !== undefined && (sum === 0 || sum > MOST_CENTS))
      return `--sum is "${values.sum}"; it must be more than nothing and at most 100 billion dollars.`;
    if (sum === undefined && values.terms === undefined) return 'Say which sum is shared out, with --sum.';
    const draws = Number(values.draws ?? 0);
    if (!(Number.isInteger(draws) && draws >= 0 && draws <= MOST_DRAWS))
      return `--draws is "${values.draws}"; it must be a whole number up to ${MOST_DRAWS}.`;
    if (draws > 0 && values.profile === undefined) return '--draws vary a profile: name one with --profile.';

    const terms = await termsFrom(values.terms, sum);
    if (terms === undefined) return 1;
    const profile = values.profile === undefined ? undefined : await needProfileFrom(values.profile);
    if (profile === undefined && values.profile !== undefined) return 1;
    const figures = profile === undefined ? ['need'] : [...new Set(indicatorsOf(profile).map(({ key }) => key))];
    const rows = await readRegions(path, figures);
    if (rows === undefined) return 1;
    const reported = reportOf({ terms, profile, rows, draws, seed: values.seed ?? 'concord' });
    if (typeof reported === 'string') return refused(path, [reported]);
    if (values.check !== undefined) return checkTotals(values.check, reported);
    return writePieces(
      values.json === true
        ? [allocationJson(reported)]
        : values.csv === true
          ? [allocationCsv(reported)]
          : allocationText(reported),
    );
  });
}

/** Whether a published table of shares has the same totals; the exit code. */
async function checkTotals(path: string, { allocation }: ReportedAllocation): Promise<number> {
  const published = await readRegions(path, ['total']);
  if (published === undefined) return 1;
  const totals = new Map(
    published.map(({ region, values }) => [region, Math.round(100 * (values['total'] ?? Number.NaN))]),
  );
  const found = new Map(allocation.regions.map(({ region, total }) => [region, total]));
  const sentences = [...new Set([...found.keys(), ...totals.keys()])].flatMap((region) => {
    const [computed, said] = [found.get(region), totals.get(region)];
    if (computed === said) return [];
    const text = (cents: number | undefined): string =>
      cents === undefined || Number.isNaN(cents) ? 'nothing' : moneyText(cents);
    return [`"${region}" has ${text(said)}, computed was ${text(computed)}.`];
  });
  if (sentences.length > 0) return refused(path, sentences);
  process.stdout.write(`The same to the cent: ${howMany(found.size, 'region')}.\n`);
  return 0;
}

const PLAIN_TERMS = { base: 5_000, needCounts: 'per-person', floors: [], minimum: 0, cap: null } as const;

/** Undefined once it is told what is wrong with the file. */
async function termsFrom(path: string | undefined, sum: number | undefined): Promise<AllocationTerms | undefined> {
  if (path === undefined) return { ...PLAIN_TERMS, sum: sum ?? 0 };
  const json = await readJson(path);
  if (json === undefined) return undefined;
  const terms = readTerms(json.value, sum);
  if (terms.ok) return terms.value;
  const { at, type } = terms.error;
  process.stderr.write(`${path}: ${at === '' ? '' : `${at}: `}${TERMS_PROBLEMS[type]}\n`);
  return undefined;
}

const TERMS_PROBLEMS: Readonly<Record<TermsProblem['type'], string>> = {
  ...FIELD_FAULTS,
  'not-a-share': 'a share is a whole number of 10,000, at most 10,000.',
  twice: 'this key is there twice.',
};

interface Asked {
  readonly terms: AllocationTerms;
  readonly profile: NeedProfile | undefined;
  readonly rows: readonly TableRegion[];
  readonly draws: number;
  readonly seed: string;
}

/** Or a sentence why there is none. */
function reportOf({ terms, profile, rows, draws, seed }: Asked): ReportedAllocation | string {
  const needs = needsOf(profile, rows);
  if (typeof needs === 'string') return needs;
  const regions = rows.map(({ region, people, groups, prior }, at): AllocationRegion => ({
    region,
    people,
    groups,
    prior,
    need: needs[at] ?? null,
  }));
  const allocation = allocate(terms, regions);
  if (!allocation.ok) return allocationSentence(allocation.error, terms.sum);
  let measured: Sensitivity | undefined;
  if (draws > 0 && profile !== undefined) {
    const found = sensitivity({ profile, rows, terms, regions, seed, draws, by: 0.2 });
    if (!found.ok) return needSentence(found.error);
    measured = found.value;
  }
  return {
    terms,
    profile,
    names: rows.map(({ name }) => name),
    regions,
    allocation: allocation.value,
    comparison: gainsAndLosses(regions, allocation.value),
    sensitivity: measured,
    seed,
  };
}

function needsOf(profile: NeedProfile | undefined, rows: readonly TableRegion[]): NeedVector | string {
  if (profile === undefined) return rows.map(({ values }) => values['need'] ?? null);
  const needs = needsToShareBy(profile, rows);
  return needs.ok ? needs.value : needSentence(needs.error);
}
