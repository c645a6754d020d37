/**
 * Finds voter ids that occur twice. As long as every id comes after the one before it, by length and then by code unit (as
 * the numbers 1, 2, ... 10, 11 do), no two are equal and none need be kept; from the first that does not, all are.
 */
export class VoterIds {
  /** The ids of all rows so far, and the line of each. */
  private readonly earlier: () => readonly string[];
  private readonly lineOf: (row: number) => number;
  private lines: Map<string, number> | undefined;
  /** The id before, as a stretch of a text. */
  private text = '';
  private from = 0;
  private to = 0;

  constructor(earlier: () => readonly string[], lineOf: (row: number) => number) {
    this.earlier = earlier;
    this.lineOf = lineOf;
  }

  /** Takes in the id text[from..to), which is not empty; or returns the line on which it already was. */
  add(text: string, from: number, to: number, line: number): number | undefined {
    if (this.lines === undefined) {
      if (this.isLater(text, from, to)) {
        this.text = text;
        this.from = from;
        this.to = to;
        return undefined;
      }
      this.lines = new Map(this.earlier().map((id, row) => [id, this.lineOf(row)]));
    }
    const id = text.slice(from, to);
    const firstLine = this.lines.get(id);
    if (firstLine === undefined) this.lines.set(id, line);
    return firstLine;
  }

  private isLater(text: string, from: number, to: number): boolean {
    const longer = to - from - (this.to - this.from);
    if (longer !== 0) return longer > 0;
    const shift = this.from - from;
    for (let at = from; at < to; at++) {
      const difference = text.charCodeAt(at) - this.text.charCodeAt(at + shift);
      if (difference !== 0) return difference > 0;
    }
    return false;
  }
}
