/** One agenda item in the minutes: what was asked and answered, noted, moved, polled and promised while it was open. */
import { day } from '../../../platform/i18n/format.ts';
import { badge, dataTable, explainer, html, type Content, type Html, type Tone } from '../../../platform/ui/index.ts';
import type { MinutesItem, MinutesMotion, MinutesQuestion } from '../../../rules/meeting/index.ts';
import { common } from '../words/common.ts';
import { minutesWords } from '../words/minutes.ts';
import { clock, correctionOf, nameOf, spanOf, voteCount, type MinutesParts } from './minutes-say.ts';

export function minutesItem(parts: MinutesParts, item: MinutesItem): Html {
  const { locale, language } = parts;
  const t = minutesWords(locale);
  const times = item.openedAt === null ? '' : spanOf(parts, item.openedAt, item.closedAt);
  return html`<article class="minutes-item" id="${item.number === null ? 'outside' : `item-${item.number}`}">
    <h3>
      ${
        item.number === null
          ? t('outside')
          : html`<span class="minutes-number">${place(parts, item.number)}</span>
              <span lang="${language}" dir="auto">${item.title}</span>`
      }
    </h3>
    ${
      item.number !== null &&
      html`<p class="minutes-when">
        ${times} ${item.openedAt !== null && parts.mark(item.openedAt)}
        ${
          item.outcome !== null
            ? badge({ label: t(`outcome.${item.outcome}`), tone: item.outcome === 'done' ? 'success' : 'neutral' })
            : item.openedAt === null && parts.content.minutes.adjournedAt !== null && badge({ label: t('notReached') })
        }
      </p>`
    }
    ${item.note !== '' && html`<p lang="${language}" dir="auto">${item.note}</p>`}
    ${group(
      t('notes'),
      item.notes,
      ({ text, note, at }) =>
        html`<div class="minutes-note" lang="${language}" dir="auto">
          ${text.split(/\n{2,}/).map((piece) => html`<p>${piece}</p>`)}${parts.mark(at)} ${parts.afterNote?.(note)}
        </div>`,
    )}
    ${questions(parts, item.questions)} ${group(t('motions'), item.motions, (motion) => motionEntry(parts, motion))}
    ${group(t('polls'), item.polls, (poll) => pollEntry(parts, poll))}
    ${group(
      t('promises'),
      item.promises,
      ({ promise, text, owner, due, question }) =>
        html`<p lang="${language}" dir="auto"><strong>${text}</strong></p>
          <p class="hint">
            ${t('owner', { owner })}${due !== null && `, ${t('due', { on: day(locale, due) })}`}
            ${question !== null && aboutQuestion(parts, question)}
          </p>
          ${parts.afterPromise?.(promise)}`,
    )}
    ${item.number !== null && correctionOf(parts, `item-${item.number}`)}
    ${parts.back !== undefined && html`<p class="minutes-back no-print"><a href="${parts.back}">${t('toContents')}</a></p>`}
  </article>`;
}

/** Its place in the agenda: numbers of items stay when they move. */
const place = ({ content }: MinutesParts, number: number): string =>
  `${content.minutes.items.findIndex((item) => item.number === number) + 1}.`;

const group = <T>(title: string, those: readonly T[], draw: (entry: T) => Content): Content =>
  those.length > 0 && [html`<h4>${title}</h4>`, entries(those, draw)];

const entries = <T>(those: readonly T[], draw: (entry: T) => Content): Html =>
  html`<ul class="minutes-list">
    ${those.map((entry) => html`<li>${draw(entry)}</li>`)}
  </ul>`;

/** More than so many stand behind a line that says what became of them: on a phone a long evening is many screens. */
const mostOpen = 3;

function questions(parts: MinutesParts, asked: MinutesItem['questions']): Content {
  const t = minutesWords(parts.locale);
  const entry = (question: MinutesQuestion): Content => questionEntry(parts, question);
  if (asked.length <= mostOpen) return group(t('questions'), asked, entry);
  const counts = Map.groupBy(asked, ({ state }) => state);
  const what = [...counts].map(
    ([state, those]) => `${t(`state.${state}`)}: ${clock.number(parts.locale, those.length)}`,
  );
  return html`<h4>${t('questions')}</h4>
    <div class="printed">
      ${explainer({ summary: t('readAll', { n: asked.length, what: what.join(', ') }), body: entries(asked, entry) })}
    </div>`;
}

const tones: Readonly<Record<MinutesQuestion['state'], Tone>> = {
  queued: 'warning',
  floor: 'gold',
  answered: 'success',
  heard: 'success',
  deferred: 'warning',
  skipped: 'neutral',
};

