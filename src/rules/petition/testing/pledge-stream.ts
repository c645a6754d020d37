/**
 * Simulated pledges: what residents do on the day a petition is talked about, and what scripts do. Everything here is made up; shares of
 * providers, carriers, campuses and offices are rough, and the floods are told by what their makers would have to own. Over 250 lines, as all
 * floods are mixed into the same residents.
 *
 * The replay is after what was reported of the petition for a second referendum of June 2016: some 77,000 signatures taken out, put there
 * with a script that went round one message board, 39,411 shown under one tiny country and 23,778 under another (Citi FM, 26 June
 * 2016; Silicon Republic, 27 June 2016). How they were spread over networks and mailboxes was not published: that part is ours.
 */
import { randomFor, type Random } from '../../random.ts';
import { canonicalEmail } from '../canonical-email.ts';
import { domainKind, registeredDomain } from '../mail-domains.ts';
import { looksRandom, nameStem } from '../mail-name.ts';
import type { ScreenedPledge } from '../pledge-screen.ts';

export interface SimulatedPledge {
  readonly at: number;
  readonly email: string;
  readonly network: string;
  readonly region: string;
  readonly bot: boolean;
}

const day = 24 * 3_600;

/** People by county, as far as it matters here: one tiny, the rest as large as California's. */
export const people: Readonly<Record<string, number>> = {
  tiny: 1_100,
  small: 19_000,
  ...Object.fromEntries(
    Array.from({ length: 56 }, (_, nr) => [`county ${nr}`, Math.round(9_700_000 / (nr + 1) ** 1.2)]),
  ),
};

/** Chances by size: few are large. */
function zipf(random: Random, n: number): number {
  return Math.min(n - 1, Math.floor(n ** random.unit()) - 1);
}

const pick = <T>(random: Random, list: readonly T[]): T => list[random.below(list.length)]!;
const digits = (random: Random, n: number): string => String(random.below(10 ** n)).padStart(n, '0');

const given =
  `maria jose juan ana luis rosa carlos carmen miguel elena david michael jennifer jessica john robert linda patricia james mary
  william elizabeth richard barbara thomas susan daniel karen matthew nancy anthony lisa mark betty paul sandra steven ashley andrew kimberly
  kevin emily brian donna george michelle edward carol ronald amanda timothy dorothy jason melissa jeffrey deborah ryan stephanie wei ming
  hui xin yan li jing fang minh anh linh thuy trang huong hoa binh khanh arjun priya ravi anjali sanjay deepa mohammed fatima ahmed layla
  jin soo hyun min young grace joy angelo marites jomar rowena vladimir olga dmitri svetlana ara nareh hagop siranush`.split(
    /\s+/,
  );
const family =
  `garcia hernandez lopez martinez gonzalez rodriguez perez sanchez ramirez flores smith johnson williams brown jones miller davis
  wilson anderson taylor thomas moore jackson martin lee thompson white harris clark lewis robinson walker young allen king wright scott hill
  green adams nelson baker hall rivera campbell mitchell carter roberts nguyen tran le pham huynh vo dang bui chen wang zhang liu huang lin wu
  yang kim park choi jung patel singh sharma gupta shah kumar reyes santos cruz bautista delacruz ocampo mendoza petrosyan sarkisian
  grigoryan hakopian ivanov petrov schwartz oconnor macdonald vandenberg kowalski rossi`.split(/\s+/);
const things =
  `surfer hiker poppy sequoia condor grizzly pixel guitar dancer baker teacher nurse sunny coffee taco vinyl trail ocean`.split(
    /\s+/,
  );

/** As people are called: nine in ten with words in it, the rest initials and what was free. */
export function humanName(random: Random): string {
  const [a, b] = [pick(random, given), pick(random, family)];
  switch (random.below(20)) {
    case 0:
    case 1:
    case 2:
      return `${a}.${b}`;
    case 3:
    case 4:
    case 5:
      return `${a}${b}`;
    case 6:
    case 7:
      return `${a[0]}${b}`;
    case 8:
      return `${a}_${b}`;
    case 9:
    case 10:
    case 11:
      return `${a}${b}${digits(random, 1 + random.below(3))}`;
    case 12:
    case 13:
      return `${a}${pick(random, ['19', '20'])}${digits(random, 2)}`;
    case 14:
      return `${a[0]}${b}${digits(random, 2)}`;
    case 15:
      return `${pick(random, things)}${pick(random, things)}${digits(random, random.below(4))}`;
    case 16:
      return `${b}.${a[0]}`;
    case 17:
      return `${a}${digits(random, 4)}`;
    case 18:
      return `${a[0]}${pick(random, given)[0]}${b[0]}${digits(random, 3)}`;
    default:
      return randomName(random, 8);
  }
}

