/** What houses and wordings do to the figure: one chart each, with the same in a table. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import { effectDots, html, notice, section, type Content } from '../../../platform/ui/index.ts';
import type { Effect, Trend } from '../../../rules/polling/index.ts';
import { common } from '../words/common.ts';
import { questionWords } from '../words/question.ts';
import { bandOfPoints, signedPoints } from './points.ts';

export function leanings(locale: Locale, { houses, wordings, wording }: Trend): Content {
  const t = questionWords(locale);
  return section({
    title: t('leaningsTitle'),
    lead: t('leaningsLead'),
    body: [
      houses.length < 2 && notice({ kind: 'info', body: t('oneHouse') }),
      html`<div class="chart-pair">
        ${houses.length > 1 && chart(locale, 'houses', houses, (name) => name)}
        ${wordings.length > 1 && chart(locale, 'wordings', wordings, (letter) => common(locale)('variant', { letter }), wording)}
      </div>`,
    ],
  });
}

function chart(
  locale: Locale,
  of: 'houses' | 'wordings',
  effects: readonly Effect[],
  labelOf: (name: string) => string,
  letter = '',
): Content {
  const t = questionWords(locale);
  return effectDots({
    title: t(of === 'houses' ? 'houses' : 'wordingsChart'),
    description: of === 'houses' ? t('housesDescription') : t('wordingsDescription', { letter }),
    tableLabel: t('asTable'),
    rows: effects.map(({ name, mean, low, high, readings }) => ({
      label: labelOf(name),
      mean,
      low,
      high,
      text: t('points', { points: signedPoints(locale, mean) }),
      interval: bandOfPoints(locale, low, high),
      note: number(locale, readings),
    })),
    ends: [t('endLess'), t('endNone'), t('endMore')],
    columns: {
      label: t(of === 'houses' ? 'house' : 'wording'),
      mean: t('more'),
      interval: t('interval'),
      note: t('pollsColumn'),
    },
  });
}
