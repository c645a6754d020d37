/** The map of one conversation out of a database: `dialogues-large-child.ts URL CONVERSATION FILE_OF_PLANTED_GROUPS` prints JSON. */
import { readFileSync } from 'node:fs';
import {
  appendVotes,
  comparedRegions,
  copyVotes,
  mapStatements,
  newVoteLog,
  participantsFrom,
  statementMasks,
  summarise,
  votesIn,
} from '../src/testing/dialogue-parts.ts';
import { openDatabase } from '../src/platform/db/db.ts';
import { adjustedRandIndex, bridge, factorise, opinionGroups } from '../src/rules/opinion/index.ts';
import type { Spent } from './dialogues-sizes.ts';
import { spent, spentWaiting } from './spent.ts';

export interface LargeFigures {
  readonly votes: number;
  readonly groups: number;
  readonly index: number;
  /** From the first question to the database to the finished summary. */
  readonly whole: Spent;
  /** The first three are its parts. The others are measured once more after it: they are parts of `summary`. */
  readonly stages: Readonly<Record<string, Spent>>;
  readonly peakMegabytes: number;
}

const [url = '', conversation = '', plantedGroups = ''] = process.argv.slice(2);
const id = Number(conversation);
const database = openDatabase(url, { poolSize: 2, namedStatements: true });

const whole = await spentWaiting(async () => {
  const log = newVoteLog();
  const streaming = await spentWaiting(() => copyVotes(database, id, appendVotes(log)));
  const people = await spentWaiting(async () => {
    const regions = await comparedRegions(database.db, id);
    const numberOf = new Map(regions.map((region, at) => [region.id, at]));
    const listed = await participantsFrom(database.db, id, 0);
    const region = Int16Array.from(listed, ({ regionId }) => numberOf.get(regionId ?? '') ?? -1);
    return { regions, region, ...statementMasks(await mapStatements(database.db, id)) };
  });
  const { region, regions, hidden, meta } = people.done;
  const gathering = spent(() => votesIn(log, region.length, hidden.length));
  const votes = gathering.done;
  const rest = { hidden, meta, region, regions, from: undefined, anew: true, stability: undefined };
  const summary = spent(() => summarise({ votes, ...rest }));
  return { votes, ...rest, made: summary.done, stages: { streaming, people, gathering, summary } };
});
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const { votes, hidden, region, regions, made, stages } = whole.done;
const groups = spent(() => opinionGroups(votes));
const factorisation = spent(() => factorise(votes));
const bridging = spent(() =>
  bridge({
    votes,
    out: hidden,
    group: groups.done.assignment,
    groups: groups.done.groups,
    region,
    regions: regions.length,
    ...(factorisation.done === undefined ? {} : { factorisation: factorisation.done }),
  }),
);
const parts = { ...stages, groups, factorisation, bridging };
const figures: LargeFigures = {
  votes: votes.columns.length,
  groups: made.summary.groups.length,
  index: adjustedRandIndex(made.groups, readFileSync(plantedGroups)),
  whole: whole.spent,
  stages: Object.fromEntries(Object.entries(parts).map(([stage, { spent: took }]) => [stage, took])),
  peakMegabytes,
};
process.stdout.write(JSON.stringify(figures));
await database.close();
