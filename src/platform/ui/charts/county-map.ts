/**
 * A map of California's counties, each in one of a few classes, drawn on the server. Colour is never the only sign: one side of the
 * scale is striped, each county says its figure when it is pointed at, and the table holds them all.
 */
import { html, type Html } from '../html.ts';
import type { TableParts } from '../tables.ts';
import { CALIFORNIA_COUNTIES, COUNTY_BOX } from './california-counties.ts';
import { chartFrame, type ChartParts } from './frame.ts';

/** From far on the one side (striped) over the middle to far on the other (plain); `none`: no figure. */
export type MapClass = 'low-2' | 'low-1' | 'middle' | 'high-1' | 'high-2' | 'none';

export interface CountyMapParts extends ChartParts {
  readonly counties: readonly {
    /** Ends in the county's name as in its Open Civic Data id, for example `.../county:los_angeles`. */
    readonly id: string;
    readonly label: string;
    readonly shade: MapClass;
    /** The figure in words. */
    readonly text: string;
  }[];
  readonly scale: readonly { readonly shade: MapClass; readonly label: string }[];
  readonly columns: { readonly county: string; readonly value: string };
  /** More figures than the map shows, in place of the table of names and figures. */
  readonly table?: TableParts | undefined;
}

/** Whether every one of these regions has an outline here. */
export const hasCounties = (ids: readonly string[]): boolean =>
  ids.length > 0 && ids.every((id) => nameIn(id) in CALIFORNIA_COUNTIES);

export function countyMap(parts: CountyMapParts): Html {
  const label = `${parts.title}. ${parts.description}`;
  const drawing = html`<svg
    class="county-map"
    viewBox="0 0 ${COUNTY_BOX.width} ${COUNTY_BOX.height}"
    role="img"
    aria-label="${label}"
  >
    <defs>${stripes('low-1')}${stripes('low-2')}</defs>
    ${parts.counties.map((county) => {
      const path = CALIFORNIA_COUNTIES[nameIn(county.id)];
      return (
        path !== undefined &&
        html`<g>
          <title>${county.label}: ${county.text}</title>
          <path class="county county-${county.shade}" d="${path}" />
          ${county.shade.startsWith('low') && html`<path class="county-stripes" fill="url(#county-${county.shade})" d="${path}" />`}
        </g>`
      );
    })}
  </svg>`;
  return chartFrame(
    parts,
    drawing,
    parts.table ?? {
      caption: parts.title,
      columns: [{ label: parts.columns.county }, { label: parts.columns.value, numeric: true }],
      rows: parts.counties.map((county) => [county.label, county.text]),
    },
    scale(parts),
  );
}

const nameIn = (id: string): string => /(?:^|\/)county:([a-z_]+)$/.exec(id)?.[1] ?? '';

const stripes = (shade: MapClass): Html =>
  html`<pattern id="county-${shade}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <line class="county-stripe" x1="0" x2="0" y1="0" y2="5" />
  </pattern>`;

const scale = (parts: CountyMapParts): Html =>
  html`<ul class="legend">
    ${parts.scale.map(
      ({ shade, label }) =>
        html`<li>
          <svg class="swatch" width="16" height="16" aria-hidden="true" focusable="false">
            <rect class="county county-${shade}" width="16" height="16" rx="2" />
            ${shade.startsWith('low') && html`<rect class="county-stripes" fill="url(#county-${shade})" width="16" height="16" rx="2" />`}</svg
          >${label}
        </li>`,
    )}
  </ul>`;
