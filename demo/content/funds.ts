/** The demo's community funds: three places, three phases. Everything in them is made up. Days are counted from when the demo is loaded. */
import type { Milestone } from '../../src/capabilities/community-funds/index.ts';
import type { Bilingual } from './content.ts';

export interface DemoApplication {
  readonly title: string;
  readonly what: string;
  readonly applicant: string;
  readonly language: 'en' | 'es';
  readonly milestones: readonly Milestone[];
  /** Residents who pledge, and dollars of the middle one of them. */
  readonly pledgers: number;
  readonly usual: number;
  /** Why it was found not eligible; eligible where there is nothing. */
  readonly refused?: string;
}

export interface DemoFund {
  readonly region: string;
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly eligibility: Bilingual;
  /** In dollars. */
  readonly pot: number;
  readonly mostAsked: number;
  readonly mostPledged: number;
  readonly deciding: 'quadratic' | 'pairwise';
  /** pairwise: in cents. */
  readonly measure: number | null;
  readonly days: readonly [opens: number, closes: number, pledging: number, closed: number];
  /** Grants whose stages are under way: by place in the list, how many stages are paid. */
  readonly paid: readonly number[];
  readonly applications: readonly DemoApplication[];
}

const stage = (title: string, dollars: number): Milestone => ({ title, cents: dollars * 100 });

const eligibility: Bilingual = {
  en: 'Anybody who lives in the city, or a group of people who do. What is paid for has to be open to all who live here. No fund pays for campaigns on a ballot measure, for or against.',
  es: 'Cualquier persona que viva en la ciudad, o un grupo de ellas. Lo que se pague debe estar abierto a quien viva aquí. Ningún fondo paga campañas sobre una medida de la boleta, ni a favor ni en contra.',
};

export const checks: readonly Bilingual[] = [
  { en: 'Who applies lives in the city.', es: 'Quien solicita vive en la ciudad.' },
  { en: 'It is open to all who live here.', es: 'Está abierto a quien viva aquí.' },
  {
    en: 'It is no campaign on a ballot measure, for or against.',
    es: 'No es una campaña sobre una medida de la boleta, ni a favor ni en contra.',
  },
];

