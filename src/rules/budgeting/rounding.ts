/**
 * Certain bounds of figures that floating point has only nearly.
 *
 * Every operation rounds by at most half a unit in the last place (ULP as a part of the figure, at most). So let a figure be
 * within (units - 2) * ULP + relative of the true one, as a part of either. Lowered by so much and two units more it is not
 * above the true one, raised it is not below. With x = units * ULP + relative, the factor 1 - x or 1 + x is off by little more
 * than ULP / 2, the product by ULP / 2 of itself, and (1 - x) * (1 + x) is less than 1 by x * x, which is at most ULP / 4 for
 * x up to 2^-27: together less than two units. That is proved for 0 and for figures of at least 2^-1020.
 */
export const ULP = 2 ** -52;

/** Of a figure that is not negative. */
export function lower(figure: number, units: number, relative = 0): number {
  return figure * (1 - (units * ULP + relative));
}

/** Of a figure that is not negative. */
export function higher(figure: number, units: number, relative = 0): number {
  return figure * (1 + (units * ULP + relative));
}
