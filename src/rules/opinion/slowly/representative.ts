/** Representative statements of one part of the participants, against all the other parts together. */
import { countsOf } from './counts.ts';
import { rowsOfPart, statementsOf } from './table.ts';
import type { Table } from './table.ts';

interface Figures {
  readonly statement: number;
  readonly seen: number;
  readonly agreeing: number;
  /** Agreement and disagreement: votes, p, z of p, ratio, z of the ratio. */
  readonly sides: readonly [For, For];
}

interface For {
  readonly side: 'agree' | 'disagree';
  readonly votes: number;
  readonly p: number;
  readonly pz: number;
  readonly r: number;
  readonly rz: number;
}

export interface SlowRepresentative extends For {
  readonly statement: number;
  readonly seen: number;
  readonly agreeing: number;
  readonly bestAgree: boolean;
}

const Z = 1.2816;

/** `part`: of each participant; whoever is in none, -1, is not counted at all. */
export function representativeSlowly(
  table: Table,
  part: readonly number[],
  own: number,
  isOut: readonly boolean[],
): readonly SlowRepresentative[] {
  const inside = rowsOfPart(table, part, own);
  const outside = table.filter((_, participant) => part[participant]! >= 0 && part[participant] !== own);
  const all = statementsOf(table)
    .filter((statement) => !isOut[statement])
    .map((statement) => figures(inside, outside, statement))
    .filter(({ seen }) => seen > 0);
  const good = all.filter(({ sides }) => sides.some(({ pz, rz }) => pz > Z && rz > Z));
  const best = agreedBest(all);
  if (best === undefined && good.length === 0) return farthest(all);
  const rest = good
    .filter(({ statement }) => statement !== best?.statement)
    .map((entry) => presented(entry, false))
    .sort((a, b) => fourfold(b) - fourfold(a) || a.statement - b.statement);
  const five = [...(best === undefined ? [] : [presented(best, true)]), ...rest].slice(0, 5);
  return ['agree', 'disagree'].flatMap((side) => five.filter((entry) => entry.side === side));
}

function figures(inside: Table, outside: Table, statement: number): Figures {
  const [a, b] = [countsOf(inside, statement), countsOf(outside, statement)];
  const [n, m] = [a.agree + a.disagree + a.pass, b.agree + b.disagree + b.pass];
  const side = (name: 'agree' | 'disagree'): For => {
    const [s, t] = [a[name], b[name]];
    const p = (s + 1) / (n + 2);
    const pooled = (s + t + 2) / (n + m + 2);
    const error = Math.sqrt(pooled * (1 - pooled) * (1 / (n + 1) + 1 / (m + 1)));
    return {
      side: name,
      votes: s,
      p,
      pz: 2 * Math.sqrt(n + 1) * ((s + 1) / (n + 1) - 1 / 2),
      r: p / ((t + 1) / (m + 2)),
      rz: pooled === 1 ? 0 : ((s + 1) / (n + 1) - (t + 1) / (m + 1)) / error,
    };
  };
  return { statement, seen: n, agreeing: a.agree, sides: [side('agree'), side('disagree')] };
}

const fourfold = ({ p, pz, r, rz }: For): number => r * rz * p * pz;

function presented({ statement, seen, agreeing, sides }: Figures, bestAgree: boolean): SlowRepresentative {
  const [agree, disagree] = sides;
  return { statement, seen, agreeing, bestAgree, ...(agree.rz > disagree.rz ? agree : disagree) };
}

/** Statements in turn challenge the one that is agreed on best so far. */
function agreedBest(all: readonly Figures[]): Figures | undefined {
  return all
    .filter(({ sides }) => sides[0].votes + sides[1].votes > 0)
    .reduce<Figures | undefined>((champion, challenger) => {
      const agree = challenger.sides[0];
      const held = champion?.sides[0];
      const wins =
        held === undefined
          ? agree.pz > Z || (agree.r > 1 && agree.p > 1 / 2)
          : held.r > 1
            ? fourfold(agree) > fourfold(held)
            : agree.p * agree.pz > held.p * held.pz;
      return wins ? challenger : champion;
    }, undefined);
}

function farthest(all: readonly Figures[]): readonly SlowRepresentative[] {
  const away = all.map(({ sides }) => Math.max(sides[0].rz, sides[1].rz));
  const at = away.indexOf(Math.max(...away));
  return at < 0 ? [] : [presented(all[at]!, false)];
}
