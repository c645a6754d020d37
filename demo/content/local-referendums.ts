/** Made-up votes of counties: two advisory ones held here, one open and one counted, and one that decided an initiative. */
import type { DemoReferendum } from './referendum-shape.ts';

/** Open now; the demo's resident lives in the city of Fresno. So few vote in Clovis that its result will not be shown by itself. */
const gardenTools: DemoReferendum = {
  slug: 'library-of-garden-tools',
  region: '/county:fresno',
  regionKind: 'city',
  topic: null,
  initiative: null,
  title: { en: 'Garden tools from the library', es: 'Herramientas de jardín en la biblioteca' },
  summary: {
    en: 'The county asks its residents before it decides whether branch libraries lend spades, ladders and pruning shears beside books.',
    es: 'El condado pregunta a sus residentes antes de decidir si las bibliotecas prestan palas, escaleras y tijeras de podar además de libros.',
  },
  question: {
    en: 'Should the branch libraries of Fresno County lend garden tools?',
    es: '¿Deben las bibliotecas del condado de Fresno prestar herramientas de jardín?',
  },
  for: {
    en: 'Supporters say that a ladder used twice a year need not stand in every garage, that people who rent have no room for tools of their own, and that whoever comes for a spade may leave with a book.',
    es: 'Quienes la apoyan dicen que una escalera que se usa dos veces al año no tiene que estar en cada cochera, que quienes alquilan no tienen espacio y que quien viene por una pala quizá se lleve un libro.',
  },
  against: {
    en: 'Opponents say that libraries are short of hours and shelves for what they lend already, that broken and rusty tools would cost staff time every week, and that hardware stores rent them out as it is.',
    es: 'Quienes se oponen dicen que a las bibliotecas ya les faltan horas y estantes para lo que prestan, que las herramientas rotas quitarían tiempo al personal y que las ferreterías ya alquilan lo mismo.',
  },
  keys: [{ kind: 'majority', threshold: { of: 1, in: 2 }, comparison: 'more-than' }],
  published: -20,
  whyPublished: 'The board of supervisors wants to hear residents before its hearing on the library budget.',
  opens: -6,
  closes: 15,
  vote: {
    homes: [
      { region: '/place:fresno', voters: 412, yes: 0.56 },
      { region: '/place:clovis', voters: 17, yes: 0.5 },
      { region: null, voters: 96, yes: 0.49 },
    ],
    blank: 0.03,
    residents: null,
    chance: 559,
  },
};

/** Counted. District 4 is too small to be shown; those who did not give a district hide it without hiding another. */
const earlyParks: DemoReferendum = {
  slug: 'parks-open-at-sunrise',
  region: '/county:sacramento',
  regionKind: 'district',
  topic: null,
  initiative: null,
  title: { en: 'Parks open at sunrise', es: 'Parques abiertos al amanecer' },
  summary: {
    en: 'The county asked whether its parks along the rivers should open at sunrise instead of at eight in the morning.',
    es: 'El condado preguntó si sus parques junto a los ríos deben abrir al amanecer en vez de a las ocho de la mañana.',
  },
  question: {
    en: 'Should the county’s parks along the rivers open at sunrise?',
    es: '¿Deben abrir al amanecer los parques del condado junto a los ríos?',
  },
  for: {
    en: 'Supporters say that the first hours of the day are the coolest ones, that people who work early could walk, fish and row before it, and that gates which open by themselves cost little.',
    es: 'Quienes la apoyan dicen que las primeras horas son las más frescas, que quienes trabajan temprano podrían caminar, pescar y remar antes, y que las puertas automáticas cuestan poco.',
  },
  against: {
    en: 'Opponents say that birds along the water need hours without visitors, that neighbours would hear cars before seven, and that rangers who start earlier are missing in the evening.',
    es: 'Quienes se oponen dicen que las aves junto al agua necesitan horas sin visitantes, que los vecinos oirían autos antes de las siete y que los guardas que empiezan antes faltan por la tarde.',
  },
  keys: [
    { kind: 'turnout', threshold: { of: 1, in: 5 }, comparison: 'at-least' },
    { kind: 'majority', threshold: { of: 1, in: 2 }, comparison: 'more-than' },
  ],
  published: -38,
  whyPublished: 'The parks department asks before it sets the opening hours of next year.',
  opens: -24,
  closes: -5,
  vote: {
    homes: [
      { region: '/county:sacramento/council_district:1', voters: 188, yes: 0.6 },
      { region: '/county:sacramento/council_district:2', voters: 151, yes: 0.53 },
      { region: '/county:sacramento/council_district:3', voters: 127, yes: 0.55 },
      { region: '/county:sacramento/council_district:4', voters: 16, yes: 0.5 },
      { region: '/county:sacramento/council_district:5', voters: 102, yes: 0.44 },
      { region: null, voters: 74, yes: 0.52 },
    ],
    blank: 0.025,
    residents: 2_316,
    chance: 916,
  },
};

/** What the initiative asked for was put to the voters of the county. */
const darkSkies: DemoReferendum = {
  slug: 'dark-skies-measure',
  region: '/county:humboldt',
  regionKind: 'district',
  topic: null,
  initiative: 'dark-skies-over-humboldt',
  title: { en: 'Dark skies over Humboldt', es: 'Cielos oscuros sobre Humboldt' },
  summary: {
    en: 'An initiative qualified for the ballot with signatures from the county, and its voters decided on it.',
    es: 'Una iniciativa llegó a la boleta con firmas del condado, y sus votantes decidieron sobre ella.',
  },
  question: {
    en: 'Shall the ordinance be adopted under which outdoor lights on county property are shielded, and dimmed from midnight to five?',
    es: '¿Debe adoptarse la ordenanza por la que las luces exteriores en propiedades del condado se cubren por arriba y se atenúan de medianoche a las cinco?',
  },
  for: {
    en: 'Supporters say that lamps which shine upwards light nothing that anybody needs to see, that dimming them pays for the shields within six years, and that the stars belong to whoever looks up.',
    es: 'Quienes la apoyan dicen que las lámparas que alumbran hacia arriba no iluminan nada que haga falta ver, que atenuarlas paga las cubiertas en seis años y que las estrellas son de quien las mira.',
  },
  against: {
    en: 'Opponents say that people who work at night feel safer under bright lamps, that the county has roofs and roads to mend before its lights, and that one hour for all places fits few of them.',
    es: 'Quienes se oponen dicen que quienes trabajan de noche se sienten más seguros con luz fuerte, que el condado debe reparar antes techos y caminos y que un mismo horario sirve en pocos lugares.',
  },
  keys: [{ kind: 'majority', threshold: { of: 1, in: 2 }, comparison: 'more-than' }],
  published: -127,
  whyPublished: 'The initiative qualified on the 88th day before the election.',
  opens: -40,
  closes: -40,
  returns: {
    turnout: 0.581,
    yes: 0.536,
    blank: 0.021,
    spread: { turnout: 0.03, yes: 0.04 },
    large: { turnout: 0, yes: 0 },
    from: -38,
    until: -22,
    certified: -15,
    whyCertified: 'The canvass of all five districts is complete.',
    chance: 88,
  },
};

export const localReferendums: readonly DemoReferendum[] = [gardenTools, earlyParks, darkSkies];
