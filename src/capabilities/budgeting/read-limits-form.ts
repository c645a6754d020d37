/** The small forms of the page of limits as they were sent: one kind of limit each. */
import type { Submitted } from '../../platform/http/forms.ts';
import type { GroupLimit } from '../../rules/budgeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import type { LimitChange, LimitName } from './change-limits.ts';
import { readCost, type MoneyProblem } from './typed-money.ts';

export const limitActs = ['votes', 'exclusive', 'group', 'remove'] as const;
export type LimitAct = (typeof limitActs)[number];

export type LimitFormProblem =
  | MoneyProblem
  | 'minVotesRange'
  | 'exclusiveTooFew'
  | 'groupMissing'
  | 'amountsMissing'
  | 'limitMissing'
  | 'notNow';

export interface MisreadLimit {
  readonly field: string;
  readonly problem: LimitFormProblem;
}

type Typed = Pick<Submitted, 'text' | 'all'>;

const mostVotesAsked = 999_999;

export function readLimitsForm(act: LimitAct, form: Typed, budgetUnits: number): Result<LimitChange, MisreadLimit> {
  switch (act) {
    case 'votes':
      return readVotes(form);
    case 'exclusive': {
      const projects = [...new Set(form.all('projects'))];
      return projects.length < 2
        ? err({ field: 'projects', problem: 'exclusiveTooFew' })
        : ok({ kind: 'exclusive', projects });
    }
    case 'group':
      return readGroup(form, budgetUnits);
    case 'remove':
    default: {
      const limit = limitOf(form.text('limit'));
      return limit === undefined ? err({ field: 'limit', problem: 'limitMissing' }) : ok({ kind: 'remove', limit });
    }
  }
}

/** A limit's name as the value of a field, and back. */
export const limitValue = (limit: LimitName): string => JSON.stringify(limit);

function readVotes(form: Typed): Result<LimitChange, MisreadLimit> {
  const text = form.text('minVotes').trim();
  const value = Number(text);
  if (text === '') return ok({ kind: 'votes', minVotes: null });
  return /^\d{1,6}$/.test(text) && value >= 1 && value <= mostVotesAsked
    ? ok({ kind: 'votes', minVotes: value })
    : err({ field: 'minVotes', problem: 'minVotesRange' });
}

/** A category or district as the value of a field: `category:Parks`, `district:` for those without one. */
export const groupValue = ({ of, name }: Pick<GroupLimit, 'of' | 'name'>): string => `${of}:${name}`;

function readGroup(form: Typed, budgetUnits: number): Result<LimitChange, MisreadLimit> {
  const [, of, name] = /^(category|district):(.*)$/s.exec(form.text('group')) ?? [];
  if (of === undefined || name === undefined) return err({ field: 'group', problem: 'groupMissing' });
  const amounts: { atMost?: number; atLeast?: number } = {};
  for (const field of ['atMost', 'atLeast'] as const) {
    if (form.text(field).trim() === '') continue;
    const amount = readCost(form.text(field), budgetUnits);
    if (typeof amount === 'string') return err({ field, problem: amount });
    amounts[field] = amount;
  }
  if (Object.keys(amounts).length === 0) return err({ field: 'atMost', problem: 'amountsMissing' });
  return ok({ kind: 'group', group: { of: of as GroupLimit['of'], name, ...amounts } });
}

function limitOf(text: string): LimitName | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, of, name, projects } = value as Record<string, unknown>;
  if (kind === 'votes') return { kind };
  if (kind === 'group' && (of === 'category' || of === 'district') && typeof name === 'string')
    return { kind, of, name };
  const areIds = Array.isArray(projects) && projects.every((id) => typeof id === 'string');
  return kind === 'exclusive' && areIds ? { kind, projects: projects as string[] } : undefined;
}
