/** How sums are shared out: each step with its source, and a worked example. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import { dataTable, html, section, type Content } from '../../../platform/ui/index.ts';
import { methodExample } from '../method-example.ts';
import { common } from '../words/common.ts';
import { methodWords } from '../words/method.ts';
import { dollars } from '../words/problems.ts';

export function methodPage(locale: Locale): Content {
  const t = methodWords(locale);
  const step = (name: 'need' | 'shares' | 'rules' | 'beside', source?: string): Content =>
    section({
      title: t(`${name}Title`),
      body: [html`<p>${t(`${name}Body`)}</p>`, source !== undefined && html`<p class="hint">${source}</p>`],
    });
  return [
    step('need', t('needSource')),
    step('shares'),
    step('rules', t('rulesSource')),
    step('beside', t('besideSource')),
    section({ title: t('notTitle'), body: html`<p><strong>${common(locale)('notPeople')}</strong></p>` }),
    section({
      id: 'example',
      title: t('exampleTitle'),
      lead: t('exampleBody'),
      body: [
        dataTable({
          caption: t('exampleTitle'),
          captionHidden: true,
          columns: [
            { label: t('region') },
            { label: t('people'), numeric: true },
            { label: t('need'), numeric: true },
            { label: t('base'), numeric: true },
            { label: t('byNeed'), numeric: true },
            { label: t('ideal'), numeric: true },
            { label: t('after'), numeric: true },
          ],
          rows: methodExample().map(({ region, people, need, base, byNeed, ideal, total }) => [
            common(locale)(`example.${region as 'north' | 'middle' | 'south'}`),
            number(locale, people),
            number(locale, need ?? 0),
            dollars(locale, base),
            dollars(locale, byNeed),
            dollars(locale, ideal),
            dollars(locale, total),
          ]),
        }),
        html`<p>${t('why')}</p>`,
      ],
    }),
  ];
}
