/**
 * California's statewide initiatives: statutes and amendments of the constitution.
 *
 * Sources are the sections of the Elections Code named beside each number, the constitution of California, article II,
 * section 8, and title 2, sections 20510 to 20540, of the Code of Regulations. Senate Bill 386 (chapter 870 of 2023) gave counties 60
 * business days instead of 30 for a full check from 2024 on: two versions of each profile.
 */
import type { OfficialNumber, RulesProfile } from '../profile.ts';

const office = 'California Secretary of State';

const statuteNumbers: readonly OfficialNumber[] = [
  {
    number: 623_212,
    from: '2018-12-15',
    until: '2022-12-15',
    source: `${office}, signatures required after the election of 6 November 2018`,
  },
  {
    number: 546_651,
    from: '2022-12-16',
    until: null,
    source: `${office}, signatures required after the election of 8 November 2022`,
  },
];

const amendmentNumbers: readonly OfficialNumber[] = [
  {
    number: 997_139,
    from: '2018-12-15',
    until: '2022-12-15',
    source: `${office}, signatures required after the election of 6 November 2018`,
  },
  {
    number: 874_641,
    from: '2022-12-16',
    until: null,
    source: `${office}, signatures required after the election of 8 November 2022`,
  },
];

const statute2: RulesProfile = {
  id: 'california-statute',
  version: 2,
  name: { en: 'California: initiative statute', es: 'California: ley por iniciativa' },
  about: {
    en: 'A law proposed by petition: signatures of 5 % of the votes for governor, a sample in each county, then a statewide election.',
    es: 'Una ley propuesta por petición: firmas del 5 % de los votos para gobernador, una muestra en cada condado y después una elección estatal.',
  },
  level: 'state',
  signing: 'paper',
  source: 'California Constitution, art. II, sec. 8; Elections Code, division 9, chapter 1',
  holds: { from: '2024-01-01', until: null },
  holidays: { calendar: 'california', also: [] },
  required: {
    share: { of: 5, in: 100 },
    base: 'governor-votes',
    official: statuteNumbers,
    source: 'California Constitution, art. II, sec. 8(b)',
  },
  fee: {
    dollars: 2_000,
    refund: 'Refunded if the measure qualifies within two years of the issue of the title and summary.',
    source: 'Elections Code 9001(c)',
  },
  sponsors: null,
  moderation: null,
  review: { days: 30, count: 'calendar', source: 'Elections Code 9002(a)' },
  circulation: { days: 180, count: 'calendar', source: 'Elections Code 9014(b)' },
  notice: { share: { of: 25, in: 100 }, source: 'Elections Code 9034(a)' },
  rawCount: { days: 8, count: 'business', source: 'Elections Code 9030(b)' },
  sampling: {
    atLeast: 500,
    share: { of: 3, in: 100 },
    allUpTo: 500,
    rounding: '2ccr-1993',
    source: 'Elections Code 9030(d); 2 CCR 20510 to 20540',
  },
  verification: { days: 30, count: 'business', source: 'Elections Code 9030(d)' },
  limits: {
    fails: { of: 95, in: 100 },
    eligible: { of: 110, in: 100 },
    source: 'Elections Code 9030(f) and (g), 9031(a)',
  },
  fullCheck: {
    days: 60,
    count: 'business',
    from: 'order',
    source: 'Elections Code 9031(b), as amended by SB 386 (2023)',
  },
  qualifies: { daysBeforeElection: 131, source: 'California Constitution, art. II, sec. 8(c); Elections Code 9033' },
  withdrawal: { until: 'qualification', days: 0, source: 'Elections Code 9604(b)' },
  thresholds: [],
  decision: {
    keys: [{ kind: 'majority', threshold: { of: 1, in: 2 }, comparison: 'more-than' }],
    source: 'California Constitution, art. II, sec. 10(a)',
  },
};

const amendment2: RulesProfile = {
  ...statute2,
  id: 'california-amendment',
  name: { en: 'California: constitutional amendment', es: 'California: enmienda constitucional' },
  about: {
    en: 'A change of the state constitution proposed by petition: signatures of 8 % of the votes for governor; otherwise as for a statute.',
    es: 'Un cambio de la constitución estatal propuesto por petición: firmas del 8 % de los votos para gobernador; lo demás, como una ley.',
  },
  required: {
    share: { of: 8, in: 100 },
    base: 'governor-votes',
    official: amendmentNumbers,
    source: 'California Constitution, art. II, sec. 8(b)',
  },
};

/** The full check as it was before SB 386; the fee of 2,000 dollars came with AB 1100 in 2016. */
const before2024 = (profile: RulesProfile): RulesProfile => ({
  ...profile,
  version: 1,
  holds: { from: '2016-01-01', until: '2023-12-31' },
  fullCheck: { days: 30, count: 'business', from: 'order', source: 'Elections Code 9031(b), before SB 386 (2023)' },
});

export const californiaStatewide: readonly RulesProfile[] = [
  before2024(statute2),
  statute2,
  before2024(amendment2),
  amendment2,
];
