/** Claims word for word as the papers have them, pair by pair and project by project: for tests, shares no code with what it is held against. */

interface PledgeSaid {
  readonly project: string;
  readonly pledger: string;
  readonly cents: number;
}

/** In cents and fractions, by project. `together`: M, in cents; undefined for the match without a bound. */
export function claimsByDefinition(
  pledges: readonly PledgeSaid[],
  together: number | undefined,
): ReadonlyMap<string, number> {
  const projects = [...new Set(pledges.map(({ project }) => project))];
  const people = [...new Set(pledges.map(({ pledger }) => pledger))];
  const given = (person: string, project: string): number =>
    pledges
      .filter((one) => one.pledger === person && one.project === project)
      .reduce((sum, { cents }) => sum + cents, 0);
  const both = (a: string, b: string, project: string): number => Math.sqrt(given(a, project) * given(b, project));
  const counted = (a: string, b: string): number => {
    if (together === undefined) return 1;
    const common = projects.reduce((sum, project) => sum + both(a, b, project), 0);
    return together / (together + common);
  };
  return new Map(
    projects.map((project) => [
      project,
      people
        .flatMap((a) => people.filter((b) => b !== a).map((b) => counted(a, b) * both(a, b, project)))
        .reduce((sum, part) => sum + part, 0),
    ]),
  );
}
