/** The chapter of petitions and votes: bars against a goal, then maps of an amount that some counties have too little of to show, and of the two sides of a question. */
import { california } from '../../regions/california.ts';
import { countyMap, goalBars, mapSteps, section, stepOf, type Content, type MapClass } from '../index.ts';

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
      goalBars({
        title: 'How far it is',
        description: 'Held against the 15,000 valid signatures that are needed.',
        tableLabel,
        rows: [
          { label: 'Pledges made here', value: 2_310, text: said(2_310), note: 'Not signatures.', hollow: true },
          { label: 'Signatures filed on paper', value: 24_034, text: said(24_034) },
          {
            label: 'Projected to be valid',
            value: 15_028,
            text: said(15_028),
            note: 'The golden line is its 95 % interval.',
            range: { low: 13_600, high: 16_400 },
          },
        ],
        marks: [
          { value: 14_250, text: said(14_250), label: '95 %: a projection below this fails' },
          { value: 15_000, text: said(15_000), label: 'needed' },
          { value: 16_500, text: said(16_500), label: '110 %: a projection above this is enough' },
        ],
        goal: 15_000,
        share: (of) => `${(of * 100).toFixed(1)} %`,
        columns: { what: 'Figure', value: 'Number', share: 'Of what is needed' },
      }),
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
