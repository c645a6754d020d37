/**
 * Which pledges are set aside for an organiser to look at, because they came as a flood that one hand made.
 *
 * Nothing is refused, and no pledge is held for what it is by itself: it is held with the others of a group (a mail domain, a network, a
 * sequence of names, a small county) once the group has grown in a way that people do not make groups grow. Recognising a flood holds
 * its earlier members too. Sizes alone say little, because a carrier or a campus sends thousands through one network; so a network
 * is judged by how many of its pledges are unusual: names that look drawn at random, domains of which one after the other is
 * met for the first time, names of one sequence. pledge-screen.test.ts says on which simulated floods this works and on which it does not.
 *
 * The limits are our own, set on that simulation; `ScreenLimits` says what each means. UK e-petitions count by address and by domain for
 * the same purpose, with limits that their staff sets.
 */

export interface ScreenedPledge {
  /** Any name that is its own. */
  readonly id: string;
  /** Seconds; pledges come in the order of time. */
  readonly at: number;
  /** As `networkBlock` gives it, or a pseudonym of that. */
  readonly network: string;
  /** The registered domain or a pseudonym of it, and its kind. */
  readonly domain: string;
  readonly kind: 'provider' | 'institution' | 'other';
  /** What its name has in common with others of a sequence; '' for a name without digits. */
  readonly stem: string;
  /** See `looksRandom`. */
  readonly odd: boolean;
  readonly region: string;
  /** Set aside already, for its domain alone. */
  readonly held: boolean;
}

export interface ScreenLimits {
  /** How far back a group is looked at, in seconds. A flood is over when its group was silent for as long. */
  readonly window: number;
  /** More than `least`, and than `share` of all pledges, from one domain that is neither a provider's nor an institution's. */
  readonly domain: { readonly least: number; readonly share: number };
  /** So many from such a domain, or from an institution's, at least `share` of them with odd names. */
  readonly oddDomain: { readonly least: number; readonly share: number };
  /** So many from one network, at least `share` of them unusual; with `shared` usual ones before, only the unusual ones are held. */
  readonly network: { readonly least: number; readonly share: number; readonly shared: number };
  /** More than this from one network in an hour: those beyond are held, the others are not. */
  readonly networkHour: number;
  /** So many names of one sequence, and at least `share` of all pledges, at whatever domains that are nobody's in particular. */
  readonly sequence: { readonly least: number; readonly share: number };
  /** The same at one provider or institution, where people have such names too. */
  readonly mailboxSequence: { readonly least: number; readonly share: number };
  /** More than this and than `share` of its people from one region: those beyond are held. */
  readonly region: { readonly least: number; readonly share: number };
}

export const screenLimits: ScreenLimits = {
  window: 24 * 3_600,
  domain: { least: 40, share: 0.005 },
  oddDomain: { least: 15, share: 0.6 },
  network: { least: 25, share: 0.5, shared: 25 },
  networkHour: 1_500,
  sequence: { least: 25, share: 0.005 },
  mailboxSequence: { least: 40, share: 0.005 },
  region: { least: 500, share: 0.25 },
};

export type HoldReason = 'domain' | 'odd-domain' | 'network' | 'network-hour' | 'sequence' | 'region' | 'order';

export interface Verdict {
  readonly id: string;
  readonly why: HoldReason;
}

/** What an organiser has said about a domain or a network: let in whatever comes, or hold it. Newer than any rule here. */
export interface StandingOrders {
  readonly domains: ReadonlyMap<string, 'let-in' | 'hold'>;
  readonly networks: ReadonlyMap<string, 'let-in' | 'hold'>;
}

export const noOrders: StandingOrders = { domains: new Map(), networks: new Map() };

/** Kept between pledges of one initiative. The same pledges in the same order make the same state. */
export interface ScreenState {
  readonly all: Queue;
  readonly groups: Map<string, Group>;
  readonly regions: Map<string, number>;
}

export const newScreen = (): ScreenState => ({ all: newQueue(), groups: new Map(), regions: new Map() });

/**
 * Takes the next pledge into the state, and gives what is to be held now: the pledge itself, earlier ones of its flood, or nothing.
 * `people`: of the region, null where unknown.
 */
export function screenPledge(
  state: ScreenState,
  pledge: ScreenedPledge,
  people: number | null,
  orders: StandingOrders = noOrders,
  limits: ScreenLimits = screenLimits,
): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  const seen: Seen = { id: pledge.id, at: pledge.at, held: pledge.held };
  state.all.seen.push(seen);
  forget(state.all, pledge.at - limits.window);
  if (state.all.first % 10_000 === 9_999) dropSilent(state, pledge.at - limits.window);
  const order = orders.domains.get(pledge.domain) ?? orders.networks.get(pledge.network);
  const hold = (one: Seen, why: HoldReason): void => {
    if (one.held) return;
    one.held = true;
    verdicts.push({ id: one.id, why });
  };
  if (order === 'let-in') return verdicts;
  if (order === 'hold') hold(seen, 'order');

  const largest = ({ least, share }: { readonly least: number; readonly share: number }): number =>
    Math.max(least, share * sizeOf(state.all));
  const judge = (key: string, why: HoldReason, isFlood: (group: Group) => boolean, unusual = pledge.odd): void => {
    const group = groupOf(state, key, pledge.at, limits.window);
    enter(group, seen, unusual);
    if (group.floodUntil >= pledge.at) {
      if (group.whole || unusual) hold(seen, why);
    } else if (isFlood(group)) {
      // Where people came before the flood did, they share the group with it: a carrier, a campus. Then only what is unusual is held.
      group.whole = why !== 'network' || sizeOf(group) - group.unusual < limits.network.shared;
      for (let at = group.first; at < group.seen.length; at += 1)
        if (group.whole || group.marks[at]!) hold(group.seen[at]!, why);
    } else return;
    group.floodUntil = pledge.at + limits.window;
  };

  if (pledge.kind === 'other')
    judge(`domain ${pledge.domain}`, 'domain', (group) => sizeOf(group) > largest(limits.domain));
  if (pledge.kind !== 'provider')
    judge(`names ${pledge.domain}`, 'odd-domain', (group) => isMostly(group, limits.oddDomain));
  if (pledge.stem !== '') {
    const isOther = pledge.kind === 'other';
    const limit = isOther ? limits.sequence : limits.mailboxSequence;
    const key = isOther ? `sequence ${pledge.stem}` : `sequence ${pledge.stem} ${pledge.domain}`;
    judge(key, 'sequence', (group) => sizeOf(group) >= largest(limit));
  }
  // What another group explains says nothing about the network that it shares with others.
  if (!seen.held) judgeNetwork(state, pledge, limits, judge, () => hold(seen, 'network-hour'));

  const before = state.regions.get(pledge.region) ?? 0;
  state.regions.set(pledge.region, before + 1);
  if (people !== null && before >= Math.max(limits.region.least, limits.region.share * people)) hold(seen, 'region');
  return verdicts;
}

