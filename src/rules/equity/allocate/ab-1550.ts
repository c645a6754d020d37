/**
 * The floors of California's Assembly Bill 1550 (Gomez, Statutes of 2016, chapter 369; Health and Safety Code 39713) for money from the
 * Greenhouse Gas Reduction Fund: at least 25 % within disadvantaged communities; an additional 5 % for low-income communities or households, wherever
 * they are; and an additional 5 % for those that lie outside of disadvantaged communities but within half a mile of one. "Additional"
 * means that no dollar counts for two of the three, 35 % in all (California Climate Investments, "Priority Populations").
 *
 * Which dollar counts where need not be said for regions: dollars can be assigned so that all three hold exactly when, for every choice among the three,
 * the regions that count for any of the chosen get what the chosen need together (Gale, "A Theorem on Flows in Networks", Pacific Journal of
 * Mathematics 7, 1957). Of the seven choices three follow from the other four, which are the floors below.
 *
 * Groups of a region: `disadvantaged`; `low-income`; and `low-income-near` besides `low-income` where it is within half a mile of a
 * disadvantaged one. Households in a region that is not low-income as a whole are beyond what a sum over regions can see. The law asks of projects
 * also that they benefit the people who live there, which no division of money can promise.
 */
import type { Floor } from './terms.ts';

const members = (key: string, atLeast: number, of: readonly string[], except: readonly string[] = []): Floor => ({
  key,
  atLeast,
  to: { kind: 'members', of, except },
});

export const ab1550: readonly Floor[] = [
  members('disadvantaged', 2500, ['disadvantaged']),
  members('low-income-near', 500, ['low-income-near'], ['disadvantaged']),
  members('low-income', 1000, ['low-income', 'low-income-near']),
  members('priority-populations', 3500, ['disadvantaged', 'low-income', 'low-income-near']),
];
