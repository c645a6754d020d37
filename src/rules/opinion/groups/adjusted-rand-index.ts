/**
 * How far two partitions of the same people agree: 1 when they are the same but for names, about 0 when they agree no more
 * than chance would have it, below 0 when less.
 *
 * Source: Hubert and Arabie, "Comparing Partitions" (Journal of Classification, 1985), equation 5: pairs that are together in
 * both partitions, less those expected by chance, over the most there could be less the same.
 *
 * People in no group (-1) in either partition are not looked at. Two partitions of which each has one group, or nobody, agree: 1.
 */
export function adjustedRandIndex(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const height = widest(one);
  const width = widest(other);
  const cells = new Float64Array(height * width);
  const rows = new Float64Array(height);
  const columns = new Float64Array(width);
  let people = 0;
  for (let p = 0; p < one.length; p += 1) {
    const [row, column] = [one[p]!, other[p]!];
    if (row < 0 || column < 0) continue;
    cells[row * width + column]! += 1;
    rows[row]! += 1;
    columns[column]! += 1;
    people += 1;
  }
  const [together, inOne, inOther] = [pairs(cells), pairs(rows), pairs(columns)];
  const all = (people * (people - 1)) / 2;
  const expected = all === 0 ? 0 : (inOne * inOther) / all;
  const most = (inOne + inOther) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function widest(partition: ArrayLike<number>): number {
  let groups = 0;
  for (let p = 0; p < partition.length; p += 1) groups = Math.max(groups, partition[p]! + 1);
  return groups;
}

function pairs(sizes: Float64Array): number {
  let sum = 0;
  for (const size of sizes) sum += (size * (size - 1)) / 2;
  return sum;
}