function judgeNetwork(
  state: ScreenState,
  pledge: ScreenedPledge,
  limits: ScreenLimits,
  judge: (key: string, why: HoldReason, isFlood: (group: Group) => boolean, unusual: boolean) => void,
  holdBeyond: () => void,
): void {
  const key = `network ${pledge.network}`;
  const group = groupOf(state, key, pledge.at, limits.window);
  // A domain that is new here, or a name of a sequence that is not: people of one house have neither one after the other.
  const firstOfDomain = pledge.kind === 'other' && !group.met.has(pledge.domain);
  const nextOfSequence = pledge.stem !== '' && group.met.has(pledge.stem);
  if (pledge.kind === 'other') group.met.add(pledge.domain);
  if (pledge.stem !== '') group.met.add(pledge.stem);
  const isFlood = (all: Group): boolean => {
    if (!isMostly(all, limits.network)) return false;
    leaveOutHeld(all);
    return isMostly(all, limits.network);
  };
  judge(key, 'network', isFlood, pledge.odd || firstOfDomain || nextOfSequence);
  while (group.hourFirst < group.seen.length && group.seen[group.hourFirst]!.at <= pledge.at - 3_600)
    group.hourFirst += 1;
  if (group.seen.length - group.hourFirst > limits.networkHour) holdBeyond();
}

interface Seen {
  readonly id: string;
  readonly at: number;
  held: boolean;
}

/** Those of the window are from `first` on. */
interface Queue {
  seen: Seen[];
  first: number;
}

interface Group extends Queue {
  unusual: number;
  /** Parallel to `seen`: what each counted as when it came. */
  marks: boolean[];
  hourFirst: number;
  /** Domains and stems met here. */
  readonly met: Set<string>;
  floodUntil: number;
  /** Whether all of it is the flood. */
  whole: boolean;
}

const newQueue = (): Queue => ({ seen: [], first: 0 });
const sizeOf = ({ seen, first }: Queue): number => seen.length - first;
const isMostly = (group: Group, { least, share }: { readonly least: number; readonly share: number }): boolean =>
  sizeOf(group) >= least && group.unusual >= share * sizeOf(group);

/** Groups of which nothing is in the window any more. */
function dropSilent({ groups }: ScreenState, until: number): void {
  for (const [key, { seen, floodUntil }] of groups)
    if ((seen.at(-1)?.at ?? until) <= until && floodUntil <= until) groups.delete(key);
}

function forget(queue: Queue, until: number): void {
  while (queue.first < queue.seen.length && queue.seen[queue.first]!.at <= until) queue.first += 1;
  if (queue.first > 1_000 && queue.first * 2 > queue.seen.length) {
    queue.seen = queue.seen.slice(queue.first);
    queue.first = 0;
  }
}

function groupOf(state: ScreenState, key: string, at: number, window: number): Group {
  let group = state.groups.get(key);
  if (group === undefined) {
    group = { ...newQueue(), unusual: 0, marks: [], hourFirst: 0, met: new Set(), floodUntil: -Infinity, whole: true };
    state.groups.set(key, group);
    return group;
  }
  while (group.first < group.seen.length && group.seen[group.first]!.at <= at - window) {
    if (group.marks[group.first]!) group.unusual -= 1;
    group.first += 1;
  }
  group.hourFirst = Math.max(group.hourFirst, group.first);
  if (group.first > 1_000 && group.first * 2 > group.seen.length) {
    group.seen = group.seen.slice(group.first);
    group.marks = group.marks.slice(group.first);
    group.hourFirst -= group.first;
    group.first = 0;
  }
  return group;
}

/** Those that were held for another reason after they were counted here. */
function leaveOutHeld(group: Group): void {
  const stays = group.seen.map((one, at) => at >= group.first && !one.held);
  group.marks = group.marks.filter((_, at) => stays[at]!);
  group.seen = group.seen.filter((_, at) => stays[at]!);
  group.unusual = group.marks.filter(Boolean).length;
  group.first = 0;
  group.hourFirst = 0;
}

function enter(group: Group, seen: Seen, unusual: boolean): void {
  group.seen.push(seen);
  group.marks.push(unusual);
  if (unusual) group.unusual += 1;
}
