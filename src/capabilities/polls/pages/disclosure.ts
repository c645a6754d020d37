/** How openly a poll was reported: a small mark in lists, and item by item on its page. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import { badge, dataTable, html, section, type Content, type Tone } from '../../../platform/ui/index.ts';
import { DISCLOSURE_ITEMS, type Disclosure, type JudgedItem } from '../../../rules/polling/index.ts';
import { disclosureOfPoll } from '../disclosed.ts';
import type { Poll } from '../poll.ts';
import { disclosureWords } from '../words/disclosure.ts';

/** Filled as far as items are told; the words beside it say the same. */
export function disclosureMark(locale: Locale, poll: Poll): Content {
  const { score } = disclosureOfPoll(poll);
  return html`<span class="disclosure-mark"
    ><svg width="44" height="8" aria-hidden="true" focusable="false">
      <rect class="bar-track" width="44" height="8" rx="2" />
      <rect class="fill-1" width="${Math.round((score / DISCLOSURE_ITEMS.length) * 440) / 10}" height="8" rx="2" /></svg
    ><span>${scoreText(locale, score)}</span></span
  >`;
}

export const scoreText = (locale: Locale, score: number): string =>
  disclosureWords(locale)('score', { score: number(locale, score, 1) });

const tones: Readonly<Record<JudgedItem['met'], Tone>> = { yes: 'success', partly: 'gold', no: 'neutral' };

export function disclosureSection(locale: Locale, { items, score }: Disclosure): Content {
  const t = disclosureWords(locale);
  return section({
    title: t('title'),
    id: 'disclosure',
    lead: t('lead'),
    body: [
      html`<p class="disclosure-score">${t('scoreLong', { score: number(locale, score, 1) })}</p>`,
      dataTable({
        caption: t('title'),
        captionHidden: true,
        stacked: true,
        columns: [{ label: t('item') }, { label: t('told') }, { label: t('missing') }],
        rows: items.map(({ item, met, missing }) => [
          t(`item.${item}`),
          badge({
            label: t(`met.${met}`),
            tone: tones[met],
            icon: met === 'yes' ? 'check' : met === 'partly' ? 'minus' : 'cross',
          }),
          missing.length === 0 ? t('nothingMissing') : missing.map((part) => t(`part.${part}`)).join(', '),
        ]),
      }),
    ],
  });
}
