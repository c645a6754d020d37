/**
 * An example of this project, not an official index: the need of counties from five official figures in three components, each of equal weight.
 * Percentiles and averages as in CalEnviroScreen, without its product, so that each indicator's part in the score can be read off.
 */
import type { NeedProfile } from '../profile.ts';

export const countyNeed: NeedProfile = {
  id: 'county-need',
  name: 'County need',
  source: 'An example of this project: percentiles of five official figures, averaged',
  normalisation: 'percentile',
  groups: [
    {
      key: 'need',
      weight: 1,
      scaled: false,
      components: [
        {
          key: 'income',
          weight: 1,
          indicators: [
            { key: 'median-household-income', weight: 1, direction: 'less-is-need' },
            { key: 'poverty-rate', weight: 1, direction: 'more-is-need' },
          ],
        },
        {
          key: 'jobs',
          weight: 1,
          indicators: [{ key: 'unemployment-rate', weight: 1, direction: 'more-is-need' }],
        },
        {
          key: 'learning',
          weight: 1,
          indicators: [
            { key: 'no-high-school-diploma', weight: 1, direction: 'more-is-need' },
            { key: 'bachelors-or-higher', weight: 1, direction: 'less-is-need' },
          ],
        },
      ],
    },
  ],
  combination: 'arithmetic',
  missing: { rule: 'average-present', atMost: 1 },
};
