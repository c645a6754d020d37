/** Columns side by side for a terminal: the first to the left, the others to the right; a last one without a heading is for remarks, to the left. */
export function* textTable(lines: readonly (readonly string[])[]): Generator<string> {
  const head = lines[0] ?? [];
  const widths = head.map((_, at) => lines.reduce((most, line) => Math.max(most, line[at]!.length), 0));
  for (const line of lines) {
    const cells = line.map((cell, at) => {
      const isRemark = at === line.length - 1 && head[at] === '';
      return at === 0 || isRemark ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!);
    });
    yield `${cells.join('  ').trimEnd()}\n`;
  }
}
