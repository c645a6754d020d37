/**
 * Synthetic participatory budgets of any size, the same on every machine for the same seed.
 *
 * For experiments and load: what they say about real voters is what their model says, no more. Five million ballots take
 * seconds, for they are written straight into the columns that the counting rules read.
 */
import type { Ballots, Instance } from '../instance.ts';
import { err, ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import { castBallots } from './cast-ballots.ts';
import type { Progress } from './cast-ballots.ts';
import type { Culture } from './culture.ts';
import { districtsCulture } from './districts.ts';
import { euclideanCulture } from './euclidean.ts';
import { impartialCulture } from './impartial.ts';
import { settle } from './options.ts';
import type { GenerateOptions, Model, OptionProblem, Settings } from './options.ts';
import { makeProjects } from './projects.ts';
import { resamplingCulture } from './resampling.ts';

export interface Generated {
  readonly instance: Instance;
  readonly ballots: Ballots;
  /** The options with everything that was not given filled in. */
  readonly settings: Settings;
}

const cultures: Readonly<Record<Model, (settings: Settings) => Culture>> = {
  districts: districtsCulture,
  impartial: impartialCulture,
  resampling: resamplingCulture,
  euclidean: euclideanCulture,
};

/**
 * Draws a whole election: projects with whole costs and a budget, in money of no currency (ISO 4217 `XXX`), and a ballot
 * for every voter. No project costs more than the budget. Refuses options that are impossible or belong to another model
 * or kind of ballot, all at once; see `optionSentence`.
 */
export function generate(
  options: GenerateOptions,
  progress: Progress = () => {},
): Result<Generated, readonly OptionProblem[]> {
  const settled = settle(options);
  if (!settled.ok) return settled;
  const settings = settled.value;
  const culture = cultures[settings.model](settings);
  const offer = makeProjects(settings, culture.districtOf);
  const ballots = castBallots(settings, culture, offer, progress);
  if (!ballots.ok) return err([ballots.error]);
  const instance: Instance = {
    budget: offer.budget,
    unitsPerCurrency: 1,
    currency: 'XXX',
    ballotType: settings.ballots === 'knapsack' ? 'approval' : settings.ballots,
    projects: offer.projects,
  };
  return ok({ instance, ballots: ballots.value, settings });
}
