/**
 * The indicators of the demo, with their releases: real figures of federal statistical offices, as facts with their source. Where only the month of a
 * release is known, its last day stands for it and the note says so.
 *
 * State and national figures: unemployment from the Bureau of Labor Statistics (LAUS; for the nation the Current Population Survey), gross domestic
 * product from the Bureau of Economic Analysis, household income from table H-8 of the Current Population Survey.
 */
import type { Publication } from '../../../src/capabilities/indicators/index.ts';
import { accessIndicators } from './access.ts';
import { COLUMNS, COUNTY_ROWS } from './county-figures.ts';
import { at, indicator, ofCounty, type DemoIndicator, type Figure } from './describe.ts';

const rows = COUNTY_ROWS.trim()
  .split('\n')
  .map((line) => {
    const [county = '', ...values] = line.split(' ');
    return { county, values: values.map(Number) };
  });

/** Of all counties, with the margin up to the end of the interval where there is one. */
function ofCounties(
  period: string,
  column: (typeof COLUMNS)[number],
  high?: (typeof COLUMNS)[number],
): readonly Figure[] {
  const [at, upper] = [COLUMNS.indexOf(column), high === undefined ? -1 : COLUMNS.indexOf(high)];
  return rows.map(({ county, values }) => {
    const value = values[at] ?? Number.NaN;
    const margin = upper < 0 ? null : Math.round(((values[upper] ?? Number.NaN) - value) * 10) / 10;
    return ofCounty(county, period, value, margin);
  });
}

const saipe = {
  publisher: 'U.S. Census Bureau',
  sourceTitle: 'Small Area Income and Poverty Estimates (SAIPE)',
  sourceUrl: 'https://www.census.gov/programs-surveys/saipe.html',
};
const saipeRelease = (year: 2018 | 2023, figures: readonly Figure[]): Publication => ({
  name: `SAIPE ${year}`,
  publishedOn: `${year + 1}-12-31`,
  note: `Released in December ${year + 1}; the day was not looked up.`,
  figures,
});
const acs = {
  publisher: 'U.S. Census Bureau',
  sourceTitle: 'American Community Survey (ACS), five-year estimates',
  sourceUrl: 'https://www.census.gov/programs-surveys/acs',
};
const acsRelease = (figures: readonly Figure[]): Publication => ({
  name: 'ACS 2014–2018',
  publishedOn: '2019-12-31',
  note: 'Released in December 2019; the day was not looked up. Read from the county tables of the USDA Economic Research Service.',
  figures,
});

