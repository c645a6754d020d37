/**
 * A map of California's counties, each in one of a few classes, drawn on the server. Colour is never the only sign: classes differ in
 * lightness or in stripes, each county says its figure when it is pointed at, and the table holds them all.
 */
import { html, type Html } from '../html.ts';
import type { TableParts } from '../tables.ts';
import { CALIFORNIA_COUNTIES, COUNTY_BOX } from './california-counties.ts';
import { chartFrame, type ChartParts } from './frame.ts';

/**
 * low and high: two sides of a question, equally dark and equally striped, leaning each its own way; middle lies between them. step: how
 * much there is of something, from little to much. few: too few to show. none: no figure.
 */
export type MapClass =
  | 'low-2'
  | 'low-1'
  | 'middle'
  | 'high-1'
  | 'high-2'
  | 'step-1'
  | 'step-2'
  | 'step-3'
  | 'step-4'
  | 'step-5'
  | 'few'
  | 'none';

interface MapFigure {
  readonly label: string;
  /** The figure in words. */
  readonly text: string;
}

export interface CountyMapParts extends ChartParts {
  readonly counties: readonly (MapFigure & {
    /** Ends in the county's name as in its Open Civic Data id, for example `.../county:los_angeles`. */
    readonly id: string;
    readonly shade: MapClass;
  })[];
  /** How counties are drawn that are not among `counties`: on the map only, for instance because it must not be told which they are. */
  readonly rest?: { readonly shade: MapClass; readonly text: string } | undefined;
  /** Rows of the table that have no place on the map. */
  readonly others?: readonly MapFigure[] | undefined;
  readonly scale: readonly { readonly shade: MapClass; readonly label: string }[];
  readonly columns: { readonly county: string; readonly value: string };
  /** The colours of the two sides; none of them is a party's. Two maps on one page take one each. */
  readonly palette?: 'water-clay' | 'violet-moss' | undefined;
  /** More figures than the map shows, in place of the table of names and figures. */
  readonly table?: TableParts | undefined;
}

/** Whether every one of these regions has an outline here. */
export const hasCounties = (ids: readonly string[]): boolean =>
  ids.length > 0 && ids.every((id) => nameIn(id) in CALIFORNIA_COUNTIES);

export function countyMap(parts: CountyMapParts): Html {
  const { counties, rest, others = [], palette = 'water-clay' } = parts;
  const label = `${parts.title}. ${parts.description}`;
  const given = new Set(counties.map(({ id }) => nameIn(id)));
  const drawn = [
    ...counties.map(({ id, ...figure }) => ({ ...figure, name: nameIn(id) })),
    ...(rest === undefined
      ? []
      : Object.keys(CALIFORNIA_COUNTIES)
          .filter((name) => !given.has(name))
          .map((name) => ({ ...rest, name, label: labelOf(name) }))),
  ];
  const shades = new Set([...drawn.map(({ shade }) => shade), ...parts.scale.map(({ shade }) => shade)]);
  const drawing = html`<svg
    class="county-map map-${palette}"
    viewBox="0 0 ${COUNTY_BOX.width} ${COUNTY_BOX.height}"
    role="img"
    aria-label="${label}"
  >
    <defs>${[...shades].map((shade) => pattern(shade, palette))}</defs>
    ${drawn.map((county) => {
      const path = CALIFORNIA_COUNTIES[county.name];
      return (
        path !== undefined &&
        html`<path ${filled(county.shade, palette)} d="${path}">
          <title>${county.label}: ${county.text}</title>
        </path>`
      );
    })}
  </svg>`;
  return chartFrame(
    parts,
    drawing,
    parts.table ?? {
      caption: parts.title,
      columns: [{ label: parts.columns.county }, { label: parts.columns.value, numeric: true }],
      rows: [...counties, ...others].map((county) => [county.label, county.text]),
    },
    legendOf(parts, palette),
  );
}

const nameIn = (id: string): string => /(?:^|\/)county:([a-z_]+)$/.exec(id)?.[1] ?? '';

/** san_luis_obispo: San Luis Obispo. */
const labelOf = (name: string): string =>
  name.replaceAll('_', ' ').replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** How far apart the stripes of a class are and how they lean, in degrees; classes not named here are plain. */
const stripes: Readonly<Partial<Record<MapClass, readonly [apart: number, lean: number]>>> = {
  'low-2': [4, -45],
  'low-1': [8, -45],
  'high-1': [8, 45],
  'high-2': [4, 45],
  few: [5, 0],
  none: [5, 90],
};

type Palette = NonNullable<CountyMapParts['palette']>;

const pattern = (shade: MapClass, palette: Palette): Html | false => {
  const [apart, lean] = stripes[shade] ?? [];
  return (
    apart !== undefined &&
    html`<pattern
      id="map-${palette}-${shade}"
      width="${apart}"
      height="${apart}"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(${lean})"
    >
      <rect class="county-${shade}" width="${apart}" height="${apart}" />
      <path class="county-stripe" d="M.6 0v${apart}" />
    </pattern>`
  );
};

/** A pattern by an attribute, since a style sheet's `url(#...)` would look for it in the style sheet. */
const filled = (shade: MapClass, palette: Palette): Html =>
  stripes[shade] === undefined
    ? html`class="county county-${shade}"`
    : html`class="county" fill="url(#map-${palette}-${shade})"`;

const legendOf = ({ scale }: CountyMapParts, palette: Palette): Html =>
  html`<ul class="legend">
    ${scale.map(
      ({ shade, label }) =>
        html`<li>
          <svg class="swatch map-${palette}" width="22" height="16" aria-hidden="true" focusable="false">
            <rect ${filled(shade, palette)} width="22" height="16" rx="2" /></svg
          >${label}
        </li>`,
    )}
  </ul>`;
