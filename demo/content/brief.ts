/**
 * The demo's brief: the five-minute version, and figures that are claimed in debates on California's weight beside the official ones. The claimed figures
 * are of the kind that such debates use; the official ones are real and are among the demo's indicators.
 */
import type { BriefContent, ClaimedFigure } from '../../src/rules/brief/index.ts';
import { both, inBoth, source } from './brief-parts.ts';
import { briefClaims } from './brief-claims.ts';
import type { Bilingual } from './content.ts';

const state = both('California', 'California');
const country = both('United States', 'Estados Unidos');
const bea = source(
  'GDP by state, and national accounts',
  'U.S. Bureau of Economic Analysis',
  '2024',
  'https://www.bea.gov/data/gdp/gdp-state',
);
const bls = source(
  'Local Area Unemployment Statistics',
  'U.S. Bureau of Labor Statistics',
  '2025',
  'https://www.bls.gov/lau/',
);
const cpsRate = source(
  'Labor force statistics from the Current Population Survey',
  'U.S. Bureau of Labor Statistics',
  '2024',
  'https://www.bls.gov/cps/',
);
const cps = source(
  'Historical income tables, table H-8',
  'U.S. Census Bureau',
  '2024-09-10',
  'https://www.census.gov/data/tables/time-series/demo/income-poverty/historical-income-households.html',
);

const figure = (
  metric: Bilingual,
  region: Bilingual,
  given: Pick<ClaimedFigure, 'claimed' | 'step' | 'official' | 'officialSource' | 'unit' | 'decimals' | 'indicator'>,
  note: Bilingual = both('', ''),
): ClaimedFigure => ({
  metric: inBoth(metric),
  region: inBoth(region),
  place: region === state ? 'ocd-division/country:us/state:ca' : 'ocd-division/country:us',
  period: '2023',
  margin: null,
  claimedSource: null,
  note: inBoth(note),
  ...given,
});

const gdp = both('Gross domestic product', 'Producto interno bruto');
const jobless = both('Unemployment rate', 'Tasa de desempleo');
const income = both('Median household income', 'Ingreso mediano de los hogares');
const trillions = { unit: 'trillion-dollars', officialSource: bea, indicator: 'gdp-current-dollars' } as const;
const rate = { unit: 'percent', decimals: 1, step: 0.1, indicator: 'unemployment-rate' } as const;
const dollars = {
  unit: 'dollars',
  decimals: 0,
  step: 10_000,
  officialSource: cps,
  indicator: 'median-household-income-cps',
} as const;

export const leavingBrief: BriefContent = {
  title: inBoth(
    both(
      'Leaving the United States: what is claimed, what is known',
      'Separarse de los Estados Unidos: qué se afirma, qué se sabe',
    ),
  ),
  summary: inBoth(
    both(
      `**The question.** A measure may ask voters in November 2028 whether California should leave the United States. This brief sets out what each side says, what the law says, and what official figures show.

**What drives supporters.** They want to decide on immigration, energy, health care and trade in the state, and to spend here the federal taxes that are paid here. They point to an economy as large as that of a large country.

**What drives opponents.** They want to keep a vote in decisions that would reach the state in any case, and the pensions, health care and disaster aid that come from the federal government. They point to shared water, land, defense and a market without borders.

**What the law says.** A state cannot leave by itself: the Supreme Court said so in 1869. The state’s own constitution calls it an inseparable part of the United States. A way with the consent of the others is not written down; an amendment of the federal constitution would need three quarters of the states. A vote in one state can say what voters want. It binds nobody.

**What figures show.** In 2023 California’s economy was worth 3.86 trillion dollars, about a seventh of the nation’s. Unemployment was higher than in the nation, and so was the income of the household in the middle. Figures that are named in debates are off in both directions: some make the state look larger than it is, some make it look worse off.

**Which options are named.** A vote with a commission that reports; more autonomy within the union by waivers, compacts and courts; or leaving things as they are. Each can be read below with its sources, what is held against it, and what a check found.`,
      `**La pregunta.** Una medida podría preguntar a los votantes en noviembre de 2028 si California debe separarse de los Estados Unidos. Este informe expone qué dice cada lado, qué dice la ley y qué muestran las cifras oficiales.

**Qué mueve a quienes la apoyan.** Quieren decidir en el estado sobre inmigración, energía, salud y comercio, y gastar aquí los impuestos federales que aquí se pagan. Señalan una economía tan grande como la de un país grande.

**Qué mueve a quienes se oponen.** Quieren conservar el voto en decisiones que de todos modos llegarían al estado, y las pensiones, la salud y la ayuda en desastres que vienen del gobierno federal. Señalan agua, tierra y defensa compartidas, y un mercado sin fronteras.

**Qué dice la ley.** Un estado no puede irse solo: lo dijo la Corte Suprema en 1869. La constitución del propio estado lo llama parte inseparable de los Estados Unidos. Una vía con el consentimiento de los demás no está escrita; una enmienda de la constitución federal necesitaría tres cuartos de los estados. Un voto en un estado puede decir qué quieren los votantes. No obliga a nadie.

**Qué muestran las cifras.** En 2023 la economía de California valió 3.86 billones de dólares, cerca de una séptima parte de la del país. El desempleo fue mayor que en el país, y también el ingreso del hogar que está en el medio. Las cifras que se dicen en los debates yerran en ambas direcciones: unas hacen ver al estado mayor de lo que es, otras lo hacen ver peor.

**Qué opciones se nombran.** Un voto con una comisión que informe; más autonomía dentro de la unión mediante exenciones, pactos y tribunales; o dejar las cosas como están. Cada una puede leerse abajo con sus fuentes, lo que se le objeta y lo que halló una comprobación.`,
    ),
  ),
  claims: briefClaims,
  figures: [
    figure(gdp, state, { ...trillions, claimed: 4.2, step: 0.1, official: 3.86, decimals: 2 }),
    figure(
      gdp,
      country,
      { ...trillions, claimed: 25.3, step: 0.1, official: 27.72, decimals: 2 },
      both(
        'The first estimate was 27.36; it was revised in September 2024.',
        'La primera estimación fue 27.36; se revisó en septiembre de 2024.',
      ),
    ),
    figure(
      jobless,
      state,
      { ...rate, claimed: 4.1, official: 4.7, officialSource: bls },
      both('First published as 4.8; revised in 2025.', 'Publicada primero como 4.8; revisada en 2025.'),
    ),
    figure(jobless, country, { ...rate, claimed: 5.2, official: 3.6, officialSource: cpsRate }),
    figure(income, state, { ...dollars, claimed: 90_000, official: 89_870 }),
    figure(income, country, { ...dollars, claimed: 70_000, official: 80_610 }),
  ],
};
