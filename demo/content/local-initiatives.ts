/** Made-up initiatives of a county and of a city, at other places of their way. */
import type { DemoInitiative } from './initiative-shape.ts';

const madeUp = 'Made up for this demo';

/** Filed, and being counted. */
const warehouses: DemoInitiative = {
  slug: 'warehouses-near-schools',
  region: '/county:fresno',
  topic: null,
  title: { en: 'Distance between warehouses and schools', es: 'Distancia entre bodegas y escuelas' },
  rules: 'california-county',
  required: { number: 23_310, source: madeUp },
  electionOn: '2028-06-06',
  takesPledges: false,
  hypothetical: true,
  source: '',
  proponents: ['Demo proponent C'],
  published: -230,
  texts: [
    {
      kind: 'title',
      body: {
        en: 'Sets a distance of 1,000 feet between new large warehouses and schools in the unincorporated county. Ordinance.',
        es: 'Fija una distancia de 1,000 pies entre bodegas grandes nuevas y escuelas en el condado no incorporado. Ordenanza.',
      },
      author: 'County counsel (made up)',
      on: -214,
    },
    {
      kind: 'summary',
      body: {
        en: 'New warehouses of more than 100,000 square feet could not be built within 1,000 feet of a school. Existing ones stay. The board of supervisors could allow exceptions after a public hearing.',
        es: 'No se podrían construir bodegas nuevas de más de 100,000 pies cuadrados a menos de 1,000 pies de una escuela. Las existentes se quedan. La junta de supervisores podría permitir excepciones tras una audiencia pública.',
      },
      author: 'County counsel (made up)',
      on: -214,
    },
    {
      kind: 'for',
      body: {
        en: 'Supporters say that children breathe the exhaust of the trucks that wait beside their schools, that a rule known in advance is fairer than a quarrel over each site, and that there is land enough for warehouses elsewhere in the county.',
        es: 'Quienes la apoyan dicen que los niños respiran el humo de los camiones que esperan junto a sus escuelas, que una regla conocida de antemano es más justa que una disputa por cada terreno y que hay tierra suficiente para bodegas en otras partes.',
      },
      author: 'Supporters (made up)',
      on: -212,
    },
    {
      kind: 'against',
      body: {
        en: 'Opponents say that trucks are getting cleaner and are watched by the state already, that one distance for all sites forbids good projects with the bad, and that the jobs would go to the next county together with the taxes that pay for schools.',
        es: 'Quienes se oponen dicen que los camiones son cada vez más limpios y ya los vigila el estado, que una distancia igual para todo prohíbe proyectos buenos junto con los malos y que los empleos se irían a otro condado con los impuestos que pagan escuelas.',
      },
      author: 'Opponents (made up)',
      on: -212,
    },
  ],
  entries: [
    { kind: 'submitted', on: -229, reason: 'Notice of intention, text and fee received.' },
    { kind: 'title-issued', on: -214, reason: 'Title and summary by the county counsel.' },
    { kind: 'filed', on: -36, reason: 'All sections of the petition were handed in together.' },
  ],
  paper: {
    raw: 28_900,
    validity: 0.78,
    duplicates: 0.004,
    countedOn: -30,
    announced:
      'The six numbers of the state lottery drawn on the evening of the day named below, in the order announced.',
    revealOn: -28,
    seedText: '07 12 23 31 40 26',
    verified: 0.62,
    sampledOn: null,
    chance: 411,
  },
};

/** Online, past its first threshold. */
const busStops: DemoInitiative = {
  slug: 'shade-at-bus-stops',
  region: '/place:fresno',
  topic: null,
  title: { en: 'Shade and water at bus stops', es: 'Sombra y agua en las paradas de autobús' },
  rules: 'local-e-petition',
  required: null,
  electionOn: null,
  takesPledges: true,
  hypothetical: true,
  source: '',
  proponents: ['Demo proponent D'],
  published: -64,
  texts: [
    {
      kind: 'measure',
      body: {
        en: 'We ask the city to give every bus stop with more than 50 riders a day a roof and a place to fill a bottle, beginning where it is hottest, and to say by when.',
        es: 'Pedimos a la ciudad que dé a cada parada con más de 50 pasajeros al día un techo y un lugar para llenar una botella, empezando donde hace más calor, y que diga para cuándo.',
      },
      author: 'The proponents (made up)',
      on: -64,
    },
  ],
  entries: [
    { kind: 'submitted', on: -63, reason: 'Sent in.' },
    { kind: 'sponsored', on: -61, reason: 'Five residents of the city sponsor it.' },
    { kind: 'opened', on: -58, reason: 'It meets the published standards.' },
    { kind: 'threshold-reached', on: -31, pledges: 200, reason: 'Counted by this site.' },
  ],
  pledges: { residents: 612, machine: 0, from: -62, chance: 93 },
};

/** An e-petition that looks for its first sponsors. */
const crossings: DemoInitiative = {
  slug: 'safer-crossings-downtown',
  region: '/place:fresno',
  topic: null,
  title: { en: 'Safer crossings downtown', es: 'Cruces más seguros en el centro' },
  rules: 'local-e-petition',
  required: null,
  electionOn: null,
  takesPledges: true,
  hypothetical: true,
  source: '',
  proponents: ['Demo proponent K'],
  published: -5,
  texts: [
    {
      kind: 'measure',
      body: {
        en: 'We ask the city to give people on foot three seconds more at the ten crossings with the most accidents.',
        es: 'Pedimos a la ciudad que dé tres segundos más a quienes van a pie en los diez cruces con más accidentes.',
      },
      author: 'The proponents (made up)',
      on: -5,
    },
  ],
  entries: [{ kind: 'submitted', on: -4, reason: 'Sent in.' }],
  pledges: { residents: 2, machine: 0, from: -3, chance: 17 },
};

export const localInitiatives: readonly DemoInitiative[] = [warehouses, busStops, crossings];
