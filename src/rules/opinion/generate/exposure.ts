/**
 * Which statements a participant is shown: different ones, some statements more often than others.
 *
 * Each is drawn in proportion to its weight. Who has seen nearly all would draw for ever, so after some draws of statements
 * already shown the next one in the list that was not is taken instead.
 */
import { AliasTable } from '../../alias-table.ts';
import { exp, nearlyNormal } from '../../portable-math.ts';
import type { Random } from '../../random.ts';

const PATIENCE = 16;

export class Exposure {
  private readonly table: AliasTable;
  private readonly random: Random;
  /** The last showing in which each statement had its place. */
  private readonly shownIn: Int32Array;
  private showing = 0;

  /** `spread`: standard deviation of the logarithm of a statement's weight. */
  constructor(statements: number, spread: number, random: Random) {
    this.table = new AliasTable(Array.from({ length: statements }, () => exp(spread * nearlyNormal(random))));
    this.random = random;
    this.shownIn = new Int32Array(statements);
  }

  /** Writes `count` different statements, at most as many as there are, to statement[at] and on. */
  show(statement: Int32Array, at: number, count: number): void {
    const { table, random, shownIn } = this;
    this.showing += 1;
    for (let i = at; i < at + count; i += 1) {
      let drawn = table.draw(random);
      for (let tries = 1; tries < PATIENCE && shownIn[drawn] === this.showing; tries += 1) drawn = table.draw(random);
      while (shownIn[drawn] === this.showing) drawn = (drawn + 1) % shownIn.length;
      shownIn[drawn] = this.showing;
      statement[i] = drawn;
    }
  }
}
