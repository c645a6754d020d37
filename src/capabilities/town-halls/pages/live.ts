/** The page on which people take part, on a phone first: what is said now, who waits, and one's own question. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  button,
  errorSummary,
  form,
  html,
  notice,
  textArea,
  textField,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import { inOrder } from '../../../rules/meeting/index.ts';
import type { Standing } from '../standing.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { common } from '../words/common.ts';
import { live } from '../words/live.ts';
import { captionsPart } from './caption-part.ts';
import { pollPart } from './poll-part.ts';
import { questionCard } from './question-card.ts';
import { votesPart } from './votes.ts';

export interface LivePageParts {
  readonly locale: Locale;
  readonly hall: TownHall;
  readonly standing: Standing;
  /** What this visitor supports. */
  readonly mine: ReadonlySet<string>;
  /** The language in which they read captions. */
  readonly captions: string | undefined;
  /** What they chose in the poll that is shown. */
  readonly chosen: number | undefined;
  /** Whether they may take part; otherwise why not. */
  readonly closed: 'sign-in' | 'not-a-resident' | undefined;
  readonly key: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?: { readonly field: string | undefined; readonly message: string } | undefined;
}

export function livePage(parts: LivePageParts): Content {
  const { locale, hall, standing, mine, problem } = parts;
  const t = live(locale);
  const { meeting, support } = standing;
  return [
    problem !== undefined &&
      errorSummary({ title: t('problem'), errors: [{ field: problem.field ?? 'text', message: problem.message }] }),
    html`<live-parts src="${pathOf(hall)}/events" data-seq="${meeting.seq}">
      ${statusPart(locale, standing)} ${floorPart(locale, standing)}
      ${captionsPart(locale, hall, standing, parts.captions)}
      ${pollPart(locale, hall, standing, { chosen: parts.chosen })}
      <section aria-labelledby="queue">
        <h2 id="queue">${t('queue')}</h2>
        <ol class="questions" data-list="queue">
          ${inOrder(meeting, support).map((question) =>
            questionCard(locale, hall, question, {
              support: support.get(question.question) ?? 0,
              mine: mine.has(question.question),
            }),
          )}
        </ol>
      </section>
      ${votesPart(locale, hall, standing)}
    </live-parts>`,
    askForm(parts),
  ];
}

export const statusPart = (locale: Locale, { meeting }: Standing): Html =>
  html`<p class="meeting-status" data-part="status" role="status">${common(locale)(`status.${meeting.status}`)}</p>`;

export function floorPart(locale: Locale, { meeting }: Standing): Html {
  const [t, c] = [live(locale), common(locale)];
  const question = meeting.floor === null ? undefined : meeting.questions.get(meeting.floor);
  return html`<section class="floor" data-part="floor" aria-label="${t('onTheFloor')}">
    <h2>${t('onTheFloor')}</h2>
    ${
      question === undefined
        ? html`<p>${t('nobody')}</p>`
        : html`<p lang="${question.language}" dir="auto">${question.text === '' ? c('wantsToSpeak') : question.text}</p>
            <p dir="auto">${question.name === '' ? c('someone') : question.name}</p>`
    }
  </section>`;
}

function askForm({ locale, hall, closed, key, typed, problem }: LivePageParts): Content {
  const t = live(locale);
  if (closed !== undefined) return notice({ kind: 'info', body: t(closed) });
  return form({
    action: `${pathOf(hall)}/questions`,
    hidden: { question: key },
    body: [
      textArea({
        name: 'text',
        label: t('questionLabel'),
        value: typed['text'],
        rows: 3,
        ...(problem?.field === 'text' ? { error: problem.message } : {}),
      }),
      textField({
        name: 'name',
        label: t('nameLabel'),
        value: typed['name'],
        ...(problem?.field === 'name' ? { error: problem.message } : {}),
      }),
    ],
    buttons: button({ label: t('send') }),
  });
}
