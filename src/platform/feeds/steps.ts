/** What processes went through, for feeds: one entry for each step whose time has come. */

export interface StepTaken<Process, Step extends string> {
  readonly of: Process;
  readonly step: Step;
  readonly at: Date;
}

/** More than readers look back at, and than a feed should weigh. */
export const mostEntries = 100;

/**
 * Newest first; of steps at the same time, those of an earlier process come first, in the order in which `datesOf` names them. A step
 * without a date has not been taken.
 */
export const stepsTaken = <Process, Step extends string>(
  processes: readonly Process[],
  datesOf: (process: Process) => Readonly<Record<Step, Date | null | undefined>>,
  now: Date,
): readonly StepTaken<Process, Step>[] =>
  processes
    .flatMap((of) =>
      (Object.entries(datesOf(of)) as [Step, Date | null | undefined][]).flatMap(([step, at]) =>
        at === null || at === undefined || at > now ? [] : [{ of, step, at }],
      ),
    )
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, mostEntries);
