/**
 * Places in the hall: who has one, and in which order the others wait.
 *
 * First come, first served, with some places kept for those of named regions until a given instant. Of a region, those who signed up
 * first have the kept places; all others share the rest in the order in which they signed up. What nobody of the region has taken by
 * the release goes to whoever waits longest. So, as long as capacity and kept places stay as they are, nobody who has a place loses it
 * because others sign up or withdraw or time passes, and a withdrawal gives its place to somebody who waits (README.md shows why).
 */

export interface Signup {
  readonly id: string;
  /** When they signed up; the list is in this order. */
  readonly at: number;
  /** The region for whose places they count: the caller decides which. */
  readonly region: string | null;
  /** Whoever signs up again stands at the end, as a new one. */
  readonly withdrawn: boolean;
}

export interface KeptPlaces {
  readonly region: string;
  readonly places: number;
}

export interface Hall {
  /** Null: no limit. */
  readonly capacity: number | null;
  /** Each region once. Together not more than the capacity; of what is more, the last ones count for less. */
  readonly kept: readonly KeptPlaces[];
  /** From this instant on, places that are kept and not taken are free for all; null: never. */
  readonly releasedAt: number | null;
}

export interface Places<S extends Signup> {
  /** In the order in which they signed up. */
  readonly placed: readonly S[];
  /** The next one first. */
  readonly waiting: readonly S[];
  /** Places that are kept, and not taken yet. */
  readonly keptFree: number;
  /** Places that anybody could have now; null: no limit. */
  readonly free: number | null;
}

export function placesOf<S extends Signup>(
  signups: readonly S[],
  { capacity, kept, releasedAt }: Hall,
  now: number,
): Places<S> {
  const here = signups.filter(({ withdrawn }) => !withdrawn);
  if (capacity === null) return { placed: here, waiting: [], keptFree: 0, free: null };
  const released = releasedAt !== null && now >= releasedAt;
  const has = new Set<S>();
  let notPromised = capacity;
  let unkept = capacity;
  let keptFree = 0;
  for (const { region, places } of kept) {
    const most = Math.min(places, notPromised);
    notPromised -= most;
    // Who signs up after the release has no claim to them.
    const own = here.filter((one) => one.region === region && !(releasedAt !== null && one.at >= releasedAt));
    const taken = own.slice(0, most);
    for (const one of taken) has.add(one);
    unkept -= released ? taken.length : most;
    keptFree += released ? 0 : most - taken.length;
  }
  const others = here.filter((one) => !has.has(one));
  for (const one of others.slice(0, unkept)) has.add(one);
  return {
    placed: here.filter((one) => has.has(one)),
    waiting: here.filter((one) => !has.has(one)),
    keptFree,
    free: Math.max(0, unkept - others.length),
  };
}
