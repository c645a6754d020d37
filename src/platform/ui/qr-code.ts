/**
 * A QR code as an SVG drawing, always dark on light with a rim of four modules (ISO/IEC 18004), so that it is read from a dark page
 * and from a beamer too. Error correction level M: 15 % of it may be covered or torn.
 */
import { encode } from 'uqr';
import { html, type Html } from './html.ts';

const rim = 4;

/** `label`: what scanning it does, for those who do not see it. */
export function qrCode({ text, label }: { readonly text: string; readonly label: string }): Html {
  const { size, data } = encode(text, { ecc: 'M', border: rim });
  // Runs of dark modules in each row, as flat rectangles.
  const path = data
    .flatMap((row, y) =>
      [
        ...row
          .map((dark) => (dark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
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
