/**
 * The plane that the factors span, turned so that the first axis explains as much of the votes as one axis can, and pointed.
 *
 * Any rotation of the two factors fits equally well. Here the loadings, each counted as often as its statement was voted on,
 * are turned to the eigenvectors of their second moments. An axis points to where its large loadings are positive: the sum of
 * their cubes, counted likewise, is at least 0. So agreeing with the statements that weigh most on an axis leads to its
 * positive side, whatever order anything came in.
 */
import type { Votes } from '../votes.ts';
import type { FactorModel } from './factor-model.ts';

export function principalAxes(votes: Votes, model: Pick<FactorModel, 'mean' | 'loadings' | 'noise'>): FactorModel {
  const { mean, loadings, noise } = model;
  const seen = new Float64Array(votes.statements);
  let variance = 0;
  for (let at = 0; at < votes.columns.length; at += 1) {
    const s = votes.columns[at]!;
    seen[s]! += 1;
    variance += (votes.values[at]! - mean[s]!) ** 2;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (let s = 0; s < seen.length; s += 1) {
    const [x, y] = [loadings[2 * s]!, loadings[2 * s + 1]!];
    xx += seen[s]! * x * x;
    xy += seen[s]! * x * y;
    yy += seen[s]! * y * y;
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = new Float64Array(loadings.length);
  const cubes = [0, 0];
  const squares = [0, 0];
  for (let s = 0; s < seen.length; s += 1) {
    const [x, y] = [loadings[2 * s]!, loadings[2 * s + 1]!];
    const along = [cos * x + sin * y, cos * y - sin * x];
    for (const axis of [0, 1]) {
      const loading = along[axis]!;
      turned[2 * s + axis] = loading;
      cubes[axis]! += seen[s]! * loading ** 3;
      squares[axis]! += seen[s]! * loading * loading;
    }
  }
  for (let at = 0; at < turned.length; at += 1) if (cubes[at % 2]! < 0) turned[at]! *= -1;
  const share = (axis: number): number => (variance === 0 ? 0 : Math.min(1, squares[axis]! / variance));
  return { mean, loadings: turned, noise, explained: [share(0), share(1)] };
}
