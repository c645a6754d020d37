/** The forecast of a referendum from given numbers: the rules with this referendum's keys and regions. */
import type { Db } from '../../platform/db/db.ts';
import { forecast, neededSupport, type Forecast, type ForecastInput } from '../../rules/decision/index.ts';
import { drawsFor, type ForecastNumbers } from './read-forecast.ts';
import { processOf, type Referendum } from './referendum.ts';
import { forecastRegions } from './store/returns.ts';

export interface Foretold {
  readonly forecast: Forecast;
  /** Support at which all keys turn with these chances; undefined where none is enough. */
  readonly needed: readonly { readonly chance: number; readonly support: number | undefined }[];
}

const chances = [0.1, 0.5, 0.9];
/** Halving takes ten looks for each chance: fewer draws do. */
const fewerDraws = 1_000;

/** Undefined where there is nothing to foretell, for example no region for a key that counts regions. */
export async function foretell(
  db: Db,
  referendum: Referendum,
  numbers: ForecastNumbers,
): Promise<Foretold | undefined> {
  const regions = referendum.keys.some(({ kind }) => kind === 'regions') ? await forecastRegions(db, referendum) : [];
  const input: ForecastInput = {
    ...numbers,
    keys: referendum.keys,
    regions,
    draws: drawsFor(referendum),
    seed: processOf(referendum.id),
  };
  const told = forecast(input);
  if (!told.ok) return undefined;
  const quick = { ...input, draws: Math.min(fewerDraws, regions.length > 0 ? 300 : fewerDraws) };
  return {
    forecast: told.value,
    needed: chances.map((chance) => ({ chance, support: neededSupport(quick, chance) })),
  };
}
