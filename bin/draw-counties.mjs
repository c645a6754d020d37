/**
 * Draws the outlines of California's counties that maps on pages are made of: src/platform/ui/charts/california-counties.ts.
 *
 *   npm pack us-atlas@3.0.1 && tar -xzf us-atlas-3.0.1.tgz
 *   node bin/draw-counties.mjs package/counties-10m.json && npm run format
 *
 * Source: U.S. Census Bureau, cartographic boundary file of counties, 1 : 10,000,000 (public domain), as packaged in us-atlas. Its format,
 * TopoJSON, keeps each border once; so it is simplified once, and neighbours still meet. The projection is California Albers
 * (EPSG:3310): equal areas, after Snyder, "Map Projections: A Working Manual" (USGS 1987), pages 98 to 101. Simplified after
 * Douglas and Peucker (1973): no point is left out that lies further than `tolerance` from the line drawn.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const box = { width: 400, height: 460, margin: 4 };
/** In pixels of the box. */
const tolerance = 0.45;
/** Islands smaller than this, in square pixels, are left out. */
const smallest = 1.5;

const topology = JSON.parse(readFileSync(process.argv[2] ?? 'counties-10m.json', 'utf8'));
const counties = topology.objects.counties.geometries
  .filter(({ id }) => String(id).startsWith('06'))
  .toSorted((a, b) => (a.properties.name < b.properties.name ? -1 : 1));
const polygons = ({ type, arcs }) => (type === 'MultiPolygon' ? arcs : [arcs]);
const used = new Set(counties.flatMap((county) => polygons(county).flat(2)).map((arc) => (arc < 0 ? ~arc : arc)));

const projected = new Map([...used].map((arc) => [arc, decoded(topology.arcs[arc]).map(albers)]));
const all = [...projected.values()].flat();
const [left, right] = [Math.min(...all.map(([x]) => x)), Math.max(...all.map(([x]) => x))];
const [low, high] = [Math.min(...all.map(([, y]) => y)), Math.max(...all.map(([, y]) => y))];
const scale = Math.min((box.width - 2 * box.margin) / (right - left), (box.height - 2 * box.margin) / (high - low));
const toBox = ([x, y]) => [
  (x - (left + right) / 2) * scale + box.width / 2,
  ((low + high) / 2 - y) * scale + box.height / 2,
];
const lines = new Map(
  [...projected].map(([arc, points]) => [arc, simplified(points.map(toBox)).map((point) => point.map(tenths))]),
);

const rows = counties.map((county) => {
  const rings = polygons(county)
    .flat()
    .map(ringOf)
    .toSorted((a, b) => area(b) - area(a));
  const kept = rings.filter((ring, at) => at === 0 || area(ring) > smallest * 100);
  return `  ${county.properties.name.toLowerCase().replaceAll(' ', '_')}: '${kept.map(drawn).join('')}',`;
});

writeFileSync(
  path.join(import.meta.dirname, '../src/platform/ui/charts/california-counties.ts'),
  `/**
 * The outlines of California's 58 counties for maps on pages: names as in Open Civic Data ids, and SVG paths in a box of ${box.width} by
 * ${box.height}. Written by bin/draw-counties.mjs, which says where they come from; not to be changed by hand.
 */
export const COUNTY_BOX = { width: ${box.width}, height: ${box.height} } as const;

export const CALIFORNIA_COUNTIES: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`,
);

/** An arc is a first point and steps from point to point, in whole numbers. */
function decoded(arc) {
  const { scale: unit, translate } = topology.transform;
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * unit[0] + translate[0], y * unit[1] + translate[1]];
  });
}

function albers([longitude, latitude]) {
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const [first, second] = [radians(34), radians(40.5)];
  const n = (Math.sin(first) + Math.sin(second)) / 2;
  const c = Math.cos(first) ** 2 + 2 * n * Math.sin(first);
  const radius = Math.sqrt(c - 2 * n * Math.sin(radians(latitude))) / n;
  const angle = n * radians(longitude + 120);
  return [radius * Math.sin(angle), -radius * Math.cos(angle)];
}

/** Both ends stay: there other counties meet. */
function simplified(points) {
  if (points.length < 3) return points;
  const [from, to] = [points[0], points.at(-1)];
  let [furthest, at] = [0, 0];
  for (let i = 1; i < points.length - 1; i += 1) {
    const away = distance(points[i], from, to);
    if (away > furthest) [furthest, at] = [away, i];
  }
  if (furthest <= tolerance) return [from, to];
  return [...simplified(points.slice(0, at + 1)).slice(0, -1), ...simplified(points.slice(at))];
}

function distance([x, y], [x1, y1], [x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs(dy * (x - x1) - dx * (y - y1)) / length;
}

/** In tenths of a pixel, so that steps between points are whole and add up. */
function tenths(value) {
  return Math.round(value * 10);
}

/** A negative arc is walked backwards. The last point of each is the first of the next. */
function ringOf(arcs) {
  return arcs.flatMap((arc) => (arc < 0 ? lines.get(~arc).toReversed() : lines.get(arc)).slice(0, -1));
}

function area(ring) {
  const doubled = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

/** A path with steps relative to the point before: half as long as absolute ones. */
function drawn(ring) {
  const [[x, y]] = ring;
  const steps = ring
    .slice(1)
    .map(([px, py], at) => `${said(px - ring[at][0])},${said(py - ring[at][1])}`)
    .filter((step) => step !== '0,0');
  return `M${said(x)},${said(y)}l${steps.join(' ').replaceAll(/[ ,]-/g, '-')}z`;
}

function said(value) {
  return String(value / 10).replace(/^(-?)0\./, '$1.');
}
