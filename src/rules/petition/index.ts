/** Everything about petitions that other parts of Concord use. */
export {
  countsDuplicatesAsValid,
  isReported,
  MOST_SIGNATURES,
  returnProblems,
  type AwaitedCounty,
  type CountyReturn,
  type ReturnProblem,
} from './county-return.ts';
export { compare, decimalText, exactly, type Exact, type Step } from './exact.ts';
export {
  CALIFORNIA_LIMITS,
  outcomeOf,
  projectPetition,
  type PetitionOutcome,
  type PetitionProjection,
  type PetitionTerms,
  type ProjectionLimits,
  type SampleOutcome,
  type Share,
} from './petition.ts';
export { projectCounty, type CountyProjection, type ProjectionSteps } from './project.ts';
export { REGULATION, ROUNDINGS, type ProjectionRounding } from './rounding.ts';
export { drawSample, type DrawnSample, type SampleProblem, type SampleRequest } from './draw-sample.ts';
export { CALIFORNIA_SAMPLE, sampleSize, type SampleRule } from './sample-size.ts';
export { LEVELS, petitionIntervals, type Interval, type Level, type PetitionIntervals } from './interval.ts';
export {
  signaturesForConfidence,
  simulateQualification,
  type QualificationAssumptions,
  type QualificationChances,
} from './qualification.ts';
export { spreadLike } from './spread-like.ts';
