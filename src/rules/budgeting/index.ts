/** Everything about counting participatory budgets that other parts of Concord use. */
export { byCodePoint } from './code-points.ts';
export { count, countsByPoints } from './count.ts';
export { fractionText, readFraction, toNumber } from './fraction.ts';
export type { Fraction } from './fraction.ts';
export { voterCount } from './instance.ts';
export type { Ballots, BallotType, Instance, Project } from './instance.ts';
export type * from './outcome.ts';
export { amountText, inUnits, readDecimal } from './pb/decimal.ts';
export { metaValue, voterIds } from './pb/pb-file.ts';
export type { PbColumn, PbFile, PbVoteColumn } from './pb/pb-file.ts';
export type { PbOddity, PbProblem, PbReason, PbSection, PbWarning } from './pb/problem.ts';
export { readPb } from './pb/read-pb.ts';
export { problemSentence, warningSentence } from './pb/sentences.ts';
export { writePb } from './pb/write-pb.ts';
