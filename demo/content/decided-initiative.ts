/** A made-up county initiative that went the whole way: signed, counted, verified, qualified, and decided by the voters. */
import type { DemoInitiative } from './initiative-shape.ts';

export const darkSkies: DemoInitiative = {
  slug: 'dark-skies-over-humboldt',
  region: '/county:humboldt',
  topic: null,
  title: { en: 'Dark skies over Humboldt', es: 'Cielos oscuros sobre Humboldt' },
  rules: 'california-county',
  required: { number: 5_180, source: 'Made up for this demo' },
  electionOn: -40,
  takesPledges: false,
  hypothetical: true,
  source: '',
  proponents: ['Demo proponent L', 'Demo proponent M'],
  published: -371,
  texts: [
    {
      kind: 'title',
      body: {
        en: 'Requires outdoor lights on county property to be shielded, and dimmed from midnight to five. Ordinance.',
        es: 'Exige cubrir por arriba las luces exteriores en propiedades del condado y atenuarlas de medianoche a las cinco. Ordenanza.',
      },
      author: 'County counsel (made up)',
      on: -355,
    },
    {
      kind: 'summary',
      body: {
        en: 'New outdoor lights on county buildings, yards and parking lots would have to be shielded from above at once, existing ones within four years. From midnight to five they would be dimmed to a third, but for hospitals, airports and places where somebody is at work.',
        es: 'Las luces exteriores nuevas en edificios, patios y estacionamientos del condado tendrían que cubrirse por arriba de inmediato, y las existentes en cuatro años. De medianoche a las cinco se atenuarían a un tercio, salvo en hospitales, aeropuertos y lugares donde alguien trabaja.',
      },
      author: 'County counsel (made up)',
      on: -355,
    },
    {
      kind: 'measure',
      body: {
        en: '**Section 1.** Outdoor lights on county property send no light above the horizontal. Lights that stand when this ordinance takes effect follow within four years.\n\n**Section 2.** From midnight to five in the morning they give at most a third of their light. Hospitals, airports and places where somebody is at work are exempt.\n\n**Section 3.** The county reports every year how many lights follow Section 1 and what was spent and saved.',
        es: '**Sección 1.** Las luces exteriores en propiedades del condado no envían luz por encima de la horizontal. Las que existan al entrar en vigor esta ordenanza cumplen en cuatro años.\n\n**Sección 2.** De medianoche a las cinco de la mañana dan como máximo un tercio de su luz. Quedan exentos hospitales, aeropuertos y lugares donde alguien trabaja.\n\n**Sección 3.** El condado informa cada año cuántas luces cumplen la Sección 1 y qué se gastó y se ahorró.',
      },
      author: 'The proponents (made up)',
      on: -370,
    },
    {
      kind: 'for',
      body: {
        en: 'Supporters say that lamps which shine upwards light nothing that anybody needs to see, that dimming them pays for the shields within six years, and that the stars belong to whoever looks up.',
        es: 'Quienes la apoyan dicen que las lámparas que alumbran hacia arriba no iluminan nada que haga falta ver, que atenuarlas paga las cubiertas en seis años y que las estrellas son de quien las mira.',
      },
      author: 'Supporters (made up)',
      on: -350,
    },
    {
      kind: 'against',
      body: {
        en: 'Opponents say that people who work at night feel safer under bright lamps, that the county has roofs and roads to mend before its lights, and that one hour for all places fits few of them.',
        es: 'Quienes se oponen dicen que quienes trabajan de noche se sienten más seguros con luz fuerte, que el condado debe reparar antes techos y caminos y que un mismo horario sirve en pocos lugares.',
      },
      author: 'Opponents (made up)',
      on: -350,
    },
  ],
  entries: [
    { kind: 'submitted', on: -370, reason: 'Notice of intention, text and fee received.' },
    { kind: 'title-issued', on: -355, reason: 'Title and summary by the county counsel.' },
    { kind: 'filed', on: -215, reason: 'All sections of the petition were handed in together.' },
    { kind: 'qualified', on: -128, reason: 'On the ballot: the 88th day before the election has come.' },
    { kind: 'decided', on: -40, reason: 'The voters of the county decided on the measure.' },
  ],
  paper: {
    raw: 8_600,
    validity: 0.8,
    duplicates: 0.002,
    countedOn: -210,
    announced:
      'The six numbers of the state lottery drawn on the evening of the day named below, in the order announced.',
    revealOn: -208,
    seedText: '02 11 19 28 36 44',
    verified: 1,
    sampledOn: -182,
    chance: 130,
  },
};
