/**
 * The prices of the rounds so far, and what is decided about amounts that are made of them: by bounds, to more and more
 * binary places, and where these cannot tell because two amounts are equal, in fractions of whole numbers of any size.
 *
 * Prices that follow in the same way from earlier ones are one and the same price, with one number.
 */
import { greatestCommonDivisor, reduced, toNumber } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import { constant, keyOf, product, quotient } from './amounts.ts';
import type { Amount, Sum } from './amounts.ts';
import { Enclosures } from './enclosures.ts';

/** Beyond that many bits exact figures are not told any more: some 5,000 digits. */
const LONGEST = 2 ** 14;
/** Of the bounds from which floating-point numbers are taken: far within their last place. */
const NARROW = 80n;

export class Prices {
  private readonly definitions: Amount[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly fractions: (Fraction | undefined)[] = [];
  private readonly long: boolean[] = [];
  private readonly unit: Fraction;
  /** To as many places as was needed so far. */
  private enclosures = new Enclosures(this.definitions, 256);

  /** `unit`: what 1 is in floating point. */
  constructor(unit: Fraction) {
    this.unit = unit;
  }

  add(price: Amount): number {
    const key = keyOf(price);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.definitions.length);
    return this.definitions.push(price) - 1;
  }

  /** In floating point, within 8 units in the last place. */
  near(amount: Amount): number {
    const { unit } = this;
    while (true) {
      const enclosure = this.enclosures.enclose(amount);
      if (enclosure !== undefined) {
        const { low, high } = enclosure;
        const width = high.numerator * low.denominator - low.numerator * high.denominator;
        if (width << NARROW <= low.numerator * high.denominator)
          return toNumber({
            numerator: low.numerator * unit.numerator,
            denominator: low.denominator * unit.denominator,
          });
      }
      this.enclosures = new Enclosures(this.definitions, this.enclosures.places + 256);
    }
  }

  /** Below, at or above 0 as a is less than, equal to or greater than b. */
  compare(a: Amount, b: Amount): number {
    return this.decide(
      quotient(a, b),
      ({ numerator, denominator }) => Number(numerator > denominator) - Number(numerator < denominator),
    );
  }

  /** The sign that belongs to an amount. `sign` never falls as its argument rises. */
  decide(amount: Amount, sign: (value: Fraction) => number): number {
    const { places } = this.enclosures;
    for (const enclosures of [this.enclosures, new Enclosures(this.definitions, 4 * places)]) {
      const enclosure = enclosures.enclose(amount);
      if (enclosure === undefined) continue;
      if (sign(enclosure.low) > 0) return 1;
      if (sign(enclosure.high) < 0) return -1;
    }
    return sign(this.exact(amount));
  }

  /** Reduced; undefined where that would be too long to be told. */
  told(amount: Amount): Fraction | undefined {
    for (const { sum } of amount.factors.values()) {
      for (const price of sum.times.keys()) if (this.isLong(price)) return undefined;
    }
    const exact = this.exact(amount);
    return isLong(exact) ? undefined : exact;
  }

  private isLong(price: number): boolean {
    return (this.long[price] ??= this.told(this.definitions[price]!) === undefined);
  }

  private exact({ numerator, denominator, factors }: Amount): Fraction {
    let value = constant(numerator, denominator);
    for (const { sum, power } of factors.values()) {
      const each = this.exactSum(sum);
      for (let i = 0; i < Math.abs(power); i++) {
        const factor = constant(each.numerator, each.denominator);
        value = power > 0 ? product(value, factor) : quotient(value, factor);
      }
    }
    return value;
  }

  private exactSum(sum: Sum): Fraction {
    let denominator = 1n;
    // The later prices first, mostly: their denominators mostly hold those of the earlier ones.
    const values = Array.from(sum.times, ([price, each]) => ({ each, price: this.exactPrice(price) })).toReversed();
    for (const { price } of values) {
      if (denominator % price.denominator !== 0n)
        denominator *= price.denominator / greatestCommonDivisor(denominator, price.denominator);
    }
    let numerator = sum.constant * denominator;
    for (const { each, price } of values) numerator += each * price.numerator * (denominator / price.denominator);
    return reduced(numerator, denominator);
  }

  private exactPrice(price: number): Fraction {
    return (this.fractions[price] ??= this.exact(this.definitions[price]!));
  }
}

const isLong = ({ numerator, denominator }: Fraction): boolean =>
  numerator >> BigInt(LONGEST) > 0n || denominator >> BigInt(LONGEST) > 0n;
