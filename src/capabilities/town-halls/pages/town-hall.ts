/** A town hall's own page: when, where, about what, and how to take part. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { html, linkButton, markdown, notice, section, summaryList, type Content } from '../../../platform/ui/index.ts';
import { pathOf, type Phase, type TownHall } from '../town-hall.ts';
import { common } from '../words/common.ts';
import { list } from '../words/list.ts';

export function townHallPage(parts: {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly phase: Phase;
}): Content {
  const { locale, timeZone, hall, phase } = parts;
  const t = list(locale);
  const summary = inLanguage(hall, 'summary', locale);
  return [
    hall.hypothetical && notice({ kind: 'info', body: common(locale)('hypotheticalNote') }),
    html`<div lang="${summary.language}">${markdown(summary.text)}</div>`,
    summaryList([
      { term: t('when'), value: dateTime(locale, hall.startsAt, timeZone) },
      { term: t('where'), value: [hall.place, hall.address].filter((line) => line !== '').join(', ') },
    ]),
    phase !== 'past' && linkButton({ href: `${pathOf(hall)}/live`, label: t('takePart') }),
    section({
      title: t('agenda'),
      body: html`<ol class="agenda">
        ${hall.items.map((item) => html`<li>${item.title} <span class="hint">${t('minutes', { n: item.minutes })}</span></li>`)}
      </ol>`,
    }),
  ];
}
