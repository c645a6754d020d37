/** The door of the rules of matching: a pot added to what residents pledge, or shared out by a panel's vote. */
export { decideFund, matchingOf, votesDigest, ways } from './decide.ts';
export type { Candidate, Decided, DecidingTerms, PanelVote, Way } from './decide.ts';
export { matchPledges } from './match.ts';
export type { MatchingProblem, MatchingRule, MatchingTerms, Pledge, ProjectMatch } from './match.ts';
