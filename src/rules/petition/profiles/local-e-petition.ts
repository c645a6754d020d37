/**
 * A simple e-petition to a county, city or board: signed online, answered when enough have signed. No law prescribes it; the numbers are
 * a starting point that an organiser adapts. Its shape (a few sponsors first, a check against published standards, thresholds that
 * oblige the body to answer and to hold a hearing) is the one that parliaments with e-petitions have settled on.
 */
import type { RulesProfile } from '../profile.ts';

const ours = 'Set by the body that runs this site';

export const localEPetition: RulesProfile = {
  id: 'local-e-petition',
  version: 1,
  name: { en: 'Local e-petition', es: 'Petición local en línea' },
  about: {
    en: 'A request to a public body, signed online: it is answered in writing at 200 signatures and heard in public at 1,000.',
    es: 'Una solicitud a un organismo público, firmada en línea: se responde por escrito con 200 firmas y se oye en público con 1,000.',
  },
  level: 'county',
  signing: 'online',
  source: ours,
  holds: { from: '2020-01-01', until: null },
  holidays: { calendar: 'california', also: [] },
  required: null,
  fee: null,
  sponsors: { needed: 5, within: { days: 30, count: 'calendar', source: ours } },
  moderation: { within: { days: 5, count: 'business', source: ours } },
  review: null,
  circulation: { days: 180, count: 'calendar', source: ours },
  notice: null,
  rawCount: null,
  sampling: null,
  verification: null,
  limits: null,
  fullCheck: null,
  qualifies: null,
  withdrawal: { until: 'filing', days: 0, source: ours },
  thresholds: [
    { pledges: 200, obliges: 'answer', within: { days: 20, count: 'business', source: ours }, source: ours },
    { pledges: 1_000, obliges: 'hearing', within: { days: 60, count: 'calendar', source: ours }, source: ours },
  ],
  decision: null,
};
