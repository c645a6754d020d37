/**
 * CalEnviroScreen 4.0, by which California names disadvantaged communities (Health and Safety Code 39711): 21 indicators of census tracts in
 * four components. Environmental effects weigh half of exposures, as they act at a distance.
 *
 * Source: Office of Environmental Health Hazard Assessment (OEHHA), "CalEnviroScreen 4.0" (October 2021), chapters "Method" and "Scores
 * and Maps"; https://oehha.ca.gov/calenviroscreen/report/calenviroscreen-40. Its table of results has 8,035 tracts, 103 of them without a score.
 * Who lacks four or more figures of a group has none here: recomputations that come to the published scores leave these out (for 3.0 the R package
 * CalEnviroScreen of the Bay Area Air Quality Management District, for the same eight population characteristics), and rank equal figures at the last
 * of them and zeros apart, as is done here. `published-tracts.test.ts` holds the arithmetic against tracts of the published table.
 */
import type { NeedIndicator, NeedProfile } from '../profile.ts';

const more = (key: string, zerosApart = false): NeedIndicator => ({
  key,
  weight: 1,
  direction: 'more-is-need',
  ...(zerosApart && { zerosApart }),
});

export const calEnviroScreen4: NeedProfile = {
  id: 'cal-enviro-screen-4',
  name: 'CalEnviroScreen 4.0',
  source: 'OEHHA, CalEnviroScreen 4.0 (October 2021), https://oehha.ca.gov/calenviroscreen/report/calenviroscreen-40',
  normalisation: 'percentile',
  groups: [
    {
      key: 'pollution-burden',
      weight: 1,
      scaled: true,
      components: [
        {
          key: 'exposures',
          weight: 1,
          indicators: [
            more('ozone'),
            more('pm2.5'),
            more('diesel-pm'),
            more('drinking-water'),
            more('lead-risk-from-housing'),
            more('pesticides', true),
            more('toxic-releases', true),
            more('traffic'),
          ],
        },
        {
          key: 'environmental-effects',
          weight: 0.5,
          indicators: [
            more('cleanup-sites', true),
            more('groundwater-threats', true),
            more('hazardous-waste', true),
            more('impaired-water-bodies', true),
            more('solid-waste', true),
          ],
        },
      ],
    },
    {
      key: 'population-characteristics',
      weight: 1,
      scaled: true,
      components: [
        {
          key: 'sensitive-populations',
          weight: 1,
          indicators: [more('asthma'), more('low-birth-weight'), more('cardiovascular-disease')],
        },
        {
          key: 'socioeconomic-factors',
          weight: 1,
          indicators: [
            more('education'),
            more('linguistic-isolation', true),
            more('poverty'),
            more('unemployment'),
            more('housing-burden'),
          ],
        },
      ],
    },
  ],
  combination: 'product',
  missing: { rule: 'average-present', atMost: 3, within: 'group' },
};
