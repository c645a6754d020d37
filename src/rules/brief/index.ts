/** The door of the rules of briefs. */
export { balanceOf, isTooUneven } from './balance.ts';
export type { Balance, Measure, SideMeasures } from './balance.ts';
export { claimKinds, sides, verdicts, worded } from './brief.ts';
export type {
  BriefContent,
  Check,
  Claim,
  ClaimedFigure,
  ClaimKind,
  Counter,
  Side,
  Source,
  Verdict,
  Worded,
} from './brief.ts';
export { keyOf, readingMinutes, sentencesOf, wordsIn } from './sentences.ts';
export type { Sentence } from './sentences.ts';
