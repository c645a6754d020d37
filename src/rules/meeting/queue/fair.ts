/**
 * Fair: turns rotate over regions, and in each region those who have not spoken go before those who have, within limits.
 *
 * 1. Of the regions in which somebody waits, the one whose last turn is longest ago is next; those that had none come before, the one
 *    in which somebody waits longest first. No region named is one region more.
 * 2. In a region, whoever waits longest is next, unless they have spoken before and others wait who have not: then the longest waiting
 *    of these goes first. Nobody is overtaken so by more than `mostOvertakings` who came after them.
 *
 * Source: rule 1 is round robin among sources (J. Nagle, "On Packet Switches with Infinite Storage", IEEE Transactions on
 * Communications, 1987) and, turns being of one size and regions of one weight, the same as start-time fair queueing (P. Goyal, H. Vin,
 * H. Cheng, SIGCOMM 1996, after A. Demers, S. Keshav, S. Shenker, SIGCOMM 1989) with ties to whoever was served longest ago: README.md
 * shows why, and proves the bounds. Rule 2 is ours.
 *
 * A turn is a question that was given the floor, whatever became of it, in order or not. Everything follows from public entries.
 */
import { queued, type Meeting, type Question } from '../meeting.ts';

/** So many who came later and speak for the first time may go before somebody who has spoken before. */
export const mostOvertakings = 3;

interface Region {
  /** Who waits, as they came: those who speak for the first time, and those who have spoken before. */
  readonly first: Question[];
  readonly again: Question[];
  /** Number of the entry of its last turn; 0: it had none. */
  lastTurn: number;
  /** When the last few first-time speakers that had a turn came, the latest first. */
  readonly latestFirst: number[];
}

export function byFairness(meeting: Meeting): readonly Question[] {
  const regions = regionsOf(meeting);
  const waiting = new Set([...regions.values()].filter(({ first, again }) => first.length + again.length > 0));
  const order: Question[] = [];
  // As if they were called one after the other and nobody came.
  for (let turn = meeting.seq + 1; waiting.size > 0; turn += 1) {
    const region = longestAgo(waiting);
    const next = nextIn(region);
    const { first, again } = region;
    if (next === first[0]) {
      first.shift();
      overtook(region, next);
    } else again.shift();
    region.lastTurn = turn;
    if (first.length + again.length === 0) waiting.delete(region);
    order.push(next);
  }
  return order;
}

function regionsOf(meeting: Meeting): ReadonlyMap<string | null, Region> {
  const regions = new Map<string | null, Region>();
  const of = ({ region: name }: Question): Region => {
    let region = regions.get(name);
    if (region === undefined) regions.set(name, (region = { first: [], again: [], lastTurn: 0, latestFirst: [] }));
    return region;
  };
  for (const question of meeting.questions.values()) {
    const { takenSeq, firstTime } = question;
    if (takenSeq === null) continue;
    const region = of(question);
    region.lastTurn = Math.max(region.lastTurn, takenSeq);
    if (firstTime) overtook(region, question);
  }
  for (const question of queued(meeting)) {
    const { first, again } = of(question);
    // Who had the floor and waits again (hidden, then restored) has spoken before.
    (question.firstTime && question.takenSeq === null ? first : again).push(question);
  }
  return regions;
}

function overtook({ latestFirst }: Region, { shownSeq }: Question): void {
  latestFirst.push(shownSeq!);
  latestFirst.sort((a, b) => b - a).splice(mostOvertakings);
}

function longestAgo(waiting: ReadonlySet<Region>): Region {
  let found: Region | undefined;
  for (const region of waiting)
    if (
      found === undefined ||
      region.lastTurn < found.lastTurn ||
      (region.lastTurn === found.lastTurn && longestWait(region) < longestWait(found))
    )
      found = region;
  return found!;
}

const longestWait = ({ first, again }: Region): number =>
  Math.min(first[0]?.shownSeq ?? Infinity, again[0]?.shownSeq ?? Infinity);

function nextIn({ first, again, latestFirst }: Region): Question {
  const [newcomer] = first;
  const [old] = again;
  if (newcomer === undefined || old === undefined) return (newcomer ?? old)!;
  const cameFirst = old.shownSeq! < newcomer.shownSeq!;
  // Of those who came later, so many at least have gone before.
  const overtaken = (latestFirst[mostOvertakings - 1] ?? 0) > old.shownSeq!;
  return cameFirst && overtaken ? old : newcomer;
}
