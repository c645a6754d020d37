/**
 * One conversation in a process of its own: `dialogues-child.ts real NAME` or `dialogues-child.ts generated NUMBER` prints
 * figures as JSON. The map is made as the server's worker makes it, from the log of all votes.
 */
import { appendVotes, newVoteLog, summarise, votesIn, type MapInput } from '../src/testing/dialogue-parts.ts';
import {
  adjustedRandIndex,
  bridge,
  factorise,
  opinionGroups,
  planted,
  type Votes,
} from '../src/rules/opinion/index.ts';
import { polisExport } from '../src/rules/opinion/testing/polis-export.ts';
import { GENERATED, type MapFigures } from './dialogues-sizes.ts';
import { polisMap } from './polis-formulas.ts';
import { again, spent } from './spent.ts';

interface Conversation {
  readonly votes: Votes;
  readonly hidden: Uint8Array;
  readonly region: Int16Array;
  readonly regions: number;
  readonly planted: Int16Array | undefined;
}

function conversation([kind, which]: readonly string[]): Conversation {
  if (kind === 'real') {
    const { votes, isOut: hidden } = polisExport(which ?? '');
    return { votes, hidden, region: new Int16Array(votes.participants).fill(-1), regions: 0, planted: undefined };
  }
  const options = GENERATED[Number(which)]?.options;
  if (options === undefined) throw new Error(`There is no generated conversation ${which}`);
  const { votes, region, group } = planted(options);
  return { votes, hidden: new Uint8Array(votes.statements), region, regions: options.regions ?? 0, planted: group };
}

const { votes, hidden, region, regions, planted: asPlanted } = conversation(process.argv.slice(2));
const { participants, statements } = votes;
const log = newVoteLog();
const append = appendVotes(log);
for (let p = 0; p < participants; p += 1)
  for (let at = votes.starts[p]!; at < votes.starts[p + 1]!; at += 1) append(p, votes.columns[at]!, votes.values[at]!);

const rest: Omit<MapInput, 'votes'> = {
  hidden,
  meta: new Uint8Array(statements),
  region,
  regions: Array.from({ length: regions }, (_, at) => ({ id: `r-${at}`, name: `County ${at}`, population: null })),
  from: undefined,
  anew: true,
  stability: undefined,
};
const whole = (more: Partial<MapInput> = {}) =>
  summarise({ votes: votesIn(log, participants, statements), ...rest, ...more });

const { done: made, spent: first } = spent(() => whole());
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const warm = again(() => whole());
const oneMore = (() => {
  const p = made.groups.length - 1;
  append(p, votes.columns[votes.starts[p]!] ?? 0, 1);
  return again(() => whole({ from: made.model, anew: false }));
})();
const groups = opinionGroups(votes);
const factorisation = factorise(votes);
const bridging = {
  votes,
  out: hidden,
  group: groups.assignment,
  groups: groups.groups,
  region,
  regions,
  ...(factorisation === undefined ? {} : { factorisation }),
};
const figures: MapFigures = {
  participants,
  statements,
  votes: votes.columns.length,
  groups: made.summary.groups.length,
  index: asPlanted === undefined ? undefined : adjustedRandIndex(made.groups, asPlanted),
  first,
  warm,
  update: oneMore,
  stages: {
    gathering: again(() => votesIn(log, participants, statements)),
    groups: again(() => opinionGroups(votes)),
    factorisation: again(() => factorise(votes)),
    bridging: again(() => bridge(bridging)),
  },
  polis: { first: spent(() => polisMap(votes, hidden)).spent, warm: again(() => polisMap(votes, hidden)) },
  peakMegabytes,
};
process.stdout.write(JSON.stringify(figures));
