/** What came of a meeting that is over: where to read it, and its figures. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { timeOfDay, number } from '../../../platform/i18n/format.ts';
import { html, keyFigures, moreLink, section, type Content } from '../../../platform/ui/index.ts';
import { isShown, type Meeting } from '../../../rules/meeting/index.ts';
import { openAnswers } from '../answers.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { captions } from '../words/captions.ts';
import { overview } from '../words/overview.ts';
import { openAnswersNotice } from './answers.ts';

/** Pages of a meeting that is over, in the order in which people look for them. */
const pagesAfter = ['minutes', 'questions', 'answers', 'feedback', 'export'] as const;

export function after(parts: {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly meeting: Meeting;
  readonly now: Date;
  /** What became of the promises. */
  readonly commitments: Content;
}): Content {
  const { locale, timeZone, hall, meeting, now } = parts;
  const t = overview(locale);
  const asked = [...meeting.questions.values()].filter(isShown);
  const settled = asked.filter(({ state, written }) => state === 'answered' || state === 'heard' || written.length > 0);
  const answers = openAnswers(hall, meeting, now, timeZone);
  const time = (at: number): string => timeOfDay(locale, new Date(at), timeZone);
  const promised = [...meeting.promises.values()].filter(({ struck }) => struck === null);
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
        { value: number(locale, answers.open.length), label: t('open') },
        { value: number(locale, promised.length), label: t('promised', { n: promised.length }) },
      ]),
      openAnswersNotice(locale, answers, `${pathOf(hall)}/answers`),
      html`<ul class="page-links">
        ${pagesAfter.map((page) => html`<li>${moreLink(`${pathOf(hall)}/${page}`, t(`after.${page}`))}</li>`)}
        ${meeting.captions.length > 0 && html`<li>${moreLink(`${pathOf(hall)}/transcript`, captions(locale)('transcriptLink'))}</li>`}
        ${hall.recordingUrl !== '' && html`<li>${moreLink(hall.recordingUrl, t('recording'))}</li>`}
      </ul>`,
      parts.commitments,
    ],
  });
}
