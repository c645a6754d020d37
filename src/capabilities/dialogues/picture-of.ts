/** What is kept of a map for the course over time. */
import type { OpinionSummary, Picture } from './opinion-summary.ts';

const shownInPicture = 5;

export const pictureOf = ({
  participants,
  votes,
  groups,
  stability,
  commonGround,
  statements,
}: OpinionSummary): Picture => {
  const bridging = new Map(statements.map((one) => [one.number, one.bridging]));
  return {
    participants,
    votes,
    groups: groups.map(({ size }) => size),
    stability,
    commonGround: commonGround
      .slice(0, shownInPicture)
      .map((number) => ({ number, bridging: bridging.get(number) ?? 0 })),
  };
};
