/** A QR code, drawn on the server: black on white in both colour schemes, because cameras read it so. */
import { encode } from 'uqr';
import { html, type Html } from './html.ts';

/** `label` says in words where it leads. Error correction M (15 %): read from the back of a hall, not worn by use. */
export function qrCode({ text, label }: { readonly text: string; readonly label: string }): Html {
  // The quiet zone is four modules wide (ISO/IEC 18004).
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const path = data
    .map((row, y) =>
      runs(row)
        .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('');
  return html`<svg
    class="qr-code"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label="${label}"
    shape-rendering="crispEdges"
  >
    <rect width="${size}" height="${size}" fill="#fff" />
    <path d="${path}" fill="#000" />
  </svg>`;
}

/** Where dark modules begin, and how many follow each other. */
function runs(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  });
  return found;
}
