/** Takes the payments for a project that is funded: who pays all that is asked, who has nothing left, how much anybody paid. */
import type { Fraction } from '../fraction.ts';
import { multiplied } from './amounts.ts';
import type { Amount } from './amounts.ts';
import type { Offer } from './offers.ts';
import type { Payers } from './payers.ts';
import type { Prices } from './prices.ts';
import { SPENT } from './purses.ts';
import type { Purses } from './purses.ts';

export interface Settled {
  /** The most that anybody paid, in the units of amounts; undefined where that is too long to be told. */
  readonly most: Fraction | undefined;
  /** Weight of those that paid price * utility. */
  readonly paidInFull: number;
}

interface Paying {
  readonly prices: Prices;
  readonly purses: Purses;
  readonly payers: Payers;
}

export function settle(paying: Paying, { project, price }: Offer): Settled {
  const { prices, purses, payers } = paying;
  const bill = { project, price, number: prices.add(price), near: prices.near(price) };
  const orders = compareWithAsked(paying, bill);
  const from = payers.starts[project]!;
  let paidInFull = 0;
  orders.forEach((order, i) => {
    if (order >= 0) paidInFull += payers.weight(from + i);
  });
  const most = prices.told(mostPaid(paying, bill, orders));
  takePayments(paying, bill, orders);
  purses.endRound();
  return { most, paidInFull };
}

interface Bill {
  readonly project: number;
  readonly price: Amount;
  readonly number: number;
  readonly near: number;
}

/** For each payer below, at or above 0 as it has less than, just as much as or more than is asked of it. */
function compareWithAsked({ prices, purses, payers }: Paying, { project, price, near }: Bill): Float64Array {
  const from = payers.starts[project]!;
  const orders = new Float64Array(payers.ends[project]! - from);
  const decided = new Map<string, number>();
  for (let i = 0; i < orders.length; i++) {
    const asked = near * payers.utility(from + i);
    orders[i] = payers.money(from + i) - asked;
    if (Math.abs(orders[i]!) > purses.doubt) continue;
    const likeness = payers.likeness(from + i);
    const order =
      decided.get(likeness) ?? prices.compare(payers.held(from + i), multiplied(price, payers.whole(from + i)));
    decided.set(likeness, order);
    orders[i] = order;
  }
  return orders;
}

/** Exact. Only the payments that may be the highest are compared. */
function mostPaid({ prices, purses, payers }: Paying, { project, price, near }: Bill, orders: Float64Array): Amount {
  const from = payers.starts[project]!;
  const paid = orders.map((order, i) => (order < 0 ? payers.money(from + i) : near * payers.utility(from + i)));
  const highest = paid.reduce((a, b) => Math.max(a, b), 0);
  const least = highest - purses.doubt;
  const amounts = new Map<string, Amount>();
  paid.forEach((each, i) => {
    if (each < least) return;
    const place = from + i;
    const gaveAll = orders[i]! < 0;
    const key = gaveAll ? `purse ${payers.purse(place)}` : `utility ${payers.kind(place)}`;
    if (amounts.has(key)) return;
    amounts.set(key, gaveAll ? payers.held(place) : multiplied(price, payers.whole(place)));
  });
  return [...amounts.values()].reduce((a, b) => (prices.compare(b, a) > 0 ? b : a));
}

function takePayments({ purses, payers }: Paying, { project, number, near }: Bill, orders: Float64Array): void {
  const from = payers.starts[project]!;
  const payments = new Map<number, number>();
  for (let i = 0; i < orders.length; i++) {
    const k = payers.classes[from + i]!;
    if (orders[i]! <= 0) {
      purses.of[k] = SPENT;
      continue;
    }
    const kind = payers.kind(from + i);
    let payment = payments.get(kind);
    if (payment === undefined) {
      const utility = payers.utility(from + i);
      payment = purses.newPayment({ price: number, utility, whole: payers.whole(from + i), near: near * utility });
      payments.set(kind, payment);
    }
    purses.pay(k, payment);
  }
}
