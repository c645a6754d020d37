/** The projection once more, by long division on digits and without the fractions of the rules: for tests to hold them against. */
import type { CountyReturn } from '../county-return.ts';
import type { Step } from '../exact.ts';
import type { ProjectionRounding } from '../rounding.ts';

interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
}

type Slow = Readonly<Record<'validity' | 'uncorrected' | 'factor' | 'weight' | 'correction' | 'result', Ratio>>;

export function projectSlowly({ raw, sample, valid, duplicates }: CountyReturn, rounding: ProjectionRounding): Slow {
  const [r, n, v, d] = [raw, sample, valid, duplicates].map(BigInt) as [bigint, bigint, bigint, bigint];
  const validity = cut({ num: v * 100n, den: n }, rounding.validity);
  const uncorrected = cut({ num: r * validity.num, den: validity.den * 100n }, rounding.uncorrected);
  const factor = cut({ num: r, den: n }, rounding.factor);
  const weight = cut({ num: factor.num * (factor.num - factor.den), den: factor.den * factor.den }, rounding.weight);
  const correction = cut({ num: d * weight.num, den: weight.den }, rounding.correction);
  const left = uncorrected.num * correction.den - correction.num * uncorrected.den;
  const difference = { num: left < 0n ? 0n : left, den: uncorrected.den * correction.den };
  return { validity, uncorrected, factor, weight, correction, result: cut(difference, rounding.result) };
}

/** Writes the number down digit by digit, looks at the rest, and counts the last digit up by hand. */
function cut({ num, den }: Ratio, step: Step): Ratio {
  if (step === 'exact') return { num, den };
  let digits = String(num / den);
  let rest = num % den;
  for (let place = 0; place < step.places; place += 1) {
    digits += String((rest * 10n) / den);
    rest = (rest * 10n) % den;
  }
  const nextDigit = (rest * 10n) / den;
  const isTie = nextDigit === 5n && (rest * 10n) % den === 0n;
  const staysEven = step.how === 'nearest-even' && isTie && /[02468]$/.test(digits);
  const isUp = step.how === 'up' ? rest !== 0n : step.how !== 'down' && nextDigit >= 5n && !staysEven;
  return { num: BigInt(isUp ? oneMore(digits) : digits), den: BigInt(`1${'0'.repeat(step.places)}`) };
}

function oneMore(digits: string): string {
  const figures = `0${digits}`.split('');
  for (let at = figures.length - 1; at >= 0; at -= 1) {
    if (figures[at] !== '9') {
      figures[at] = String(Number(figures[at]) + 1);
      break;
    }
    figures[at] = '0';
  }
  return figures.join('');
}
