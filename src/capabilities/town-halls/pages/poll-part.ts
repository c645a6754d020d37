/**
 * A poll as everybody sees it: what is asked, bars that grow while people choose, and what was counted. The figures of an open poll are
 * told beside the HTML (`data-count`, `data-share`), so that it stays the same while they grow.
 */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number, percent } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { attr, badge, button, html, type Content, type Html } from '../../../platform/ui/index.ts';
import type { Poll } from '../../../rules/meeting/index.ts';
import type { Standing } from '../standing.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { polls as words } from '../words/polls.ts';

/** Names of what is counted: of one option, and of all who chose. */
export const countName = (poll: string, option?: number): string =>
  option === undefined ? `poll-${poll}` : `poll-${poll}-${option}`;

/** The figures of open polls by name, for pages that are kept up to date. */
export function pollCounts({ polls }: Pick<Standing, 'polls'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [poll, chosen] of polls) {
    counts.set(countName(poll), sum(chosen));
    for (const [option, people] of chosen.entries()) counts.set(countName(poll, option), people);
  }
  return counts;
}

/** The one that is open; otherwise the newest that was closed. */
export function pollToShow({ meeting }: Pick<Standing, 'meeting'>): Poll | undefined {
  const all = [...meeting.polls.values()];
  return all.find(({ closedAt }) => closedAt === null) ?? all.sort((a, b) => b.closedAt! - a.closedAt!)[0];
}

/** `own`: for one visitor's page alone, with the figures as they are now and what they chose. */
export function pollPart(
  locale: Locale,
  hall: TownHall,
  standing: Standing,
  own?: { readonly chosen: number | undefined },
): Html {
  const poll = pollToShow(standing);
  if (poll === undefined) return html`<section data-part="poll" id="poll" hidden></section>`;
  const title = words(locale)(poll.closedAt === null ? `open.${poll.form}` : `closed.${poll.form}`);
  return html`<section class="quick-poll" data-part="poll" id="poll" aria-labelledby="poll-title">
    <h2 id="poll-title">${title}</h2>
    ${pollBody(locale, hall, poll, own === undefined ? undefined : standing, own)}
  </section>`;
}

/** The question with its form while it is open, its counts afterwards. Without `standing` the figures come beside it. */
export function pollBody(
  locale: Locale,
  hall: TownHall,
  poll: Poll,
  standing?: Standing,
  own?: { readonly chosen: number | undefined },
): Content {
  const t = words(locale);
  const asked = inLanguage(poll, 'question', locale);
  const note = poll.form === 'straw' && html`<p class="quick-poll-note">${t('notBinding')}</p>`;
  if (poll.closedAt !== null) return [question(asked), note, counted(locale, poll)];
  const counts = standing?.polls.get(poll.poll);
  return [
    html`<form class="form quick-poll-form" method="post" action="${pathOf(hall)}/polls/${poll.poll}">
      <fieldset>
        <legend class="quick-poll-question" lang="${asked.language}" dir="auto">${asked.text}</legend>
        ${note}
        ${bars(locale, poll, counts, (option, label) => {
          const id = `choice-${poll.poll}-${option}`;
          return html`<span class="choice">
            <input type="radio" name="option" id="${id}" value="${option}" ${own?.chosen === option ? 'checked' : ''} />
            <label for="${id}">${label}</label>
          </span>`;
        })}
      </fieldset>
      <p class="quick-poll-people">${t('peopleSoFar')} ${told(locale, countName(poll.poll), counts && sum(counts))}</p>
      <div class="actions">${button({ label: t('choose') })}</div>
      <p class="hint">${t('mayChange')}</p>
    </form>`,
  ];
}