export const indicators: readonly DemoIndicator[] = [
  indicator(
    'median-household-income',
    { en: 'Median household income', es: 'Ingreso mediano de los hogares' },
    {
      en: 'Half of all households have more than this in a year before taxes, half have less. A model that combines survey, tax and food assistance records; in dollars of the year.',
      es: 'La mitad de los hogares tiene más que esto al año antes de impuestos y la mitad menos. Un modelo que combina encuesta, impuestos y asistencia alimentaria; en dólares del año.',
    },
    { ...saipe, field: 'income', unit: 'dollars', decimals: 0, direction: 'more-is-better', series: 'Table SAEMHI' },
    [
      saipeRelease(2018, [
        ...ofCounties('2018', 'income2018', 'income2018High'),
        at('state', '2018', 75_250, 316),
        at('country', '2018', 61_937, 94),
      ]),
      saipeRelease(2023, [...ofCounties('2023', 'income2023', 'income2023High'), at('state', '2023', 95_473, 607)]),
    ],
  ),
  indicator(
    'median-household-income-cps',
    { en: 'Median household income (population survey)', es: 'Ingreso mediano de los hogares (encuesta de población)' },
    {
      en: 'Half of all households have more than this in a year before taxes, half have less. From interviews of the Current Population Survey, whose sample is too small for counties.',
      es: 'La mitad de los hogares tiene más que esto al año antes de impuestos y la mitad menos. De entrevistas de la Encuesta de Población Actual, cuya muestra no alcanza para condados.',
    },
    {
      field: 'income',
      unit: 'dollars',
      decimals: 0,
      direction: 'more-is-better',
      publisher: 'U.S. Census Bureau',
      sourceTitle: 'Current Population Survey, Annual Social and Economic Supplement, historical income tables',
      sourceUrl: 'https://www.census.gov/data/tables/time-series/demo/income-poverty/historical-income-households.html',
      series: 'Table H-8',
    },
    [
      {
        name: 'CPS ASEC 2024 (income of 2023)',
        publishedOn: '2024-09-10',
        note: '',
        figures: [at('state', '2023', 89_870), at('country', '2023', 80_610)],
      },
    ],
  ),
  indicator(
    'poverty-rate',
    { en: 'People in poverty', es: 'Personas en pobreza' },
    {
      en: 'Share of all people whose household income lies below the federal poverty threshold for its size. The threshold is the same everywhere and does not reckon with what housing costs.',
      es: 'Parte de todas las personas cuyo hogar tiene un ingreso menor que el umbral federal de pobreza para su tamaño. El umbral es igual en todas partes y no considera lo que cuesta la vivienda.',
    },
    {
      ...saipe,
      field: 'income',
      unit: 'percent',
      decimals: 1,
      direction: 'less-is-better',
      series: 'Table SAEPOVRTALL',
    },
    [
      saipeRelease(2018, [
        ...ofCounties('2018', 'poverty2018', 'poverty2018High'),
        at('state', '2018', 12.8, 0.1),
        at('country', '2018', 13.1, 0.1),
      ]),
      saipeRelease(2023, [...ofCounties('2023', 'poverty2023', 'poverty2023High'), at('state', '2023', 12.0, 0.1)]),
    ],
  ),
  indicator(
    'child-poverty-rate',
    { en: 'Children in poverty', es: 'Niñez en pobreza' },
    {
      en: 'Share of people under 18 whose household income lies below the federal poverty threshold for its size.',
      es: 'Parte de las personas menores de 18 años cuyo hogar tiene un ingreso menor que el umbral federal de pobreza para su tamaño.',
    },
    {
      ...saipe,
      field: 'income',
      unit: 'percent',
      decimals: 1,
      direction: 'less-is-better',
      series: 'Table SAEPOVRT0_17',
    },
    [
      saipeRelease(2018, [
        ...ofCounties('2018', 'childPoverty2018', 'childPoverty2018High'),
        at('state', '2018', 17.4, 0.3),
        at('country', '2018', 18.0, 0.2),
      ]),
      saipeRelease(2023, [
        ...ofCounties('2023', 'childPoverty2023', 'childPoverty2023High'),
        at('state', '2023', 15.0, 0.4),
      ]),
    ],
  ),
  indicator(
    'unemployment-rate',
    { en: 'Unemployment rate', es: 'Tasa de desempleo' },
    {
      en: 'Share of those who work or look for work that has none: average of the year. States and counties by a model (LAUS); the nation by interviews (Current Population Survey).',
      es: 'Parte de quienes trabajan o buscan trabajo que no lo tiene: promedio del año. Estados y condados por un modelo (LAUS); el país por entrevistas (Encuesta de Población Actual).',
    },
    {
      field: 'jobs',
      unit: 'percent',
      decimals: 1,
      direction: 'less-is-better',
      publisher: 'U.S. Bureau of Labor Statistics',
      sourceTitle: 'Local Area Unemployment Statistics (LAUS)',
      sourceUrl: 'https://www.bls.gov/lau/',
      series: 'LASST060000000000003; nation LNS14000000',
    },
    [
      {
        name: 'LAUS 2018, counties',
        publishedOn: '2019-04-30',
        note: 'Released in April 2019; the day was not looked up. Read from the county tables of the USDA Economic Research Service.',
        figures: ofCounties('2018', 'unemployment2018'),
      },
      {
        name: 'State unemployment, 2023 annual averages',
        publishedOn: '2024-03-01',
        note: 'USDL-24-0397. Earlier years as they stood in the tables of the USDA Economic Research Service.',
        figures: [
          ...([6.3, 5.5, 4.8, 4.2, 4.1, 10.1, 7.3, 4.3, 4.8] as const).map((value, year) =>
            at('state', String(2015 + year), value),
          ),
          at('country', '2023', 3.6, null, 'Current Population Survey'),
        ],
      },
      {
        name: 'State unemployment, revision of 2025',
        publishedOn: '2025-03-31',
        note: 'The yearly revision of LAUS; released in March 2025, the day was not looked up.',
        figures: [at('state', '2023', 4.7)],
      },
    ],
  ),
  indicator(
    'no-high-school-diploma',
    { en: 'Adults without a high school diploma', es: 'Personas adultas sin diploma de secundaria' },
    {
      en: 'Share of people of 25 and over who have neither a high school diploma nor its equivalent.',
      es: 'Parte de las personas de 25 años o más que no tienen diploma de secundaria ni su equivalente.',
    },
    { ...acs, field: 'education', unit: 'percent', decimals: 1, direction: 'less-is-better', series: 'Table S1501' },
    [
      acsRelease([
        ...ofCounties('2014-2018', 'noDiploma'),
        at('state', '2014-2018', 17.1),
        at('country', '2014-2018', 12.3),
      ]),
    ],
  ),
  indicator(
    'bachelors-or-higher',
    { en: 'Adults with a bachelor’s degree or more', es: 'Personas adultas con licenciatura o más' },
    {
      en: 'Share of people of 25 and over who hold a bachelor’s, master’s, professional or doctoral degree.',
      es: 'Parte de las personas de 25 años o más con licenciatura, maestría, título profesional o doctorado.',
    },
    { ...acs, field: 'education', unit: 'percent', decimals: 1, direction: 'more-is-better', series: 'Table S1501' },
    [
      acsRelease([
        ...ofCounties('2014-2018', 'bachelors'),
        at('state', '2014-2018', 33.3),
        at('country', '2014-2018', 31.5),
      ]),
    ],
  ),
  ...accessIndicators,
  indicator(
    'gdp-current-dollars',
    { en: 'Gross domestic product', es: 'Producto interno bruto' },
    {
      en: 'The value of all goods and services produced in a year, less those used up in producing them, in dollars of the year.',
      es: 'El valor de todos los bienes y servicios producidos en un año, menos los que se usan para producirlos, en dólares del año.',
    },
    {
      field: 'economy',
      unit: 'dollars',
      decimals: 0,
      direction: 'neither',
      publisher: 'U.S. Bureau of Economic Analysis',
      sourceTitle: 'Gross domestic product by state, and national income and product accounts',
      sourceUrl: 'https://www.bea.gov/data/gdp/gdp-state',
      series: 'SAGDP2; nation NIPA table 1.1.5',
    },
    [
      {
        name: 'First estimates of 2023',
        publishedOn: '2024-03-31',
        note: 'Released in the last days of March 2024; rounded to 10 billion dollars.',
        figures: [at('state', '2023', 3.86e12), at('country', '2023', 27.36e12)],
      },
      {
        name: 'Annual update of 2024, nation',
        publishedOn: '2024-09-26',
        note: 'Rounded to 10 billion dollars.',
        figures: [at('country', '2023', 27.72e12)],
      },
    ],
  ),
];
