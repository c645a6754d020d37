/**
 * What a cell of a table of figures says. Besides numbers as people write them, the signs and codes by which the Census Bureau tells that there
 * is none: https://www.census.gov/data/developers/data-sets/acs-1year/notes-on-acs-estimate-and-annotation-values.html.
 */

export type Cell =
  | { readonly kind: 'number'; readonly value: number; readonly note: string }
  | { readonly kind: 'blank' }
  /** The source says that it gives no figure, by this sign. */
  | { readonly kind: 'withheld'; readonly sign: string }
  | { readonly kind: 'wrong' };

/** Numbers that stand for signs where a table may hold only numbers. */
const codes: Readonly<Record<string, string>> = {
  '-999999999': 'N',
  '-888888888': '(X)',
  '-666666666': '-',
  '-555555555': '*****',
  '-333333333': '***',
  '-222222222': '**',
};

const signs = /^([-–—]+|\*+|\.+|[nds]|n\/?a|nan|\([xdnsz]\)|null|none|suppressed)$/i;

export function readCell(typed: string): Cell {
  const text = codes[typed.trim().replace(/\.0+$/, '')] ?? typed.trim();
  if (text === '') return { kind: 'blank' };
  if (signs.test(text)) return { kind: 'withheld', sign: text };
  // A median in the last class of an open scale: "250,000+" is that or more, "2,500-" is that or less.
  const open = /[+-]$/.exec(text)?.[0];
  const value = numberOf(open === undefined ? text : text.slice(0, -1));
  return value === undefined ? { kind: 'wrong' } : { kind: 'number', value, note: open === undefined ? '' : text };
}

/** Half the width of an interval; null where the source gives none; undefined where it is no margin. `*****`: held to a count, without error. */
export function readMargin(typed: string): number | null | undefined {
  const cell = readCell(typed.replace(/^\s*(\+\/-|±)\s*/, ''));
  if (cell.kind === 'blank') return null;
  if (cell.kind === 'withheld') return cell.sign === '*****' ? 0 : null;
  return cell.kind === 'number' && cell.value >= 0 && cell.note === '' ? cell.value : undefined;
}

function numberOf(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/^([-−]?)\s*\$\s*/, '$1')
    .replace(/^−/, '-')
    .replace(/\s*%$/, '')
    .replace(/,(?=\d{3}(\D|$))/g, '');
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) && Math.abs(value) < 1e18 ? value : undefined;
}
