/** Who has the floor, with the clock; and who comes next. */
import { html, type Content, type Html } from '../../../../platform/ui/index.ts';
import { inOrder, mayComeOnScreen, type Question } from '../../../../rules/meeting/index.ts';
import { common } from '../../words/common.ts';
import { screenWords } from '../../words/screen.ts';
import { turnTimer } from '../timer.ts';
import type { ScreenParts } from './screen.ts';

const nextShown = 5;

export function floorView(parts: ScreenParts): Content {
  const { locale, timeZone, standing } = parts;
  const t = screenWords(locale);
  const { floor, questions, timer } = standing.meeting;
  const question = floor === null ? undefined : questions.get(floor);
  return html`<div class="presenter-floor">
    <h2 class="presenter-title">${t('floor')}</h2>
    ${
      question === undefined
        ? html`<p class="presenter-large">${t('nobody')}</p>`
        : html`<p class="presenter-who">${who(parts, question)}</p>
            ${said(parts, question)}`
    }
    ${timer !== null && html`<div class="presenter-clock">${turnTimer(locale, timeZone, timer)}</div>`}
  </div>`;
}

export function queueView(parts: ScreenParts): Content {
  const { locale, standing } = parts;
  const t = screenWords(locale);
  const queue = inOrder(standing.meeting, standing.support);
  const rest = queue.length - nextShown;
  return [
    html`<h2 class="presenter-title">
      ${t('queue')} ${rest > 0 && html`<span class="presenter-rest">${t('after', { n: rest })}</span>`}
    </h2>`,
    queue.length === 0
      ? html`<p class="presenter-large">${t('queueEmpty')}</p>`
      : html`<ol class="presenter-queue presenter-queue-${Math.min(queue.length, nextShown)}">
          ${queue.slice(0, nextShown).map((question, at): Html => waiting(parts, question, at + 1))}
        </ol>`,
  ];
}

/** What nobody has looked at keeps its place in the queue, without its words and without a name. */
function waiting(parts: ScreenParts, question: Question, place: number): Html {
  const { locale, standing } = parts;
  const { text, language } = question;
  const seen = mayComeOnScreen(standing.meeting, question);
  return html`<li>
    <span class="presenter-nr">${place}</span>
    <div>
      ${
        seen
          ? html`<p class="presenter-line" lang="${text === '' ? locale : language}" dir="auto">
              ${text === '' ? common(locale)('wantsToSpeak') : text}
            </p>`
          : html`<p class="presenter-line presenter-unseen">${screenWords(locale)('unseen')}</p>`
      }
      <p class="presenter-who">${seen ? who(parts, question) : whereFrom(parts, question)}</p>
    </div>
  </li>`;
}

/** The region is chosen from a list, the name is typed. */
const whereFrom = ({ locale, regions }: ScreenParts, { region, via }: Question): string =>
  [region === null ? undefined : regions.get(region), common(locale)(`via.${via}`)]
    .filter((part) => part !== undefined)
    .join(' · ');

const who = (parts: ScreenParts, question: Question): Content => [
  html`<strong dir="auto">${question.name === '' ? common(parts.locale)('someone') : question.name}</strong>`,
  ` · ${whereFrom(parts, question)}`,
];

/** The longer it is, the smaller; the longest that may be asked still fits. */
function said({ locale }: ScreenParts, { text, language }: Question): Html {
  if (text === '') return html`<p class="presenter-large">${common(locale)('wantsToSpeak')}</p>`;
  const size = text.length <= 110 ? 'large' : text.length <= 240 ? 'medium' : 'small';
  return html`<p class="presenter-${size}" lang="${language}" dir="auto">${text}</p>`;
}
