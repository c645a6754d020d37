/** A transcript in parts: what was said while an item of the agenda was open stands together under it. */

/** That an item was opened, closed (`item` is the one), or the meeting adjourned (null), by the number of the entry. */
export interface AgendaMark {
  readonly seq: number;
  readonly kind: 'item-opened' | 'item-closed' | 'adjourned';
  readonly item: number | null;
}

export interface TranscriptPart<Line> {
  /** Number of the item; null: none was open. */
  readonly item: number | null;
  readonly lines: readonly Line[];
}

/** `lines` and `marks` in the order of the record; an item that is opened again begins a part of its own. */
export function transcriptParts<Line extends { readonly seq: number }>(
  lines: readonly Line[],
  marks: readonly AgendaMark[],
): readonly TranscriptPart<Line>[] {
  const parts: { item: number | null; lines: Line[] }[] = [];
  let next = 0;
  let item: number | null = null;
  for (const line of lines) {
    for (let mark = marks[next]; mark !== undefined && mark.seq < line.seq; mark = marks[++next])
      item = after(mark, item);
    const last = parts.at(-1);
    if (last === undefined || last.item !== item) parts.push({ item, lines: [line] });
    else last.lines.push(line);
  }
  return parts;
}

function after({ kind, item }: AgendaMark, open: number | null): number | null {
  if (kind === 'item-opened') return item;
  // Another item than the open one may be closed: nothing ends by that.
  return kind === 'adjourned' || item === open ? null : open;
}
