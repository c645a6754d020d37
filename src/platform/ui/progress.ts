/** Where something stands: the phases of a process and the share of a task that is done. */
import { attr, classes, html, type Content, type Html } from './html.ts';
import { icon, type IconName } from './icons.ts';

export interface Phase {
  readonly label: string;
  /** Its dates. */
  readonly when?: Content;
  readonly note?: Content;
  readonly state: 'done' | 'current' | 'ahead';
  readonly href?: string | undefined;
  readonly icon?: IconName | undefined;
}

/** Phases in order; `words` say each state to those who do not see the line. */
export const phases = (parts: {
  readonly label: string;
  readonly phases: readonly Phase[];
  readonly words: { readonly done: string; readonly current: string; readonly ahead: string };
}): Html =>
  html`<ol class="phases" aria-label="${parts.label}">
    ${parts.phases.map(
      (phase) =>
        html`<li
          class="${classes('phase', `phase-${phase.state}`)}"
          ${attr('aria-current', phase.state === 'current' && 'step')}
        >
          <span class="phase-dot"
            >${icon(phase.state === 'done' ? 'check' : (phase.icon ?? (phase.state === 'current' ? 'arrow' : 'clock')))}</span
          >
          <div class="phase-text">
            <p class="phase-name">
              ${phase.href === undefined ? phase.label : html`<a href="${phase.href}">${phase.label}</a>`}
            </p>
            <p class="phase-state">${parts.words[phase.state]}</p>
            ${phase.when && html`<p class="phase-when">${phase.when}</p>`}
            ${phase.note && html`<p class="phase-note">${phase.note}</p>`}
          </div>
        </li>`,
    )}
  </ol>`;

/** `text` says the same in words, for example "62 % of 4,180 ballots counted". Leave `value` out when nobody knows. */
export const progress = (parts: {
  readonly label: string;
  readonly value?: number | undefined;
  readonly max?: number | undefined;
  readonly text: Content;
  readonly id?: string | undefined;
}): Html => {
  const id = parts.id ?? `progress-${parts.label.toLowerCase().replace(/\W+/g, '-')}`;
  return html`<div class="progress">
    <div class="progress-words"><label for="${id}">${parts.label}</label><span>${parts.text}</span></div>
    <progress id="${id}" ${attr('value', parts.value)} ${attr('max', parts.max ?? 1)}></progress>
  </div>`;
};

export interface Milestone {
  readonly title: Content;
  readonly when?: Content;
  readonly body?: Content;
  readonly badge?: Content;
  readonly state: 'done' | 'current' | 'ahead';
}

/** Events one under the other, for delivery and for the public log. */
export const timeline = (events: readonly Milestone[], label?: string): Html =>
  html`<ol class="timeline" ${attr('aria-label', label)}>
    ${events.map(
      (event) =>
        html`<li class="timeline-${event.state}">
          ${event.when && html`<p class="timeline-when">${event.when}</p>`}
          <p class="timeline-title">${event.title} ${event.badge}</p>
          ${event.body && html`<div class="timeline-body">${event.body}</div>`}
        </li>`,
    )}
  </ol>`;
