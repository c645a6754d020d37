/** Plays a petition through on a worker thread: thousands of runs over 58 counties, for which pages must not wait. */
import type { TaskCall } from '../../platform/threads.ts';
import {
  signaturesForConfidence,
  simulateQualification,
  type QualificationAssumptions,
  type QualificationChances,
} from '../../rules/petition/index.ts';

export interface Simulated {
  readonly chances: QualificationChances;
  /** Raw signatures in all with which the goal is reached at 95 %; undefined where ten times the requirement would not do. */
  readonly forEligible: number | undefined;
  readonly forQualifying: number | undefined;
}

export default function simulate({ input }: TaskCall<QualificationAssumptions>): Simulated {
  return {
    chances: simulateQualification(input),
    forEligible: signaturesForConfidence(input, 'eligible'),
    forQualifying: signaturesForConfidence(input, 'qualifies'),
  };
}
