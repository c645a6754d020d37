/** Whether published answers can be everybody's: shares are rounded, so their sum may be off by half a unit for each. */
import type { Answer } from './poll.ts';

export type SumProblem = 'answersTooMuch' | 'answersTooLittle';

export const everybody = 10_000;

/** The unit to which the shares were rounded, in hundredths of a per cent: 100, 10 or 1. */
const roundedTo = (answers: readonly Answer[]): number =>
  [100, 10].find((unit) => answers.every(({ share }) => share % unit === 0)) ?? 1;

export const sumOf = (answers: readonly Answer[]): number => answers.reduce((sum, { share }) => sum + share, 0);

/** `complete`: these are all answers there were. */
export function sumProblem(answers: readonly Answer[], complete: boolean): SumProblem | undefined {
  const slack = (roundedTo(answers) * answers.length) / 2;
  const sum = sumOf(answers);
  if (sum > everybody + slack) return 'answersTooMuch';
  if (complete && sum < everybody - slack) return 'answersTooLittle';
  return undefined;
}
