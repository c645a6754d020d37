-- All counting rules of the engine with their options, and limits beyond the budget; both are validated where they are read
-- and written (src/capabilities/budgeting/rule-shapes.ts). Max welfare only compares: no budget is decided by it.
alter table budget drop constraint budget_rule_check;
alter table budget add constraint budget_rule_check
  check (rule in ('greedy', 'equal-shares', 'bos-equal-shares', 'phragmen', 'maximin-support'));
alter table budget drop constraint budget_satisfaction_check;
alter table budget add constraint budget_satisfaction_check
  check (satisfaction in ('cost', 'cardinality', 'sqrt-cost', 'relative-cost', 'share', 'points', 'cost-points', 'borda',
    'cost-ranks', 'lexicographic'));
alter table budget drop constraint budget_completion_check;
alter table budget add constraint budget_completion_check
  check (completion in ('none', 'add1', 'add1u', 'add-opt', 'greedy', 'phragmen', 'maximin-support'));
-- { noSkip, comparison, add1Start, add1Stop }: only those that the rule reads.
alter table budget add column options jsonb not null default '{}' check (jsonb_typeof(options) = 'object');
-- { minVotes, minPoints, exclusive, groups, partial }: amounts in money units, projects by id.
alter table budget add column limits jsonb not null default '{}' check (jsonb_typeof(limits) = 'object');
