/**
 * The page on which people take part, on a phone first: what is said now, one's own questions, and who waits. What all see is made of the
 * parts in `live-content.ts`; the islands `live-parts` and `town-hall` keep it up to date.
 */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { errorSummary, html, icon, type Content } from '../../../platform/ui/index.ts';
import type { OwnPlace } from '../own-place.ts';
import type { Standing } from '../standing.ts';
import { pathOf } from '../town-hall.ts';
import { asking } from '../words/asking.ts';
import { live } from '../words/live.ts';
import { askSection, type AskParts } from './ask-form.ts';
import { captionsPart } from './caption-part.ts';
import { floorPart, isShut, queueHeadPart, shownInQueue, statusPart } from './live-status.ts';
import { ownSection } from './own-questions.ts';
import { pollPart } from './poll-part.ts';
import { questionCard } from './question-card.ts';
import { timerPart } from './timer.ts';
import { votesPart } from './votes.ts';

export interface LivePageParts extends AskParts {
  readonly timeZone: string;
  readonly standing: Standing;
  /** What this visitor supports. */
  readonly mine: ReadonlySet<string>;
  /** The language in which they read captions. */
  readonly captions: string | undefined;
  /** What they chose in the poll that is shown. */
  readonly chosen: number | undefined;
  readonly own: OwnPlace;
  readonly keys: () => string;
}

export function livePage(parts: LivePageParts): Content {
  const { locale, timeZone, hall, standing, mine, own, keys, problem } = parts;
  const [t, a] = [live(locale), asking(locale)];
  const { meeting, support } = standing;
  const shut = isShut(hall, meeting);
  return [
    problem !== undefined &&
      errorSummary({
        title: a('problem'),
        errors: [{ message: problem.message, ...(problem.field === undefined ? {} : { field: problem.field }) }],
      }),
    html`<town-hall
      class="meeting"
      api="/api${pathOf(hall)}"
      page="${pathOf(hall)}"
      data-words="${islandWords(locale)}"
      data-mine="${[...mine].join(' ')}"
    >
      ${
        !shut &&
        html`<nav class="meeting-jumps" aria-label="${t('jumps')}">
          <a href="#ask">${a('ask')}</a> <a href="#queue">${t('toQueue')}</a>
        </nav>`
      }
      <p class="line-lost" data-line-lost hidden>${icon('warning')}<span>${t('lineLost')}</span></p>
      <p class="visually-hidden" role="status" data-said></p>
      <div role="alert" data-refused></div>
      <live-parts class="meeting-parts" src="${pathOf(hall)}/events" data-seq="${meeting.seq}">
        <div class="meeting-now">
          ${statusPart(locale, timeZone, hall, meeting)} ${timerPart(locale, timeZone, standing)}
          ${floorPart(locale, hall, meeting)} ${!shut && captionsPart(locale, hall, standing, parts.captions)}
          ${pollPart(locale, hall, standing, { chosen: parts.chosen })}
        </div>
        <div class="meeting-own">${ownSection({ locale, hall, own, key: keys })} ${!shut && askSection(parts)}</div>
        <section class="meeting-queue" aria-labelledby="queue">
          ${queueHeadPart(locale, hall, meeting)}
          <ol class="questions" data-list="queue" data-hold="${t('orderChanged')}">
            ${shownInQueue(hall, standing).map((question) =>
              questionCard(locale, hall, question, {
                support: support.get(question.question) ?? 0,
                mine: mine.has(question.question),
              }),
            )}
          </ol>
          ${votesPart(locale, hall, standing)}
        </section>
      </live-parts>
    </town-hall>`,
  ];
}

/** What the island says by itself, as JSON. `#` stands for what is put in. */
function islandWords(locale: Locale): string {
  const [t, a] = [live(locale), asking(locale)];
  return JSON.stringify({
    support: t('support'),
    supported: t('supported'),
    lineLost: t('lineLost'),
    lineBack: t('lineBack'),
    saidStatus: t('saidStatus'),
    saidFloor: t('saidFloor'),
    saidYours: t('saidYours'),
    position: a('position'),
    shown: a('shown'),
    waiting: a('waiting'),
    problem: a('problem'),
    signIn: a('signIn'),
  });
}
