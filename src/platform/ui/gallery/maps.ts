/** The chapter of maps: an amount that some counties have too little of to show, and the two sides of a question. */
import { california } from '../../regions/california.ts';
import { countyMap, mapSteps, section, stepOf, type Content, type MapClass } from '../index.ts';

const tableLabel = 'Show the figures as a table';
/** Made up: from 12 to about 38,000, without chance. */
const counties = california
  .filter(({ id }) => /\/county:[a-z_]+$/.test(id))
  .map(({ id, name }, at) => ({ id, name, people: Math.round(12 * 1.15 ** at) }));

export function mapGallery(): Content {
  const shown = counties.slice(9);
  const steps = mapSteps(shown.map(({ people }) => people));
  const said = (count: number): string => count.toLocaleString('en-US');
  return section({
    title: 'Counties',
    lead: 'Where people pledged, and where a majority said yes.',
    body: [
      countyMap({
        title: 'Pledges by county',
        description: 'Most came from the south of the alphabet.',
        tableLabel,
        counties: shown.map(({ id, name, people }) => ({
          id,
          label: name,
          shade: stepOf(steps, people),
          text: said(people),
        })),
        rest: { shade: 'few', text: 'Too few to show' },
        others: [{ label: 'Other counties', text: said(213) }],
        scale: [
          ...steps.map(({ shade, from, until }) => ({
            shade,
            label: until === undefined ? `${said(from)} or more` : `${said(from)} to ${said(until)}`,
          })),
          { shade: 'few', label: 'Too few to show' },
        ],
        columns: { county: 'County', value: 'Pledges' },
      }),
      ...(['water-clay', 'violet-moss'] as const).map((palette) =>
        countyMap({
          title: 'Share of yes by county',
          description: 'Yes had a majority in half of the counties that have reported.',
          tableLabel,
          palette,
          counties: counties.map(({ id, name }, at) => {
            const share = at % 9 === 8 ? undefined : (30 + ((at * 7) % 41)) / 100;
            return {
              id,
              label: name,
              shade: sideOf(share),
              text: share === undefined ? 'Not reported' : `${Math.round(share * 100)} %`,
            };
          }),
          scale: [
            { shade: 'low-2', label: 'No, by far' },
            { shade: 'low-1', label: 'No' },
            { shade: 'middle', label: 'As many as' },
            { shade: 'high-1', label: 'Yes' },
            { shade: 'high-2', label: 'Yes, by far' },
            { shade: 'none', label: 'Not reported' },
          ],
          columns: { county: 'County', value: 'Yes' },
        }),
      ),
    ],
  });
}

function sideOf(share: number | undefined): MapClass {
  if (share === undefined) return 'none';
  if (share === 0.5) return 'middle';
  if (share < 0.5) return share < 0.4 ? 'low-2' : 'low-1';
  return share > 0.6 ? 'high-2' : 'high-1';
}
