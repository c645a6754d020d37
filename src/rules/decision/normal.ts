/**
 * The normal distribution's quantile, from sums, products, quotients and square roots alone, so that every engine gives the same
 * digits.
 *
 * Source: Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution" (Applied Statistics 37, 1988), PPND16:
 * relative error about 1e-16 in the middle; here about 1e-13, which the logarithm limits.
 */

const middle = {
  over: [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
    67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  under: [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
    28729.085735721942674, 5226.495278852854561,
  ],
};
const near = {
  over: [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  under: [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
};
const far = {
  over: [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  under: [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
};

/** `p` above 0 and below 1: how many standard deviations from the mean that share of the distribution ends. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(middle, 0.180625 - q * q);
  const r = Math.sqrt(-ln(q < 0 ? p : 1 - p));
  const size = r <= 5 ? ratio(near, r - 1.6) : ratio(far, r - 5);
  return q < 0 ? -size : size;
}

function ratio({ over, under }: typeof middle, x: number): number {
  const sum = (terms: readonly number[]): number => terms.reduceRight((rest, term) => rest * x + term, 0);
  return sum(over) / sum(under);
}

/** The natural logarithm of a number above 0: halved or doubled to near 1, then the series of the inverse hyperbolic tangent. */
function ln(x: number): number {
  let [rest, halvings] = [x, 0];
  for (; rest > 1.5; halvings += 1) rest /= 2;
  for (; rest < 0.75; halvings -= 1) rest *= 2;
  const step = (rest - 1) / (rest + 1);
  let [sum, power] = [0, step];
  for (let n = 1; n <= 41; n += 2) {
    sum += power / n;
    power *= step * step;
  }
  return 2 * sum + halvings * Math.LN2;
}
