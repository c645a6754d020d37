/**
 * Initiatives of a Californian county and of a Californian city, by the Elections Code, division 9, chapters 2 and 3.
 *
 * Each county and city publishes its own number of signatures: an organiser enters it with its source. A city with a charter may
 * have other rules of its own: then an organiser adds a profile.
 */
import type { RulesProfile } from '../profile.ts';

const county: RulesProfile = {
  id: 'california-county',
  version: 1,
  name: { en: 'California: county ordinance', es: 'California: ordenanza de condado' },
  about: {
    en: 'An ordinance proposed to the board of supervisors: signatures of 10 % of the votes for governor in the county.',
    es: 'Una ordenanza propuesta a la junta de supervisores: firmas del 10 % de los votos para gobernador en el condado.',
  },
  level: 'county',
  signing: 'paper',
  source: 'Elections Code, division 9, chapter 2, article 1',
  holds: { from: '2024-01-01', until: null },
  holidays: { calendar: 'california', also: [] },
  required: {
    share: { of: 10, in: 100 },
    base: 'governor-votes-in-county',
    official: [],
    source: 'Elections Code 9118',
  },
  fee: {
    dollars: 200,
    refund: 'At most 200 dollars, refunded if the petition is found sufficient within one year.',
    source: 'Elections Code 9103(b)',
  },
  sponsors: null,
  moderation: null,
  // The county counsel writes the title and summary within 15 days; there is no public review.
  review: { days: 15, count: 'calendar', source: 'Elections Code 9105(a)' },
  circulation: { days: 180, count: 'calendar', source: 'Elections Code 9110' },
  notice: null,
  // The total is taken when the petition is filed; 30 business days are for the examination as a whole.
  rawCount: null,
  sampling: {
    atLeast: 500,
    share: { of: 3, in: 100 },
    allUpTo: 500,
    rounding: '2ccr-1993',
    source: 'Elections Code 9115(a)',
  },
  verification: { days: 30, count: 'business', source: 'Elections Code 9115(a)' },
  limits: { fails: { of: 95, in: 100 }, eligible: { of: 110, in: 100 }, source: 'Elections Code 9115(b)' },
  fullCheck: {
    days: 90,
    count: 'business',
    from: 'filing',
    source: 'Elections Code 9115(b), as amended by SB 386 (2023)',
  },
  qualifies: { daysBeforeElection: 88, source: 'Elections Code 1405(b)' },
  withdrawal: { until: 'days-before-election', days: 88, source: 'Elections Code 9605' },
  thresholds: [],
  decision: {
    keys: [{ kind: 'majority', threshold: { of: 1, in: 2 }, comparison: 'more-than' }],
    source: 'Elections Code 9122',
  },
};

const city: RulesProfile = {
  ...county,
  id: 'california-city',
  name: { en: 'California: city ordinance', es: 'California: ordenanza municipal' },
  about: {
    en: 'An ordinance proposed to a city council: signatures of 10 % of the voters registered in the city.',
    es: 'Una ordenanza propuesta al concejo municipal: firmas del 10 % de los votantes inscritos en la ciudad.',
  },
  level: 'city',
  source: 'Elections Code, division 9, chapter 3, article 1',
  required: { share: { of: 10, in: 100 }, base: 'registered-voters', official: [], source: 'Elections Code 9215' },
  fee: {
    dollars: 200,
    refund: 'At most 200 dollars, refunded if the petition is found sufficient within one year.',
    source: 'Elections Code 9202(b)',
  },
  review: { days: 15, count: 'calendar', source: 'Elections Code 9203(a)' },
  circulation: { days: 180, count: 'calendar', source: 'Elections Code 9208' },
  sampling: {
    atLeast: 500,
    share: { of: 3, in: 100 },
    allUpTo: 500,
    rounding: '2ccr-1993',
    source: 'Elections Code 9211, 9115(a)',
  },
  verification: { days: 30, count: 'business', source: 'Elections Code 9211, 9115(a)' },
  decision: {
    keys: [{ kind: 'majority', threshold: { of: 1, in: 2 }, comparison: 'more-than' }],
    source: 'Elections Code 9217',
  },
};

export const californiaLocal: readonly RulesProfile[] = [county, city];
