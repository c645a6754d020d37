/**
 * Indicators of access: health insurance and the internet. The figure of the state is not read from the same table but follows from it: households
 * without a subscription of all counties over all households (1,119,877 of 13,315,822), and the uninsured of all counties (2,752,067) over the people
 * whom the counties' rates stand for (between 38.7 and 39.0 million). Its margin is the root of the summed squares of the counties' margins, as the
 * Census Bureau reckons that of a sum: 0.07 and 0.05 percentage points, both rounded up.
 */
import type { Publication } from '../../../src/capabilities/indicators/index.ts';
import { ACCESS_COLUMNS, ACCESS_ROWS } from './access-figures.ts';
import { at, indicator, ofCounty, type DemoIndicator, type Figure } from './describe.ts';

const period = '2018-2022';
const rows = ACCESS_ROWS.trim()
  .split('\n')
  .map((line) => line.split(' '));

function ofCounties(
  value: (typeof ACCESS_COLUMNS)[number],
  margin: (typeof ACCESS_COLUMNS)[number],
): readonly Figure[] {
  return rows.map(([county = '', ...figures]) => {
    const of = (column: (typeof ACCESS_COLUMNS)[number]): number => Number(figures[ACCESS_COLUMNS.indexOf(column)]);
    return ofCounty(county, period, of(value), of(margin));
  });
}

/** With its counties in the address, as the Census Bureau shows the table. */
const table = (name: string) => ({
  publisher: 'U.S. Census Bureau',
  sourceTitle: `American Community Survey (ACS), five-year estimates, table ${name}`,
  sourceUrl: `https://data.census.gov/table/ACSST5Y2022.${name}?g=040XX00US06$0500000`,
});
const release = (counties: readonly Figure[], state: number): Publication => ({
  name: 'ACS 2018–2022',
  publishedOn: '2023-12-07',
  note: 'Read from the county table of the Social Vulnerability Index 2022 (Centers for Disease Control and Prevention). The figure of the state is added up from its counties, with the margin of a sum.',
  figures: [...counties, at('state', period, state, 0.1, 'Added up from the counties')],
});

export const accessIndicators: readonly DemoIndicator[] = [
  indicator(
    'no-health-insurance',
    { en: 'People without health insurance', es: 'Personas sin seguro médico' },
    {
      en: 'Share of people outside of the armed forces and of institutions who have no health insurance, private or public, when they are asked; average of five years. Care by the Indian Health Service alone does not count as insurance.',
      es: 'Parte de las personas fuera de las fuerzas armadas y de instituciones que no tienen seguro médico, privado ni público, cuando se les pregunta; promedio de cinco años. La atención del Servicio de Salud Indígena por sí sola no cuenta como seguro.',
    },
    {
      ...table('S2701'),
      field: 'health',
      unit: 'percent',
      decimals: 1,
      direction: 'less-is-better',
      series: 'S2701_C05_001',
    },
    [release(ofCounties('uninsured', 'uninsuredMargin'), 7.1)],
  ),
  indicator(
    'no-internet-subscription',
    { en: 'Households without an internet subscription', es: 'Hogares sin suscripción a internet' },
    {
      en: 'Share of households that subscribe to no internet of any kind: by cable, fiber, satellite, telephone line or mobile data. Those who use it at home without a subscription are among them.',
      es: 'Parte de los hogares que no tienen suscripción a internet de ningún tipo: por cable, fibra, satélite, línea telefónica o datos móviles. Se incluyen los que lo usan en casa sin suscripción.',
    },
    {
      ...table('S2801'),
      field: 'infrastructure',
      unit: 'percent',
      decimals: 1,
      direction: 'less-is-better',
      series: 'S2801_C02_019',
    },
    [release(ofCounties('noInternet', 'noInternetMargin'), 8.4)],
  ),
];
