/** The rules beside which a result is shown: the usual ones, each under the limits of the budget. */
import { usualRules, type RuleChoice } from '../../rules/budgeting/index.ts';

export const comparedRules = (choice: RuleChoice): RuleChoice[] =>
  usualRules(choice).map((usual) => (choice.limits === undefined ? usual : { ...usual, limits: choice.limits }));
