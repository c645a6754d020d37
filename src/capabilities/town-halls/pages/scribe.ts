/** The scribe's page: the growing minutes beside the forms for notes and promises. */
import { excerpt } from '../../../platform/ui/index.ts';
import {
  button,
  dateField,
  errorSummary,
  explainer,
  form,
  html,
  liveRegion,
  moreLink,
  notice,
  section,
  selectField,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { isShown, type Meeting } from '../../../rules/meeting/index.ts';
import { minutesTopic, pathOf, type TownHall } from '../town-hall.ts';
import { scribeWords } from '../words/scribe.ts';
import { minutesBody } from './minutes-body.ts';
import type { MinutesParts } from './minutes-say.ts';

export type ScribeField = 'text' | 'promise' | 'owner' | 'due' | 'item' | 'question' | 'reason';

export interface ScribePageParts {
  readonly minutes: MinutesParts;
  readonly hall: TownHall;
  readonly meeting: Meeting;
  readonly keys: { readonly note: string; readonly promise: string };
  readonly typed: Readonly<Record<string, string>>;
  /** `struck`: the note or promise that was to be struck. */
  readonly problem?: { readonly field: ScribeField; readonly message: string; readonly struck?: string } | undefined;
}

export function scribePage(parts: ScribePageParts): Content {
  const { minutes, hall, problem } = parts;
  const t = scribeWords(minutes.locale);
  return [
    problem !== undefined && errorSummary({ title: t('problem'), errors: [problem] }),
    // The forms come first: on a phone nobody should have to pass the minutes to write into them.
    html`<div class="scribe">
      <div class="scribe-forms">
        ${noteForm(parts)} ${promiseForm(parts)}
        <p class="scribe-on">${moreLink(`${pathOf(hall)}/minutes`, t('toMinutes'))}</p>
      </div>
      <div class="scribe-minutes">${growing(parts)}</div>
    </div>`,
  ];
}

function growing(parts: ScribePageParts): Content {
  const { minutes, hall, meeting } = parts;
  const t = scribeWords(minutes.locale);
  if (meeting.openedAt === null) return notice({ kind: 'info', body: t('notOpen') });
  const afterNote = (note: string): Content => strikeForm(parts, 'notes', note);
  const afterPromise = (promise: string): Content => strikeForm(parts, 'promises', promise);
  return liveRegion({
    id: 'minutes-now',
    topic: minutesTopic(hall.id),
    body: [
      html`<h2 class="minutes-grow">${t('grows')}</h2>`,
      html`<div class="minutes minutes-inner">
        ${minutesBody({ ...minutes, afterNote, afterPromise }, hall, { agendaFirst: true })}
      </div>`,
    ],
  });
}

const errorAt = ({ problem }: ScribePageParts, field: ScribeField): string | undefined =>
  problem?.field === field ? problem.message : undefined;

function noteForm(parts: ScribePageParts): Content {
  const { minutes, hall, keys, typed } = parts;
  const t = scribeWords(minutes.locale);
  return section({
    title: t('note'),
    lead: t('noteLead'),
    body: form({
      action: `${pathOf(hall)}/scribe/notes`,
      hidden: { note: keys.note },
      body: [
        textArea({ name: 'text', label: t('noteText'), rows: 4, value: typed['text'], error: errorAt(parts, 'text') }),
        itemField(parts, 'item'),
      ],
      buttons: button({ label: t('write') }),
    }),
  });
}

function promiseForm(parts: ScribePageParts): Content {
  const { minutes, hall, meeting, keys, typed } = parts;
  const t = scribeWords(minutes.locale);
  const asked = [...meeting.questions.values()].filter((one) => isShown(one) && one.text !== '');
  return section({
    title: t('promise'),
    lead: t('promiseLead'),
    body: form({
      action: `${pathOf(hall)}/scribe/promises`,
      hidden: { key: keys.promise },
      body: [
        textField({
          name: 'promise',
          label: t('promiseText'),
          value: typed['promise'],
          error: errorAt(parts, 'promise'),
        }),
        textField({ name: 'owner', label: t('owner'), value: typed['owner'], error: errorAt(parts, 'owner') }),
        dateField({ name: 'due', label: t('due'), value: typed['due'], error: errorAt(parts, 'due') }),
        itemField(parts, 'promiseItem'),
        asked.length > 0 &&
          selectField({
            name: 'question',
            label: t('about'),
            width: 'full',
            value: typed['question'] ?? meeting.floor ?? '',
            options: [
              { value: '', label: t('noQuestion') },
              // Those that were spoken of last are meant most often.
              ...asked
                .toSorted((a, b) => b.changed - a.changed)
                .slice(0, 60)
                .map(({ question, text }) => ({ value: question, label: excerpt(text, 70) })),
            ],
          }),
      ],
      buttons: button({ label: t('keep') }),
    }),
  });
}

function itemField(parts: ScribePageParts, name: 'item' | 'promiseItem'): Content {
  const { minutes, hall, typed } = parts;
  const t = scribeWords(minutes.locale);
  if (hall.items.length === 0) return '';
  return selectField({
    name,
    label: t('item'),
    width: 'full',
    value: typed[name] ?? '',
    error: errorAt(parts, 'item'),
    options: [
      { value: '', label: t('noItem') },
      ...hall.items.map(({ number, title }, at) => ({
        value: String(number),
        label: `${at + 1}. ${excerpt(title, 70)}`,
      })),
    ],
  });
}

function strikeForm(parts: ScribePageParts, what: 'notes' | 'promises', id: string): Content {
  const { minutes, hall, problem, typed } = parts;
  const t = scribeWords(minutes.locale);
  const wrong = problem?.struck === id;
  return html`<div class="scribe-strike" lang="${minutes.locale}">
    ${explainer({
      summary: t(`strike.${what}`),
      open: wrong,
      body: form({
        action: `${pathOf(hall)}/scribe/${what}/${id}/strike`,
        body: [
          what === 'promises' && html`<p class="hint">${t('strikePromiseLead')}</p>`,
          html`<div class="field">
            <label for="strike-${id}">${t('strikeReason')}</label>
            <input id="strike-${id}" class="input-full" name="reason" value="${wrong ? (typed['reason'] ?? '') : ''}" />
          </div>`,
        ],
        buttons: button({ label: t('strikeIt'), kind: 'danger' }),
      }),
    })}
  </div>`;
}
