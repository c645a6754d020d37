/** The options of a rule and the limits of a budget as they are stored, sent and published: validated both ways. */
import { z } from 'zod';
import type { GroupLimit, Limits, RuleChoice } from '../../rules/budgeting/index.ts';

/** What a rule can be told beyond satisfaction, completion and ties. */
export type RuleOptions = Pick<RuleChoice, 'noSkip' | 'comparison' | 'add1Start' | 'add1Stop'>;

const units = z.int().min(0).describe('In money units: divide by unitsPerCurrency');

export const optionsShape = z.strictObject({
  noSkip: z.literal(true).exactOptional().describe('Greedy stops at the first project that does not fit'),
  comparison: z
    .enum(['satisfaction', 'exclusion-ratio'])
    .exactOptional()
    .describe('Equal Shares stands only if greedy is not preferred by more voters'),
  add1Start: z.enum(['fraction', 'whole']).exactOptional(),
  add1Stop: z.enum(['exhaustive', 'budget']).exactOptional(),
});

const groupShape = z.strictObject({
  of: z.enum(['category', 'district']),
  name: z.string().describe('Empty for projects that name none'),
  atMost: units.exactOptional(),
  atLeast: units.exactOptional(),
});

export const limitsShape = z.strictObject({
  minVotes: z.number().positive().exactOptional().describe('A project named on fewer ballots is not funded'),
  minPoints: z.number().positive().exactOptional().describe('A project with fewer points in all is not funded'),
  exclusive: z
    .array(z.array(z.string().min(1)).min(2))
    .exactOptional()
    .describe('Groups of projects, by id, of which at most one is funded'),
  groups: z.array(groupShape).exactOptional().describe('Caps and floors of categories and districts'),
  partial: z
    .record(z.string(), units)
    .exactOptional()
    .describe('Projects that may be funded in part: id to the least amount that is of use'),
});

const sameGroup = (a: GroupLimit, b: GroupLimit): boolean => a.of === b.of && a.name === b.name;

/** Throws where the value is none: what was stored had been checked. Lists without anything in them are left out. */
export function readLimits(value: unknown): Limits {
  const { exclusive = [], groups = [], partial = {}, ...least } = limitsShape.parse(value);
  return {
    ...least,
    ...(exclusive.length === 0 ? {} : { exclusive }),
    ...(groups.length === 0 ? {} : { groups }),
    ...(Object.keys(partial).length === 0 ? {} : { partial }),
  };
}

export const readOptions = (value: unknown): RuleOptions => optionsShape.parse(value);

/** With this limit of a category or district in the place of the one it had; without any where it says nothing. */
export function withGroup(limits: Limits, group: GroupLimit): Limits {
  const others = (limits.groups ?? []).filter((known) => !sameGroup(known, group));
  const says = group.atMost !== undefined || group.atLeast !== undefined;
  return readLimits({ ...limits, groups: says ? [...others, group] : others });
}

/** Null: without a minimum. */
export function withMinVotes(limits: Limits, minVotes: number | null): Limits {
  const { minVotes: _, ...others } = limits;
  return minVotes === null ? others : { ...others, minVotes };
}

/** Amounts told in other money units. */
export function rescaled(limits: Limits, factor: number): Limits {
  const { groups = [], partial = {} } = limits;
  return readLimits({
    ...limits,
    groups: groups.map(({ atMost, atLeast, ...group }) => ({
      ...group,
      ...(atMost === undefined ? {} : { atMost: atMost * factor }),
      ...(atLeast === undefined ? {} : { atLeast: atLeast * factor }),
    })),
    partial: Object.fromEntries(Object.entries(partial).map(([id, least]) => [id, least * factor])),
  });
}

/** What a limit may be about. */
interface Named {
  readonly id: string;
  readonly categories: readonly string[];
  readonly district?: string | null | undefined;
}

/**
 * The limits as they hold for these projects. Projects come and go until voting opens: a limit on one that is gone, or on
 * a category or district that no project has, says nothing.
 */
export function limitsInForce(limits: Limits, projects: readonly Named[]): Limits {
  const ids = new Set(projects.map(({ id }) => id));
  const { exclusive = [], groups = [], partial = {} } = limits;
  return readLimits({
    ...limits,
    exclusive: exclusive.map((group) => group.filter((id) => ids.has(id))).filter((group) => group.length > 1),
    groups: groups.filter(({ of, name }) =>
      projects.some(({ categories, district }) =>
        of === 'district'
          ? (district ?? '') === name
          : name === ''
            ? categories.length === 0
            : categories.includes(name),
      ),
    ),
    partial: Object.fromEntries(Object.entries(partial).filter(([id]) => ids.has(id))),
  });
}
