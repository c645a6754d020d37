/** Amounts worked out to a number of binary places, each between two whole numbers of 2^-places: bounds that are certain. */
import type { Fraction } from '../fraction.ts';
import type { Amount, Sum } from './amounts.ts';

export interface Enclosure {
  readonly low: Fraction;
  readonly high: Fraction;
}

/** In units of 2^-places. */
interface Bounds {
  readonly low: bigint;
  readonly high: bigint;
}

export class Enclosures {
  readonly places: number;
  /** In order of their numbers; each only speaks of prices with lower numbers. */
  private readonly prices: readonly Amount[];
  private readonly known: (Bounds | undefined)[] = [];

  constructor(prices: readonly Amount[], places: number) {
    this.prices = prices;
    this.places = places;
  }

  /** Undefined where so many places do not even show that all sums in it are above 0. */
  enclose({ numerator, denominator, factors }: Amount): Enclosure | undefined {
    const places = BigInt(this.places);
    const low = { numerator, denominator };
    const high = { numerator, denominator };
    for (const { sum, power } of factors.values()) {
      const bounds = this.encloseSum(sum);
      if (bounds === undefined || bounds.low <= 0n) return undefined;
      for (let i = 0; i < power; i++) {
        low.numerator *= bounds.low;
        low.denominator <<= places;
        high.numerator *= bounds.high;
        high.denominator <<= places;
      }
      for (let i = 0; i < -power; i++) {
        low.numerator <<= places;
        low.denominator *= bounds.high;
        high.numerator <<= places;
        high.denominator *= bounds.low;
      }
    }
    return { low, high };
  }

  private encloseSum({ constant, times }: Sum): Bounds | undefined {
    let low = constant << BigInt(this.places);
    let high = low;
    for (const [price, each] of times) {
      const bounds = this.priceOf(price);
      if (bounds === undefined) return undefined;
      const [least, most] = each > 0n ? [bounds.low, bounds.high] : [bounds.high, bounds.low];
      low += each * least;
      high += each * most;
    }
    return { low, high };
  }

  /** Works out all up to it, in order, so that none has to ask for another one. */
  private priceOf(price: number): Bounds | undefined {
    while (this.known.length <= price) {
      const enclosure = this.enclose(this.prices[this.known.length]!);
      this.known.push(
        enclosure && {
          low: (enclosure.low.numerator << BigInt(this.places)) / enclosure.low.denominator,
          high: (enclosure.high.numerator << BigInt(this.places)) / enclosure.high.denominator + 1n,
        },
      );
    }
    return this.known[price];
  }
}
