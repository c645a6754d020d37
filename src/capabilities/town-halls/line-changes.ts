/**
 * What changed between two texts, line by line: the longest common subsequence of lines stays, the rest came or went. Minutes have a few
 * hundred lines, for which the plain table of Wagner and Fischer (1974) is quick enough.
 */
export interface Change {
  readonly kind: 'same' | 'came' | 'went';
  readonly line: string;
}

/** Beyond this many lines each the middle is not compared: all of it went and came. */
const mostLines = 3_000;

export function lineChanges(before: string, after: string): readonly Change[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const same = (line: string): Change => ({ kind: 'same', line });
  return [
    ...a.slice(0, start).map(same),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map(same),
  ];
}

function middle(a: readonly string[], b: readonly string[]): readonly Change[] {
  const went = (line: string): Change => ({ kind: 'went', line });
  const came = (line: string): Change => ({ kind: 'came', line });
  if (a.length > mostLines || b.length > mostLines) return [...a.map(went), ...b.map(came)];
  // longest[i][j]: of what is left from line i of `a` and line j of `b`.
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      changes.push({ kind: 'same', line: a[i]! });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)) {
      changes.push(went(a[i]!));
      i += 1;
    } else {
      changes.push(came(b[j]!));
      j += 1;
    }
  }
  return changes;
}