export function randomName(random: Random, length: number, letters = 'abcdefghijklmnopqrstuvwxyz0123456789'): string {
  return Array.from({ length }, () => letters[random.below(letters.length)]!).join('');
}

function provider(random: Random): string {
  const u = random.unit();
  const shares = [
    ['gmail.com', 0.6],
    ['yahoo.com', 0.74],
    ['icloud.com', 0.83],
    ['hotmail.com', 0.9],
    ['outlook.com', 0.94],
    ['aol.com', 0.96],
    ['comcast.net', 0.975],
    ['sbcglobal.net', 0.985],
    ['proton.me', 1],
  ] as const;
  return shares.find(([, until]) => u < until)?.[0] ?? 'gmail.com';
}

const county = (random: Random): string => `county ${zipf(random, 56)}`;

/** Residents over a day: at home, on phones behind carriers, on campuses, and in offices that pledge over lunch. */
export function organicPledges(count: number, seed: string): readonly SimulatedPledge[] {
  const random = randomFor(seed, 'organic');
  const pledges: SimulatedPledge[] = [];
  const when = (): number => Math.floor(day * (0.15 + 0.85 * Math.sqrt(random.unit())));
  /** A family's or a small firm's, or one of a large employer or a small provider that no list of ours knows. */
  const ownDomain = (): string =>
    random.unit() < 0.6 ? `family-${random.below(20_000)}.org` : `employer-${zipf(random, 2_000)}.com`;
  const add = (at: number, email: string, network: string): void =>
    void pledges.push({ at, email, network, region: random.below(400) === 0 ? 'small' : county(random), bot: false });
  const mailbox = (): string => `${humanName(random)}@${random.unit() < 0.08 ? ownDomain() : provider(random)}`;
  while (pledges.length < count) {
    const kind = random.unit();
    if (kind < 0.55) add(when(), mailbox(), `home ${random.below(60_000)}`);
    else if (kind < 0.82) add(when(), mailbox(), `carrier ${zipf(random, 400)}`);
    else if (kind < 0.9) {
      const campus = zipf(random, 30);
      const email = random.unit() < 0.5 ? `${humanName(random)}@students.campus${campus}.edu` : mailbox();
      add(when(), email, `campus ${campus} ${random.below(4)}`);
    } else if (kind < 0.93) add(when(), mailbox(), `library ${zipf(random, 500)}`);
    else {
      // A firm of some size, of which some pledge within two hours, from its own network and mostly its own domain.
      const office = random.below(1_000_000);
      const size = Math.min(60, Math.ceil(2 / random.unit() ** 0.9));
      const noon = when();
      for (let nr = 0; nr < size; nr += 1) {
        const email = random.unit() < 0.6 ? `${humanName(random)}@firm-${office}.com` : mailbox();
        add(noon + random.below(7_200), email, `office ${office}`);
      }
    }
  }
  return pledges;
}

export interface Flood {
  readonly name: string;
  /** What its maker has to own. */
  readonly needs: string;
  readonly pledge: (random: Random, nr: number, of: number) => Omit<SimulatedPledge, 'at' | 'bot'>;
  /** Hours in which it comes; by default 2. */
  readonly hours?: number;
  readonly count?: number;
}

const catchAll = (nr: number): string => `cheap-${nr}.xyz`;
const anyNetwork = (random: Random): string => `proxy ${random.below(20_000)}`;