export const funds: readonly DemoFund[] = [
  {
    region: 'place:eureka',
    title: { en: 'Eureka neighborhood fund', es: 'Fondo vecinal de Eureka' },
    about: {
      en: 'Small things that make a block better: $12,000 from the county, shared by what neighbors pledge. Many small pledges count for more than one large one.',
      es: 'Pequeñas cosas que mejoran una cuadra: $12,000 del condado, repartidos según lo que prometen los vecinos. Muchas promesas pequeñas cuentan más que una grande.',
    },
    eligibility,
    pot: 12_000,
    mostAsked: 4_000,
    mostPledged: 200,
    deciding: 'quadratic',
    measure: null,
    days: [-40, -14, -7, 9],
    paid: [],
    applications: [
      {
        title: 'Benches on the harbor walk',
        what: 'Four benches with backs where people wait for the bus and look at the bay. Two of them leave room for a wheelchair beside them.',
        applicant: 'Old Town neighbors',
        language: 'en',
        milestones: [stage('Benches are ordered', 1_800), stage('Benches stand', 1_200)],
        pledgers: 64,
        usual: 12,
      },
      {
        title: 'Tool library on Henderson Street',
        what: 'Saws, ladders, a pressure washer: borrowed on Saturdays for nothing. The money buys tools and a shelf; neighbors keep the book.',
        applicant: 'Henderson Center neighbors',
        language: 'en',
        milestones: [stage('Shelf and first tools', 1_400), stage('Open on ten Saturdays', 900)],
        pledgers: 41,
        usual: 15,
      },
      {
        title: 'Clases de cocina para todas las edades',
        what: 'Ocho tardes de cocina en el centro comunitario, con recetas de las abuelas. Los ingredientes se comparten y la cena también.',
        applicant: 'Cocina de la Bahía',
        language: 'es',
        milestones: [stage('Ocho tardes', 1_600)],
        pledgers: 38,
        usual: 10,
      },
      {
        title: 'Lights for the soccer pitch',
        what: 'Two poles with lamps on the field behind the school, so that teams can play after work in winter.',
        applicant: 'Eureka evening league',
        language: 'en',
        milestones: [stage('Plan and permit', 800), stage('Lamps burn', 3_200)],
        pledgers: 29,
        usual: 25,
      },
      {
        title: 'Rain barrels for forty roofs',
        what: 'Forty barrels and an afternoon on how to fit them. Less water in the storm drain, more for the garden.',
        applicant: 'Humboldt garden group',
        language: 'en',
        milestones: [stage('Barrels are here', 2_000), stage('Forty are fitted', 600)],
        pledgers: 33,
        usual: 10,
      },
      {
        title: 'A ramp for the thrift shop',
        what: 'The step at the door keeps out wheelchairs and strollers. A wooden ramp with a rail.',
        applicant: 'Hope Street shop',
        language: 'en',
        milestones: [stage('Ramp is built', 1_500)],
        pledgers: 22,
        usual: 20,
      },
      {
        title: 'Film nights in the plaza',
        what: 'Six films on a borrowed screen, chosen by those who come, with subtitles.',
        applicant: 'Plaza evenings',
        language: 'en',
        milestones: [stage('Three films', 700), stage('Three more films', 700)],
        pledgers: 18,
        usual: 8,
      },
      {
        title: 'Flyers for one side of the measure',
        what: 'Print and hand out flyers on how to vote in November 2028.',
        applicant: 'A campaign group',
        language: 'en',
        milestones: [stage('Flyers are printed', 900)],
        pledgers: 0,
        usual: 0,
        refused: 'The fund pays for no campaign on a ballot measure, for or against.',
      },
    ],
  },
  {
    region: 'place:fresno',
    title: { en: 'Fresno heat relief fund', es: 'Fondo contra el calor de Fresno' },
    about: {
      en: 'Shade, water and cool rooms before the summer: $11,000 shared by what residents pledge, with a bound so that a circle of friends cannot draw the pot.',
      es: 'Sombra, agua y espacios frescos antes del verano: $11,000 repartidos según lo que prometen los residentes, con un límite para que un círculo de amigos no se lleve el fondo.',
    },
    eligibility,
    pot: 11_000,
    mostAsked: 8_000,
    mostPledged: 300,
    deciding: 'pairwise',
    measure: 40_00,
    days: [-160, -130, -125, -100],
    paid: [2, 1, 1, 0],
    applications: [
      {
        title: 'Shade over the bus stop on Tulare Street',
        what: 'A roof of steel and canvas for twelve people, with a bench and a board for the timetable.',
        applicant: 'Riders of line 9',
        language: 'en',
        milestones: [stage('Permit and order', 3_000), stage('Roof stands', 4_000)],
        pledgers: 83,
        usual: 10,
      },
      {
        title: 'Cuarto fresco en la biblioteca',
        what: 'Dos acondicionadores, veinte sillas y agua: abierto los días de más de 100 grados.',
        applicant: 'Amigos de la biblioteca',
        language: 'es',
        milestones: [stage('Equipos instalados', 2_600), stage('Diez días abiertos', 1_400)],
        pledgers: 71,
        usual: 10,
      },
      {
        title: 'Sixty trees along the canal',
        what: 'Sixty young trees that need little water, and neighbors who water them for two summers.',
        applicant: 'Canal walkers',
        language: 'en',
        milestones: [stage('Trees are planted', 3_600), stage('Fifty live after a summer', 1_200)],
        pledgers: 65,
        usual: 12,
      },
      {
        title: 'Water points at the farmers’ market',
        what: 'Two taps with a basin for bottles and dogs, cleaned by the stall holders.',
        applicant: 'Market stall holders',
        language: 'en',
        milestones: [stage('Taps run', 2_200)],
        pledgers: 34,
        usual: 15,
      },
      {
        title: 'Fans for the boxing hall',
        what: 'Four large fans for the hall where eighty children train.',
        applicant: 'West side boxing',
        language: 'en',
        milestones: [stage('Fans turn', 1_800)],
        pledgers: 26,
        usual: 20,
      },
    ],
  },
  {
    region: 'place:oakland',
    title: { en: 'Oakland block fund', es: 'Fondo de cuadras de Oakland' },
    about: {
      en: 'For what a block can do itself within a year: $15,000 from the city. Applications are open.',
      es: 'Para lo que una cuadra puede hacer sola en un año: $15,000 de la ciudad. Las solicitudes están abiertas.',
    },
    eligibility,
    pot: 15_000,
    mostAsked: 3_000,
    mostPledged: 150,
    deciding: 'quadratic',
    measure: null,
    days: [-6, 20, 27, 48],
    paid: [],
    applications: [
      {
        title: 'A mural on the underpass',
        what: 'Children draw it, two painters bring it on the wall, the block holds the ladders.',
        applicant: '40th Street neighbors',
        language: 'en',
        milestones: [stage('Drawings are chosen', 600), stage('Wall is painted', 1_900)],
        pledgers: 0,
        usual: 0,
      },
      {
        title: 'Taller de bicicletas los sábados',
        what: 'Herramientas y dos mecánicos para arreglar bicicletas con quien las trae.',
        applicant: 'Fruitvale rueda',
        language: 'es',
        milestones: [stage('Herramientas', 1_100), stage('Doce sábados', 900)],
        pledgers: 0,
        usual: 0,
      },
    ],
  },
];