/** For the projector: large, without a form. Undefined: no poll was opened yet. */
export function pollSection(
  locale: Locale,
  _hall: TownHall,
  standing: Standing,
  counts: Standing['polls'] = standing.polls,
): Html | undefined {
  const t = words(locale);
  const wanted = standing.meeting.screen.poll;
  const poll = (wanted === null ? undefined : standing.meeting.polls.get(wanted)) ?? pollToShow(standing);
  if (poll === undefined) return undefined;
  const now = counts.get(poll.poll) ?? [];
  const open = poll.closedAt === null;
  return html`<section class="quick-poll quick-poll-screen" data-poll="${poll.poll}">
    <p class="kicker">${t(open ? `open.${poll.form}` : `closed.${poll.form}`)}</p>
    ${question(inLanguage(poll, 'question', locale), 2)}
    ${poll.form === 'straw' && html`<p class="quick-poll-note">${t('notBinding')}</p>`}
    ${
      open
        ? [
            bars(locale, poll, now),
            html`<p class="quick-poll-people">${t('peopleSoFar')} ${told(locale, countName(poll.poll), sum(now))}</p>`,
          ]
        : counted(locale, poll)
    }
  </section>`;
}

/** Every poll that was closed, in the order in which they were asked: for the meeting's own page and its minutes. */
export function pollResults(locale: Locale, { polls }: Pick<Standing['meeting'], 'polls'>): Content {
  const t = words(locale);
  return [...polls.values()]
    .filter(({ closedAt }) => closedAt !== null)
    .map(
      (poll) =>
        html`<article class="quick-poll">
          ${question(inLanguage(poll, 'question', locale), 3)}
          ${poll.form === 'straw' && badge({ label: t('straw'), tone: 'neutral' })} ${counted(locale, poll)}
        </article>`,
    );
}

const question = ({ text, language }: { readonly text: string; readonly language: string }, level?: 2 | 3): Html =>
  level === 2
    ? html`<h2 class="quick-poll-question" lang="${language}" dir="auto">${text}</h2>`
    : level === 3
      ? html`<h3 class="quick-poll-question" lang="${language}" dir="auto">${text}</h3>`
      : html`<p class="quick-poll-question" lang="${language}" dir="auto">${text}</p>`;

/** Devices and hands stand apart: somebody may have done both, so they are never added up. */
function counted(locale: Locale, poll: Poll): Content {
  const t = words(locale);
  const { hands } = poll;
  const counts = poll.counts ?? [];
  return [
    html`<p class="quick-poll-people">
      ${badge({ label: t('final'), tone: 'accent', icon: 'tally' })} ${t('byDevice', { n: poll.people ?? 0 })}
    </p>`,
    bars(locale, poll, counts),
    hands !== null && [
      html`<p class="quick-poll-people">${t('byHands', { n: sum(hands) })}</p>`,
      bars(locale, poll, hands, undefined, 'fill-2'),
      html`<p class="hint">${t('notAdded')}</p>`,
    ],
  ];
}

/** `counts` undefined: told beside the HTML. */
function bars(
  locale: Locale,
  poll: Poll,
  counts: readonly number[] | undefined,
  labelled: (option: number, label: Html) => Html = (_, label) => label,
  fill = 'fill-in',
): Html {
  const { text: options, language } = inLanguage(poll, 'options', locale);
  const all = countName(poll.poll);
  const total = counts === undefined ? 0 : sum(counts);
  // What was counted at the close is told no more beside the HTML.
  const open = poll.closedAt === null;
  return html`<ul class="bar-list quick-poll-bars">
    ${options.map((option, at) => {
      const name = countName(poll.poll, at);
      const count = counts?.[at] ?? 0;
      const share = total === 0 ? 0 : count / total;
      const grows = open && html` data-share="${name}" data-share-of="${all}"`;
      return html`<li>
        <div class="bar-words">
          <span class="bar-label">${labelled(at, html`<span lang="${language}" dir="auto">${option}</span>`)}</span>
          <span class="bar-value"
            >${open ? told(locale, name, counts && count) : number(locale, count)}
            <span class="quick-poll-share" ${grows}>${counts && percent(locale, share)}</span></span
          >
        </div>
        <svg class="bar" width="100%" height="14" aria-hidden="true" focusable="false">
          <rect class="bar-track" width="100%" height="14" rx="2" />
          <rect class="${fill}" width="${Math.round(share * 10_000) / 100}%" height="14" rx="2" ${grows} />
        </svg>
      </li>`;
    })}
  </ul>`;
}

const told = (locale: Locale, name: string, count: number | undefined): Html =>
  html`<span data-count="${name}" ${attr('data-value', count === undefined ? undefined : String(count))}
    >${count === undefined ? '' : number(locale, count)}</span
  >`;

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
