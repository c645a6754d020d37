/**
 * A finished survey in the terms of a registry of polls: for each question with one answer, its exact wording, who was asked,
 * when, how, and the shares as published. Whoever registers polls takes it from here; this room knows nothing of them.
 */
import type { Platform } from '../../platform/platform.ts';
import { choicesOf } from './results.ts';
import { shownResult } from './shown-result.ts';
import { listQuestions, surveyedRegions } from './store/questions.ts';
import { findSurvey } from './store/surveys.ts';

export interface SurveyAsPoll {
  readonly survey: {
    readonly slug: string;
    readonly title: string;
    readonly path: string;
    readonly topic: string | null;
  };
  /** The public body's region; who paid for it and who carried it out. */
  readonly sponsor: string;
  readonly regionId: string;
  readonly question: {
    readonly number: number;
    readonly wording: string;
    readonly language: string;
    readonly options: readonly string[];
  };
  /** In which people could answer it, the original first. */
  readonly languages: readonly string[];
  readonly fieldedFrom: Date;
  readonly fieldedUntil: Date;
  readonly mode: 'online';
  readonly population: 'adults' | 'residents';
  /** Everybody who chose to answer: never a probability sample. */
  readonly sampling: 'volunteers';
  /** Those who answered this question. */
  readonly size: number;
  readonly effectiveSize: number;
  readonly designEffect: number;
  readonly weightedBy: readonly ('region' | 'age')[];
  readonly weightingMethod: 'raking' | 'none';
  readonly weightSources: readonly string[];
  readonly results: readonly {
    readonly option: string;
    readonly share: number;
    /** Null where it is withheld, because it would tell about few people. */
    readonly weightedShare: number | null;
    readonly standardError: number | null;
  }[];
  readonly hypothetical: boolean;
}

/** Undefined where there is no such question of one answer, or no result yet. */
export async function surveyAsPoll(
  platform: Platform,
  { slug, question: number }: { readonly slug: string; readonly question: number },
  now: Date,
): Promise<SurveyAsPoll | undefined> {
  const survey = await findSurvey(platform.db, slug);
  if (survey === undefined || survey.publishedAt === null || now < survey.closesAt) return undefined;
  const result = await shownResult(platform, survey, now);
  const question = (await listQuestions(platform.db, survey.id)).find((one) => one.number === number);
  const found = result?.questions.find((one) => one.number === number);
  if (result === undefined || question === undefined || found === undefined || found.options.length === 0)
    return undefined;
  if (question.kind !== 'single' && question.kind !== 'scale') return undefined;
  const { by, designEffect, effectiveSize } = result.weighed;
  const regions = await surveyedRegions(platform.db, survey);
  const labels = choicesOf(question).map((option) =>
    question.kind === 'scale' ? String(option) : (question.options[option] ?? ''),
  );
  return {
    survey: { slug, title: survey.title, path: `/surveys/${slug}`, topic: survey.topic },
    sponsor: survey.regionName,
    regionId: survey.regionId,
    question: { number, wording: question.text, language: question.language, options: labels },
    languages: [question.language, ...Object.keys(question.translations)],
    fieldedFrom: survey.opensAt,
    fieldedUntil: survey.closesAt,
    mode: 'online',
    population: survey.ageTargets === null ? 'residents' : 'adults',
    sampling: 'volunteers',
    size: found.answered,
    effectiveSize,
    designEffect,
    weightedBy: [...(by.region ? (['region'] as const) : []), ...(by.age ? (['age'] as const) : [])],
    weightingMethod: by.region || by.age ? 'raking' : 'none',
    weightSources: [
      ...(by.region ? new Set(regions.flatMap(({ source }) => source ?? [])) : []),
      ...(by.age && survey.ageTargets !== null ? [survey.ageTargets.source] : []),
    ],
    results: found.options.map(({ share, weighted }, at) => ({
      option: labels[at]!,
      share,
      weightedShare: weighted?.value ?? null,
      standardError: weighted?.standardError ?? null,
    })),
    hypothetical: survey.hypothetical,
  };
}
