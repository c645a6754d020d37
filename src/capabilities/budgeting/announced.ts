/** What the file of an imported election says of its outcome, against what was counted here. */
import { announcedWinners, statedRule, type Outcome, type PbFile } from '../../rules/budgeting/index.ts';
import { statesHowToCount } from './imported-rule.ts';

export interface Announced {
  /** The rule as the file names it; null where it names none. */
  readonly rule: string | null;
  /** That rule says how to count, and it was counted so here. */
  readonly countedBy: boolean;
  /** The budget was enough for everything, so that no count decided. */
  readonly fullyFunded: boolean;
  /** Ids of projects that were announced as selected and are not funded here, in order of the ballot. */
  readonly onlyAnnounced: readonly string[];
  /** And the other way round. */
  readonly onlyCounted: readonly string[];
}

/** Undefined where the file says nothing of its outcome. */
export function announcedOutcome(file: PbFile, { winners }: Outcome): Announced | undefined {
  const selected = announcedWinners(file);
  if (selected === undefined) return undefined;
  const [announced, counted] = [new Set(selected), new Set(winners)];
  const ids = file.instance.projects.map(({ id }) => id);
  const stated = statedRule(file);
  return {
    rule: stated === undefined ? null : (stated.text ?? stated.rule),
    countedBy: statesHowToCount(stated?.rule ?? 'unknown'),
    fullyFunded: stated?.fullyFunded ?? false,
    onlyAnnounced: ids.filter((id) => announced.has(id) && !counted.has(id)),
    onlyCounted: ids.filter((id) => counted.has(id) && !announced.has(id)),
  };
}
