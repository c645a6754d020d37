/** Small conversations written out, for worked examples, and drawn at random, for properties. */
import * as fc from 'fast-check';
import { gatherVotes } from '../votes.ts';
import type { Votes } from '../votes.ts';

/** A row per participant, a vote per statement; undefined where there is none. */
export type Table = readonly (readonly (number | undefined)[])[];

const SIGNS: Readonly<Record<string, number | undefined>> = { '+': 1, '0': 0, '-': -1, '.': undefined };

/** A text per participant, a sign per statement: + agrees, - disagrees, 0 passes, . has not voted. */
export function conversation(...participants: readonly string[]): Votes {
  return votesOf(participants.map((signs) => Array.from(signs, (sign) => SIGNS[sign])));
}

/** The table has at least one row, which tells how many statements there are. */
export function votesOf(table: Table): Votes {
  const given = table.flatMap((row, p) => row.flatMap((value, s) => (value === undefined ? [] : [{ p, s, value }])));
  return gatherVotes(table.length, table[0]!.length, {
    participant: given.map(({ p }) => p),
    statement: given.map(({ s }) => s),
    value: given.map(({ value }) => value),
  });
}

export function tableOf({ participants, statements, starts, columns, values }: Votes): (number | undefined)[][] {
  return Array.from({ length: participants }, (_, p) => {
    const row = Array.from({ length: statements }, (): number | undefined => undefined);
    for (let at = starts[p]!; at < starts[p + 1]!; at += 1) row[columns[at]!] = values[at]!;
    return row;
  });
}

/** Tables with at least one row and one statement; a part of the votes is missing. */
export function tables(most: { readonly participants: number; readonly statements: number }): fc.Arbitrary<Table> {
  const vote = fc.constantFrom(1, 1, -1, -1, 0, undefined, undefined);
  return fc.integer({ min: 1, max: most.statements }).chain((statements) =>
    fc.array(fc.array(vote, { minLength: statements, maxLength: statements }), {
      minLength: 1,
      maxLength: most.participants,
    }),
  );
}

/** A table, statements marked 1 in some way, and a part of each participant, from -1 (none) to `parts` - 1. */
export function divided(parts: number): fc.Arbitrary<{ table: Table; marked: Uint8Array; part: Int32Array }> {
  return tables({ participants: 14, statements: 7 }).chain((table) =>
    fc.record({
      table: fc.constant(table),
      marked: fc
        .array(fc.constantFrom(0, 0, 0, 1), { minLength: table[0]!.length, maxLength: table[0]!.length })
        .map((marks) => Uint8Array.from(marks)),
      part: fc
        .array(fc.integer({ min: -1, max: parts - 1 }), { minLength: table.length, maxLength: table.length })
        .map((numbers) => Int32Array.from(numbers)),
    }),
  );
}
