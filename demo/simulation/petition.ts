/** Made-up signatures: what counties count and find of a petition on paper, and who pledges online. The same on every machine. */
import type { PastCounty, PastPledge } from '../../src/capabilities/initiatives/index.ts';
import { drawSample, sampleSize, type CountyReturn, type SampleRule } from '../../src/rules/petition/index.ts';
import { seededRandom, type Random } from './random.ts';

export interface SignedCounty {
  readonly regionId: string;
  /** As the draw names it: the last part of its id. */
  readonly key: string;
  readonly population: number;
}

export interface SignedPetition {
  readonly slug: string;
  readonly counties: readonly SignedCounty[];
  /** All signatures together, about. */
  readonly raw: number;
  /** The mean share of valid ones, and the share of a sample that are second signatures. */
  readonly validity: number;
  readonly duplicates: number;
  readonly rule: SampleRule;
  readonly seedText: string | null;
  /** How far each county is with its sample, from 0 to 1; at 1 it has reported. */
  readonly verified: number;
  readonly chance: number;
  readonly filedOn: string;
  readonly countedAt: Date;
  readonly drawnAt: Date;
  readonly reportedAt: Date;
}

const inBatch = 4_000;

export function simulatePaper(petition: SignedPetition): readonly PastCounty[] {
  const random = seededRandom(petition.chance);
  const people = petition.counties.reduce((sum, { population }) => sum + population, 0);
  return petition.counties.map((county): PastCounty => {
    const share = county.population / people;
    const raw = Math.max(1, Math.round(petition.raw * share * Math.max(0.4, 1 + 0.22 * random.normal())));
    const batches = Array.from({ length: Math.ceil(raw / inBatch) }, (_, index) => ({
      batch: `Box ${index + 1}`,
      signatures: Math.min(inBatch, raw - index * inBatch),
      on: petition.filedOn,
    }));
    return {
      regionId: county.regionId,
      batches,
      countedAt: petition.countedAt,
      sample: petition.seedText === null ? null : sampleOf(random, petition, county, raw, petition.seedText),
    };
  });
}

/** Where one county verifies, a clerk goes through the numbers one by one; a state's counties report totals. */
function sampleOf(
  random: Random,
  petition: SignedPetition,
  county: SignedCounty,
  raw: number,
  seed: string,
): NonNullable<PastCounty['sample']> {
  const size = sampleSize(raw, petition.rule);
  const drawn = drawSample({ seed, petition: petition.slug, county: county.key, raw, size });
  if (!drawn.ok) throw new Error('the demo has a seed that nothing can be drawn from');
  const numbers = size === raw ? null : drawn.value.drawn;
  const validity = Math.min(0.97, Math.max(0.4, petition.validity + 0.035 * random.normal()));
  const looked = Math.floor(size * petition.verified);
  const found = drawn.value.drawn.slice(0, looked).map((signature, index, all) => {
    const at = random.next();
    const earlier = all[index - 1];
    if (at < petition.duplicates && earlier !== undefined)
      return { signature, finding: 'duplicate' as const, of: earlier };
    if (random.next() < validity) return { signature, finding: 'valid' as const, of: null };
    const not = ['not-registered', 'wrong-county', 'no-match'] as const;
    return { signature, finding: not[random.weighted([6, 2, 2])] ?? 'no-match', of: null };
  });
  const count = (finding: string): number => found.filter((each) => each.finding === finding).length;
  const total =
    looked < size
      ? null
      : { valid: count('valid'), duplicates: count('duplicate'), findings: null, at: petition.reportedAt };
  return { size, numbers, drawnAt: petition.drawnAt, findings: total === null ? found : [], total };
}

/** What the counties have reported, for the outcome that the rules give it. */
export const returnsIn = (counties: readonly PastCounty[]): readonly CountyReturn[] =>
  counties.flatMap(({ regionId, batches, sample }) => {
    if (sample?.total === undefined || sample.total === null) return [];
    const raw = batches.reduce((sum, { signatures }) => sum + signatures, 0);
    return [
      { county: regionId, raw, sample: sample.size, valid: sample.total.valid, duplicates: sample.total.duplicates },
    ];
  });

export interface Pledging {
  readonly counties: readonly SignedCounty[];
  /** Residents who pledge, and pledges of a machine from one network. */
  readonly residents: number;
  readonly machine: number;
  readonly from: Date;
  readonly until: Date;
  readonly chance: number;
}

const domains = ['gmail.com', 'yahoo.com', 'icloud.com', 'outlook.com', 'hotmail.com', 'comcast.net'];

/** Residents come in waves, more by day than by night; the machine comes within a few hours. */
export function simulatePledges({
  counties,
  residents,
  machine,
  from,
  until,
  chance,
}: Pledging): readonly PastPledge[] {
  const random = seededRandom(chance);
  const bytes = (): Buffer => Buffer.from(Array.from({ length: 32 }, () => random.below(256)));
  const span = until.getTime() - from.getTime();
  const weights = counties.map(({ population }) => population * Math.max(0.3, 1 + 0.3 * random.normal()));
  const home = (): string => counties[random.weighted(weights)]?.regionId ?? '';
  const networks = Array.from({ length: Math.ceil(residents / 3) }, bytes);
  const own = Array.from({ length: residents }, (): PastPledge => {
    // Two waves: at the beginning, and after it was in the news.
    const share = random.next() < 0.45 ? random.next() ** 2 : 0.55 + 0.45 * random.next() ** 1.6;
    return {
      regionId: home(),
      token: bytes(),
      network: networks[random.below(networks.length)] ?? bytes(),
      domain: domains[random.weighted([50, 16, 14, 10, 6, 4])] ?? 'gmail.com',
      odd: random.next() < 0.02,
      held: null,
      at: new Date(from.getTime() + share * span),
    };
  });
  const onlyNetwork = bytes();
  const made = Array.from({ length: machine }, (): PastPledge => ({
    regionId: home(),
    token: bytes(),
    network: onlyNetwork,
    domain: 'mail.example',
    odd: true,
    // The site's own screening finds them once it runs.
    held: null,
    at: new Date(from.getTime() + (0.62 + 0.004 * random.next()) * span),
  }));
  return [...own, ...made].sort((a, b) => a.at.getTime() - b.at.getTime());
}
