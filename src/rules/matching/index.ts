/** The door of the rules of matching: a pot added to what residents pledge. */
export { matchPledges } from './match.ts';
export type { MatchingProblem, MatchingRule, MatchingTerms, Pledge, ProjectMatch } from './match.ts';
