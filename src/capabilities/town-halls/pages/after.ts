/** What came of a meeting that is over: where to read it, and its figures. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { timeOfDay, number } from '../../../platform/i18n/format.ts';
import { html, keyFigures, moreLink, section, type Content } from '../../../platform/ui/index.ts';
import { isShown, type Meeting } from '../../../rules/meeting/index.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { overview } from '../words/overview.ts';

/** Pages of a meeting that is over, in the order in which people look for them: each is added here once it is there. */
const pagesAfter: readonly ('minutes' | 'questions' | 'commitments' | 'feedback')[] = [];

export function after(parts: {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly meeting: Meeting;
}): Content {
  const { locale, timeZone, hall, meeting } = parts;
  const t = overview(locale);
  const asked = [...meeting.questions.values()].filter(isShown);
  const settled = asked.filter(({ state, written }) => state === 'answered' || state === 'heard' || written.length > 0);
  const open = asked.filter(({ state, written }) => isLeftOpen.has(state) && written.length === 0);
  const time = (at: number): string => timeOfDay(locale, new Date(at), timeZone);
  return section({
    id: 'after',
    title: t('afterTitle'),
    lead:
      meeting.openedAt !== null &&
      meeting.adjournedAt !== null &&
      t('held', { from: time(meeting.openedAt), until: time(meeting.adjournedAt) }),
    body: [
      keyFigures([
        { value: number(locale, asked.length), label: t('asked', { n: asked.length }) },
        { value: number(locale, settled.length), label: t('answered') },
        { value: number(locale, open.length), label: t('open') },
        { value: number(locale, meeting.promises.size), label: t('promised', { n: meeting.promises.size }) },
      ]),
      html`<ul class="page-links">
        ${pagesAfter.map((page) => html`<li>${moreLink(`${pathOf(hall)}/${page}`, t(`after.${page}`))}</li>`)}
        ${hall.recordingUrl !== '' && html`<li>${moreLink(hall.recordingUrl, t('recording'))}</li>`}
        <li>${moreLink(`/api${pathOf(hall)}/record`, t('after.record'))}</li>
      </ul>`,
    ],
  });
}

const isLeftOpen: ReadonlySet<string> = new Set(['queued', 'floor', 'deferred', 'skipped']);
