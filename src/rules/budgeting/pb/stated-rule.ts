/**
 * What a .pb file says about how its city counted, and what came of it; nothing is counted here.
 *
 * Source: https://pabulib.org/format, and the rules that Pabulib's checker knows.
 */
import { inUnits, readDecimal } from './decimal.ts';
import { metaValue } from './pb-file.ts';
import type { PbFile } from './pb-file.ts';

const RULES = [
  'greedy',
  /** Ends at the first project that does not fit. */
  'greedy-no-skip',
  /** Leaves out projects below the threshold. */
  'greedy-threshold',
  /** Of projects that exclude each other, one. */
  'greedy-exclusive',
  /** With further conditions, told in the comment. */
  'greedy-custom',
  'equalshares',
  /** Add1 alone, without greedy after it. */
  'equalshares/add1',
  /** Its outcome stands unless more voters prefer that of greedy. */
  'equalshares-comparison',
  'equalshares/add1-comparison',
  'unknown',
] as const;

export type PbRule = (typeof RULES)[number];

export interface StatedRule {
  readonly rule: PbRule;
  /** What the file says where that is none of Pabulib's rules; then `rule` is `unknown`. */
  readonly text?: string;
  /** The score that a project needs, in units of 1 / `thresholdScale` (a power of ten): votes, or points where there are some. */
  readonly threshold?: number;
  readonly thresholdScale?: number;
  /** The budget was enough for all projects, so that nothing was decided by counting. */
  readonly fullyFunded: boolean;
}

/** Undefined where META has no `rule`. A threshold that is no decimal of at least 0, below 2^53 in its units, is left out. */
export function statedRule(file: PbFile): StatedRule | undefined {
  const text = metaValue(file, 'rule');
  if (text === undefined) return undefined;
  const rule = RULES.find((known) => known === text);
  return {
    ...(rule === undefined ? { rule: 'unknown', text } : { rule }),
    ...threshold(metaValue(file, 'min_project_score_threshold') ?? ''),
    fullyFunded: metaValue(file, 'fully_funded') === '1',
  };
}

/**
 * Ids of the projects marked as selected, in order of the ballot; undefined where there is no such column. Only
 * 1 is selected by the count itself: other marks are exceptions that the file's comment explains.
 */
export function announcedWinners({ projectColumns, instance }: PbFile): readonly string[] | undefined {
  const selected = projectColumns.find(({ name }) => name === 'selected');
  return selected && instance.projects.filter((_, row) => selected.values[row] === '1').map(({ id }) => id);
}

function threshold(text: string): Pick<StatedRule, 'threshold' | 'thresholdScale'> {
  const decimal = readDecimal(text);
  if (decimal === undefined || decimal.negative) return {};
  const places = decimal.decimals.length;
  const units = inUnits(decimal, places);
  return units === undefined ? {} : { threshold: units, thresholdScale: 10 ** places };
}