function questionEntry(parts: MinutesParts, question: MinutesQuestion): Content {
  const { locale, language, timeZone } = parts;
  const [t, c] = [minutesWords(locale), common(locale)];
  const { state, answer, by } = question;
  const off = parts.takenOff.has(question.question);
  const said = off ? t('takenOff') : question.text === '' ? t('spoke') : question.text;
  const isReason = state === 'deferred' || state === 'skipped';
  return html`<p
      class="minutes-question"
      ${off || question.text === '' ? '' : html`lang="${question.language}"`}
      dir="auto"
    >
      ${said}
    </p>
    <p class="minutes-who">
      ${badge({ label: t(`state.${state}`), tone: tones[state] })}
      <span class="hint"
        >${t('asked', { name: off || question.name === '' ? c('someone') : question.name, via: c(`via.${question.via}`) })}${question.merged > 0 && `. ${t('merged', { n: question.merged })}`}</span
      >
      ${question.takenAt !== null && parts.mark(question.takenAt)}
    </p>
    ${answer !== '' && html`<p class="minutes-answer"><span class="hint">${saidHow(locale, isReason, by)}:</span> <span lang="${language}" dir="auto">${answer}</span></p>`}
    ${answer === '' && by !== '' && html`<p class="hint">${t('answeredBy', { by })}</p>`}
    ${question.written.map(
      (one) =>
        html`<div class="minutes-answer">
          <p class="hint">${writtenHead(locale, one, timeZone)}</p>
          <p lang="${one.language}" dir="auto">${one.text}</p>
        </div>`,
    )}`;
}

function saidHow(locale: MinutesParts['locale'], isReason: boolean, by: string): string {
  const t = minutesWords(locale);
  if (by === '') return t(isReason ? 'reason' : 'answer');
  return t(isReason ? 'reasonBy' : 'answeredBy', { by });
}

export const writtenHead = (
  locale: MinutesParts['locale'],
  { at, by }: { readonly at: number; readonly by: string },
  timeZone: string,
): string => {
  const on = clock.date(locale, at, timeZone);
  return minutesWords(locale)(by === '' ? 'written' : 'writtenBy', { by, on });
};

function motionEntry(parts: MinutesParts, motion: MinutesMotion): Content {
  const { locale, language } = parts;
  const t = minutesWords(locale);
  const mover = nameOf(parts, motion.mover);
  const result = t(motion.carried === null ? 'notVoted' : motion.carried ? 'carried' : 'lost');
  return html`<p class="minutes-question" lang="${language}" dir="auto">${motion.text}</p>
    <p class="hint">
      ${motion.seconder === null ? t('moved', { mover }) : t('movedSeconded', { mover, seconder: nameOf(parts, motion.seconder) })}.
      ${t(`needs.${motion.needs}`)}. ${parts.mark(motion.putAt)}
    </p>
    <p>
      ${motion.carried === false ? badge({ label: result, tone: 'neutral', icon: 'cross' }) : badge({ label: result, tone: motion.carried === true ? 'success' : 'neutral' })}
      ${motion.votedAt !== null && motion.votes.length === 0 && html`<span class="hint">${clock.time(parts, motion.votedAt)}</span>`}
    </p>
    ${
      motion.votes.length > 0 &&
      dataTable({
        caption: t('votedAt', {
          result,
          at: clock.time(parts, motion.votedAt ?? motion.putAt),
          ayes: voteCount(motion, 'aye'),
          noes: voteCount(motion, 'no'),
        }),
        dense: true,
        columns: [{ label: t('member') }, { label: t('vote') }],
        rows: motion.votes.map(({ member, vote }) => [nameOf(parts, member), t(`vote.${vote}`)]),
      })
    }`;
}

function pollEntry(parts: MinutesParts, poll: MinutesItem['polls'][number]): Content {
  const { locale } = parts;
  const t = minutesWords(locale);
  return html`<p class="minutes-question" lang="${poll.language}" dir="auto">${poll.question}</p>
    <p>${badge({ label: t(`form.${poll.form}`) })}</p>
    ${
      poll.counts === null
        ? html`<p class="hint">${t('pollOpen')}</p>`
        : dataTable({
            caption: t('pollPeople', { n: poll.people ?? 0 }),
            dense: true,
            columns: [
              { label: t('option') },
              { label: t('votes'), numeric: true },
              ...(poll.hands === null ? [] : [{ label: t('hands'), numeric: true }]),
            ],
            rows: poll.options.map((option, at) => [
              html`<span lang="${poll.language}" dir="auto">${option}</span>`,
              clock.number(locale, poll.counts?.[at] ?? 0),
              ...(poll.hands === null ? [] : [clock.number(locale, poll.hands[at] ?? 0)]),
            ]),
          })
    }`;
}

function aboutQuestion(parts: MinutesParts, id: string): Content {
  const asked = parts.content.minutes.items
    .flatMap(({ questions }) => questions)
    .find(({ question }) => question === id);
  if (asked === undefined || asked.text === '' || parts.takenOff.has(id)) return '';
  return html`<br />${minutesWords(parts.locale)('promisedAbout', { question: asked.text })}`;
}
