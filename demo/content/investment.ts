/**
 * The demo's allocations: sums, rules, commitments and a programme are made up; the figures of need and the populations are real. Days are counted
 * from when the demo is loaded.
 */
import { ab1550, countyNeed, type AllocationTerms, type NeedProfile } from '../../src/rules/equity/index.ts';
import type { Bilingual } from './content.ts';
import { COUNTY_ROWS } from './indicators/county-figures.ts';

export interface DemoAllocation {
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly profile: NeedProfile;
  readonly terms: AllocationTerms;
  /** By county, in cents. */
  readonly prior: Readonly<Record<string, number>>;
  readonly published: { readonly day: number; readonly reason: string };
  readonly adopted?: { readonly day: number; readonly reason: string };
  /** Counties whose share becomes a budget, with the reason. */
  readonly budgets?: { readonly day: number; readonly counties: readonly string[]; readonly reason: string };
  readonly programmes?: readonly DemoProgramme[];
}

export interface DemoProgramme {
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly counties: readonly string[];
  readonly comparison: readonly string[];
  readonly comparisonWhy: Bilingual;
  readonly watched: readonly {
    readonly indicator: string;
    readonly earlier: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly day: number;
  readonly reason: string;
  readonly entries: readonly DemoEntry[];
}

export interface DemoEntry {
  readonly kind: 'planned' | 'committed' | 'spent';
  readonly county: string;
  readonly dollars: number;
  readonly day: number;
  readonly note: string;
}

const dollars = (amount: number): number => amount * 100;

/** Three components of equal weight, each one official figure, in percentiles: what clinics and lines to the internet are for. */
const accessNeed: NeedProfile = {
  id: 'access-need',
  name: 'Access to care and to the internet',
  source: 'An example of this demo: percentiles of three official figures, averaged',
  normalisation: 'percentile',
  groups: [
    {
      key: 'need',
      weight: 1,
      scaled: false,
      components: (
        [
          ['care', 'no-health-insurance'],
          ['connection', 'no-internet-subscription'],
          ['income', 'poverty-rate'],
        ] as const
      ).map(([component, key]) => ({
        key: component,
        weight: 1,
        indicators: [{ key, weight: 1, direction: 'more-is-need' }],
      })),
    },
  ],
  combination: 'arithmetic',
  missing: { rule: 'average-present', atMost: 0 },
};

/** SAIPE 2023: of the state. */
const stateIncome = 95_473;

/** As Assembly Bill 1550 has it for tracts: a median household income of at most 80 % of the state's. */
export const lowIncome: readonly string[] = COUNTY_ROWS.trim()
  .split('\n')
  .map((line) => line.split(' '))
  .filter((row) => Number(row[7]) <= 0.8 * stateIncome)
  .map(([county = '']) => county);

export const tableSource =
  'Low-income: a median household income of 2023 of at most 80 % of the state’s (SAIPE). Commitments are made up for this demo.';

const entry = (kind: DemoEntry['kind'], county: string, amount: number, day: number, note: string): DemoEntry => ({
  kind,
  county,
  dollars: amount,
  day,
  note,
});

export const allocations: readonly DemoAllocation[] = [
  {
    title: { en: 'County opportunity fund', es: 'Fondo de oportunidades de los condados' },
    why: {
      en: 'Made up for this demo: one hundred million dollars for work, learning and access in 58 counties. Two fifths go to every county by its people; the rest by need, as five official figures tell it. At least 25 % goes to the quarter of the counties with the most need, and at least 30 % to low-income counties, after the pattern of Assembly Bill 1550. No county gets less than $250,000.',
      es: 'Inventado para esta demostración: cien millones de dólares para trabajo, aprendizaje y acceso en 58 condados. Dos quintas partes van a cada condado según su población; el resto según la necesidad, como la muestran cinco cifras oficiales. Al menos el 25 % va a la cuarta parte de los condados con más necesidad, y al menos el 30 % a condados de bajos ingresos, según el modelo de la ley AB 1550. Ningún condado recibe menos de $250,000.',
    },
    profile: countyNeed,
    terms: {
      sum: dollars(100_000_000),
      base: 4_000,
      needCounts: 'per-person',
      floors: [
        { key: 'most-need-quarter', atLeast: 2_500, to: { kind: 'most-need', share: 2_500, of: 'regions' } },
        { key: 'low-income', atLeast: 3_000, to: { kind: 'members', of: ['low-income'], except: [] } },
      ],
      minimum: dollars(250_000),
      cap: null,
    },
    prior: { lake: dollars(600_000), imperial: dollars(1_500_000) },
    published: { day: -120, reason: 'Laid out for public comment, with every figure that it rests on.' },
    adopted: { day: -75, reason: 'Adopted after 45 days of comment in a public session. Made up for this demo.' },
    budgets: {
      day: -60,
      counties: ['imperial', 'kern', 'lake', 'merced', 'tulare'],
      reason: 'In these five counties residents decide on the share in a participatory budget.',
    },
    programmes: [
      {
        title: { en: 'Training for local work', es: 'Formación para el trabajo local' },
        about: {
          en: 'Paid apprenticeships with county employers: two years with a wage, a mentor and a certificate. The programme is made up; the figures that are watched are real.',
          es: 'Aprendizajes pagados con empleadores del condado: dos años con salario, mentor y certificado. El programa es inventado; las cifras que se observan son reales.',
        },
        counties: ['imperial', 'kern', 'merced', 'tulare'],
        comparison: ['butte', 'fresno', 'kings', 'madera', 'stanislaus'],
        comparisonWhy: {
          en: 'Inland counties with farming, with household incomes and rates of poverty close to those of the four in 2023, none of which has this programme.',
          es: 'Condados del interior con agricultura, con ingresos de los hogares y tasas de pobreza cercanos a los de los cuatro en 2023; ninguno tiene este programa.',
        },
        watched: [
          { indicator: 'median-household-income', earlier: '2018', before: '2023', after: '2028' },
          { indicator: 'poverty-rate', earlier: '2018', before: '2023', after: '2028' },
          { indicator: 'child-poverty-rate', earlier: '2018', before: '2023', after: '2028' },
        ],
        day: -58,
        reason: 'Begun with the shares of four counties. Made up for this demo.',
        entries: [
          entry('planned', 'imperial', 500_000, -58, 'Apprenticeships for two years'),
          entry('planned', 'kern', 2_000_000, -58, 'Apprenticeships for two years'),
          entry('planned', 'merced', 700_000, -58, 'Apprenticeships for two years'),
          entry('planned', 'tulare', 1_200_000, -58, 'Apprenticeships for two years'),
          entry('committed', 'kern', 1_400_000, -41, 'Agreement with the county’s colleges'),
          entry('committed', 'tulare', 800_000, -36, 'Agreement with the county’s colleges'),
          entry('committed', 'imperial', 450_000, -33, 'Agreement with the workforce board'),
          entry('spent', 'kern', 310_000, -20, 'First 62 apprentices, first term'),
          entry('spent', 'imperial', 95_000, -13, 'First 19 apprentices, first term'),
          entry('spent', 'kern', -5_000, -9, 'One apprentice was counted twice: taken back'),
        ],
      },
    ],
  },
  {
    title: { en: 'Clinics and connections in counties', es: 'Clínicas y conexiones en los condados' },
    why: {
      en: 'Made up for this demo, and a proposal until it is adopted: forty million dollars for clinics and for lines to the internet, half by people and half by need, as the people without health insurance, the households without an internet subscription and those in poverty tell it, with the floor of Assembly Bill 1550 for low-income counties alone. Compare how much a county’s share hangs on the choice of figures before you say what you think of it.',
      es: 'Inventado para esta demostración, y una propuesta hasta que se adopte: cuarenta millones de dólares para clínicas y para líneas de internet, la mitad por población y la mitad por necesidad, como la muestran las personas sin seguro médico, los hogares sin suscripción a internet y quienes viven en la pobreza, con el mínimo de la ley AB 1550 solo para condados de bajos ingresos. Compare cuánto depende la parte de un condado de la elección de cifras antes de decir qué le parece.',
    },
    profile: accessNeed,
    terms: {
      sum: dollars(40_000_000),
      base: 5_000,
      needCounts: 'per-person',
      floors: ab1550.filter(({ key }) => key === 'low-income'),
      minimum: dollars(50_000),
      cap: dollars(9_000_000),
    },
    prior: {},
    published: { day: -12, reason: 'Laid out for public comment until it is decided on.' },
  },
];