export const floods: readonly Flood[] = [
  {
    name: 'replay of 2016',
    needs:
      'some 400 readers of one board at home and on phones, one script, mailboxes with random names at domains that take all mail',
    pledge: (random, nr) => ({
      email: `${randomName(random, 8 + random.below(5))}@${random.unit() < 0.2 ? 'mailinator.com' : catchAll(random.below(40))}`,
      network: random.unit() < 0.3 ? `carrier ${zipf(random, 400)}` : `home ${zipf(random, 400)}`,
      region: nr % 77_000 < 39_411 ? 'tiny' : nr % 77_000 < 63_189 ? 'small' : county(random),
    }),
  },
  {
    name: 'one network',
    needs: 'one rented block, and real mailboxes with random names at large providers',
    pledge: (random) => ({
      email: `${randomName(random, 10)}@${provider(random)}`,
      network: 'rented 0',
      region: county(random),
    }),
  },
  {
    name: 'one network, names of people',
    needs: 'one rented block, and real mailboxes with names of people at large providers',
    pledge: (random) => ({
      email: `${humanName(random)}${digits(random, 3)}@${provider(random)}`,
      network: 'rented 0',
      region: county(random),
    }),
  },
  {
    name: '500 networks',
    needs: '500 rented blocks, and real mailboxes with random names at large providers',
    pledge: (random) => ({
      email: `${randomName(random, 10)}@${provider(random)}`,
      network: `rented ${random.below(500)}`,
      region: county(random),
    }),
  },
  {
    name: '500 networks, names of people, 5,000 domains',
    needs: '500 rented blocks and 5,000 domains that take all mail',
    pledge: (random) => ({
      email: `${humanName(random)}@${catchAll(random.below(5_000))}`,
      network: `rented ${random.below(500)}`,
      region: county(random),
    }),
  },
  {
    name: 'real mailboxes with random names, from phones',
    needs: 'real mailboxes with random names at large providers, and phones behind the same carriers as everybody',
    pledge: (random) => ({
      email: `${randomName(random, 10)}@${provider(random)}`,
      network: `carrier ${zipf(random, 400)}`,
      region: county(random),
    }),
  },
  {
    name: 'one domain, random names',
    needs: 'one domain that takes all mail, and 20,000 networks of strangers',
    pledge: (random) => ({
      email: `${randomName(random, 9, 'abcdefghijklmnopqrstuvwxyz')}@${catchAll(0)}`,
      network: anyNetwork(random),
      region: county(random),
    }),
  },
  {
    name: 'sequential names at 2,000 domains',
    needs: '2,000 domains that take all mail, and 20,000 networks of strangers',
    pledge: (random, nr) => ({
      email: `voter${String(nr).padStart(5, '0')}@${catchAll(random.below(2_000))}`,
      network: anyNetwork(random),
      region: county(random),
    }),
  },
  {
    name: 'slow drip at one domain',
    needs: 'one domain that takes all mail, 20,000 networks of strangers, and a day of patience',
    hours: 24,
    count: 7_200,
    pledge: (random) => ({
      email: `${humanName(random)}@${catchAll(1)}`,
      network: anyNetwork(random),
      region: county(random),
    }),
  },
  {
    name: 'names of people at 10,000 domains from 20,000 networks',
    needs: '10,000 domains that take all mail, and 20,000 networks of strangers',
    pledge: (random) => ({
      email: `${humanName(random)}@${catchAll(random.below(10_000))}`,
      network: anyNetwork(random),
      region: county(random),
    }),
  },
  {
    name: 'real mailboxes with names of people from 500 networks',
    needs: '500 rented blocks, and 77,000 real mailboxes at large providers',
    pledge: (random) => ({
      email: `${humanName(random)}${digits(random, 3)}@${provider(random)}`,
      network: `rented ${random.below(500)}`,
      region: county(random),
    }),
  },
  {
    name: 'slow drip of real mailboxes',
    needs: '7,200 real mailboxes at large providers, and 20,000 networks of strangers',
    hours: 24,
    count: 7_200,
    pledge: (random) => ({
      email: `${humanName(random)}${digits(random, 3)}@${provider(random)}`,
      network: anyNetwork(random),
      region: county(random),
    }),
  },
];

export function floodPledges(
  { pledge, hours = 2, count }: Flood,
  seed: string,
  most = 77_000,
): readonly SimulatedPledge[] {
  const random = randomFor(seed, 'flood');
  const from = hours >= 24 ? 0 : Math.floor(0.6 * day);
  const of = Math.min(most, count ?? 77_000);
  return Array.from({ length: of }, (_, nr) => ({
    ...pledge(random, nr, of),
    at: from + Math.floor((nr / of) * hours * 3_600),
    bot: true,
  }));
}

/** In the order of time, ties as they stand. */
export const inTime = (...streams: readonly (readonly SimulatedPledge[])[]): readonly SimulatedPledge[] =>
  streams.flat().sort((a, b) => a.at - b.at);

/** As the site sees it; undefined for an address that is none. */
export function asScreened(pledge: SimulatedPledge, nr: number): ScreenedPledge {
  const canonical = canonicalEmail(pledge.email);
  if (canonical === undefined) throw new Error(`not an address: ${pledge.email}`);
  const kind = domainKind(canonical.domain);
  return {
    id: String(nr),
    at: pledge.at,
    network: pledge.network,
    domain: registeredDomain(canonical.domain),
    kind: kind === 'disposable' ? 'other' : kind,
    stem: nameStem(canonical.name) ?? '',
    odd: looksRandom(canonical.name),
    region: pledge.region,
    held: kind === 'disposable',
  };
}
