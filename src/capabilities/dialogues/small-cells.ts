/** No published figure counts fewer people than this by region: see the design, "Privacy". The facilitator sees no more. */
export const smallestShown = 10;
