/**
 * Random numbers that anybody can draw again from a text: xoshiro128**, its state filled from SHA-256.
 *
 * Source: Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators" (ACM Transactions on Mathematical Software,
 * 2021), https://prng.di.unimi.it/xoshiro128starstar.c. 32-bit whole numbers only, so every engine draws the same. Good for
 * simulation; not for lots or keys, because the state can be worked out from what was drawn.
 */
import { sha256 } from './sha256.ts';

/** 2^-32 */
const STEP = 1 / 0x1_0000_0000;

export class Random {
  private readonly state: Uint32Array;

  /** Four 32-bit words, not all of them zero. */
  constructor(state: readonly [number, number, number, number]) {
    this.state = Uint32Array.from(state);
  }

  /** A whole number from 0 to 2^32 - 1. */
  next(): number {
    const { state } = this;
    const s1 = state[1]!;
    const scrambled = Math.imul(turn(Math.imul(s1, 5), 7), 9) >>> 0;
    const s2 = state[2]! ^ state[0]!;
    const s3 = state[3]! ^ s1;
    state[1] = s1 ^ s2;
    state[0] = state[0]! ^ s3;
    state[2] = s2 ^ (s1 << 9);
    state[3] = turn(s3, 11);
    return scrambled;
  }

  /** At least 0 and below 1, a multiple of 2^-32. */
  unit(): number {
    return this.next() * STEP;
  }

  /** A whole number from 0 to n - 1; no two of them differ in probability by more than 2^-32. */
  below(n: number): number {
    return Math.floor(this.next() * (n * STEP));
  }

  /** Brings the first `length` items into random order (Fisher and Yates). */
  shuffle(items: Uint32Array, length: number): void {
    for (let last = length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      const kept = items[last]!;
      items[last] = items[other]!;
      items[other] = kept;
    }
  }

  /** Writes the first `count` cards of a deck shuffled anew to dealt[at] and on; leaves the deck in another order. */
  deal(deck: Uint32Array, count: number, dealt: Uint32Array, at: number): void {
    for (let i = 0; i < count; i++) {
      const other = i + this.below(deck.length - i);
      const card = deck[other]!;
      deck[other] = deck[i]!;
      deck[i] = card;
      dealt[at + i] = card;
    }
  }
}

/**
 * The random numbers for one purpose: state from the first 16 bytes of sha256(seed + "\n" + purpose), big-endian. Each part
 * of what is generated draws from its own, so that more draws in one do not move the others.
 */
export function randomFor(seed: string, purpose: string): Random {
  const digest = sha256(`${seed}\n${purpose}`);
  const word = (at: number): number => Number.parseInt(digest.slice(8 * at, 8 * at + 8), 16);
  return new Random([word(0), word(1), word(2), word(3)]);
}

function turn(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
