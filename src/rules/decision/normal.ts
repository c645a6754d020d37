/**
 * The normal distribution's quantile, from sums, products, quotients and square roots alone, so that every engine gives the same
 * digits.
 *
 * Source: Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution" (Applied Statistics 37, 1988), PPND16:
 * relative error about 1e-16 in the middle; here about 1e-13, which the logarithm limits.
 */

const middle = {
  over: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  under: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
};
const near = {
  over: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  under: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const far = {
  over: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  under: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
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
