/** `concord need DATA.csv --profile F`: the need of each region after a profile, as text, JSON or CSV. */
import { csvText, type CsvColumn } from '../platform/csv.ts';
import {
  indicatorsOf,
  needIndex,
  rankRanges,
  type NeedPart,
  type NeedProfile,
  type RegionNeed,
} from '../rules/equity/index.ts';
import { needSentence } from './allocate-words.ts';
import { ask } from './ask.ts';
import { howMany } from './how-many.ts';
import { needExplained } from './need-explained.ts';
import { ranksText } from './need-ranks.ts';
import { needProfileFrom, shippedProfiles } from './need-profile-file.ts';
import { refused } from './read-election.ts';
import { readRegions, type TableRegion } from './read-regions.ts';
import { textTable } from './text-table.ts';
import { writePieces } from './write-pieces.ts';

const USAGE = `concord need DATA.csv --profile F [options]

Computes from official figures how much need each region has, with all parts from which its score comes.

DATA.csv has the columns region and people, the figures of which the profile speaks, and if wanted name. An empty cell says that there is no figure.

  --profile F             a JSON file, or one of ${shippedProfiles}
  --explain REGION        why this region (its id or its name) has its score, part by part
  --draws N               how much ranks hang on the profile: its weights varied by a fifth N times, and each indicator left out once
  --seed TEXT             of those draws; default: concord
  --json, --csv           every figure: scores, groups, components, and each indicator as it was and as it was normalised
  --help                  this text

DATA.csv may be - for standard input. The exit code is 0 when there is an index, 1 when a file was refused, 2 when the command was not
understood.
`;

const OPTIONS = {
  profile: { type: 'string' },
  explain: { type: 'string' },
  draws: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
} as const;

const MOST_DRAWS = 10_000;

export function run(args: readonly string[]): Promise<number> {
  return ask('need', USAGE, args, OPTIONS, async ({ values, positionals }) => {
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return 'Name one file with regions.';
    if (values.profile === undefined)
      return `Say after which profile, with --profile: a file, or one of ${shippedProfiles}.`;
    if ([values.json, values.csv, values.explain, values.draws].filter((one) => one !== undefined).length > 1)
      return 'Choose one of --json, --csv, --explain and --draws.';
    const draws = Number(values.draws ?? 1);
    if (!(Number.isInteger(draws) && draws >= 1 && draws <= MOST_DRAWS))
      return `--draws is "${values.draws}"; it must be a whole number from 1 to ${MOST_DRAWS}.`;
    const profile = await needProfileFrom(values.profile);
    if (profile === undefined) return 1;
    const rows = await readRegions(
      path,
      indicatorsOf(profile).map(({ key }) => key),
    );
    if (rows === undefined) return 1;
    const found = needIndex(profile, rows);
    if (!found.ok) return refused(path, [needSentence(found.error)]);
    if (values.explain !== undefined) {
      const at = rows.findIndex(({ region, name }) => region === values.explain || name === values.explain);
      if (at === -1) return refused(path, [`it has no region "${values.explain}".`]);
      return writePieces(needExplained(profile, rows[at]!.name, found.value[at]!, found.value));
    }
    if (values.draws !== undefined) {
      const seed = values.seed ?? 'concord';
      const ranges = rankRanges(profile, rows, { seed, draws });
      if (!ranges.ok) return refused(path, [needSentence(ranges.error)]);
      return writePieces(ranksText({ profile, rows, needs: found.value, ranges: ranges.value, draws, seed }));
    }
    if (values.json === true) {
      const regions = found.value.map((region, at) => ({ ...region, name: rows[at]!.name }));
      return writePieces([`${JSON.stringify({ profile, regions }, undefined, 2)}\n`]);
    }
    return writePieces(
      values.csv === true ? [needCsv(profile, rows, found.value)] : needText(profile, rows, found.value),
    );
  });
}

/** The greatest need first; regions without a score last. */
function* needText(
  profile: NeedProfile,
  rows: readonly TableRegion[],
  needs: readonly RegionNeed[],
): Generator<string> {
  yield `${profile.name}, ${howMany(rows.length, 'region')}. ${profile.source}.\n\n`;
  const groups = profile.groups.map(({ key }) => key);
  const order = [...needs.keys()].toSorted(
    (a, b) => (needs[a]!.rank ?? Infinity) - (needs[b]!.rank ?? Infinity) || a - b,
  );
  yield* textTable([
    ['region', 'rank', 'score', 'percentile', ...(groups.length > 1 ? groups : []), ''],
    ...order.map((at) => {
      const { rank, score, percentile, groups: parts, indicators } = needs[at]!;
      const missing = indicators.flatMap(({ key, figure }) => (figure === null ? [key] : []));
      return [
        rows[at]!.name,
        rank === null ? '' : String(rank),
        shown(score),
        shown(percentile, 1),
        ...(groups.length > 1 ? parts.map(({ value }) => shown(value)) : []),
        missing.length === 0 ? '' : `no figure: ${missing.join(', ')}`,
      ];
    }),
  ]);
  const without = needs.filter(({ score }) => score === null).length;
  if (without > 0) yield `\n${howMany(without, 'region')} without a score: too many figures are missing.\n`;
}

const shown = (value: number | null, digits = 2): string => (value === null ? '?' : value.toFixed(digits));

/** In the order of the file. */
function needCsv(profile: NeedProfile, rows: readonly TableRegion[], needs: readonly RegionNeed[]): string {
  const column = (name: string, value: (at: number) => string | number | null): CsvColumn<number> => ({
    name,
    description: '',
    datatype: 'string',
    value,
  });
  const parts = (of: 'groups' | 'components' | 'indicators', keys: readonly string[]): readonly CsvColumn<number>[] =>
    keys.map((key, n) => {
      const name = of === 'indicators' ? `${key}_normalised` : `${of.slice(0, -1)}_${key}`;
      return column(name, (at) => (needs[at]![of] as readonly NeedPart[])[n]?.value ?? null);
    });
  const indicators = indicatorsOf(profile).map(({ key }) => key);
  return csvText(
    [
      column('region', (at) => rows[at]!.region),
      column('name', (at) => rows[at]!.name),
      column('rank', (at) => needs[at]!.rank),
      column('score', (at) => needs[at]!.score),
      column('percentile', (at) => needs[at]!.percentile),
      ...parts(
        'groups',
        profile.groups.map(({ key }) => key),
      ),
      ...parts(
        'components',
        profile.groups.flatMap(({ components }) => components.map(({ key }) => key)),
      ),
      ...indicators.map((key, n) => column(key, (at) => needs[at]!.indicators[n]!.figure)),
      ...parts('indicators', indicators),
    ],
    [...needs.keys()],
  );
}
