/**
 * Ballots as plain forms. The bar at the bottom shows what the server counted last; `ballot-form` (ballot.client.ts)
 * keeps it up to date while the resident chooses. Load the island `ballot` on the page.
 */
import { ballotBar, type BarParts } from './ballot-bar.ts';
import { attr, fieldId, html, type Content, type Html } from './html.ts';
import { hintAndError } from './fields.ts';
import { hiddenFields } from './forms.ts';
import { icon } from './icons.ts';

export interface BallotProject {
  readonly id: string;
  readonly name: string;
  /** As people read it, for example "$45,000". */
  readonly costText: string;
  /** In money units. */
  readonly cost: number;
  readonly district?: string | undefined;
  readonly category?: string | undefined;
  readonly summary?: Content;
  /** The project's own page. */
  readonly more?: { readonly href: string; readonly label: string } | undefined;
}

export interface BallotParts {
  readonly action: string;
  /** For example the idempotency key. */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly legend: Content;
  readonly hint?: Content;
  readonly error?: Content;
  readonly projects: readonly BallotProject[];
  readonly bar: BarParts;
}

/** Tick as many as you like. Fields: `name` (default "project") with the project's id, once for each that is ticked. */
export const approvalBallot = (
  parts: BallotParts & {
    readonly chosen: readonly string[];
    readonly name?: string | undefined;
    readonly max?: number | undefined;
  },
): Html =>
  frame(parts, 'approval', attr('data-max', parts.max), (project, at) =>
    checkCard(parts.name ?? 'project', project, parts.chosen, at),
  );

/** Tick what fits in the budget. Same fields as approval. */
export const knapsackBallot = (
  parts: BallotParts & {
    readonly chosen: readonly string[];
    readonly name?: string | undefined;
    readonly budget: number;
  },
): Html =>
  frame(parts, 'knapsack', attr('data-max', parts.budget), (project, at) =>
    checkCard(parts.name ?? 'project', project, parts.chosen, at),
  );

/** Share points out. Fields: `points-<project id>`. */
export const cumulativeBallot = (
  parts: BallotParts & {
    /** What was typed, by project id. */
    readonly points: Readonly<Record<string, string | number>>;
    readonly total: number;
    readonly maxPerProject?: number | undefined;
    readonly pointsLabel: string;
    readonly fewer: string;
    readonly more: string;
  },
): Html =>
  frame(parts, 'cumulative', attr('data-max', parts.total), (project) => {
    const id = fieldId(`points-${project.id}`);
    return html`<li class="ballot-card ballot-card-points">
      ${projectText(project, html`<label for="${id}">${project.name} ${html`<span class="visually-hidden">, ${parts.pointsLabel}</span>`}</label>`)}
      <div class="stepper">
        <button type="button" data-step="-1" hidden aria-label="${parts.fewer}: ${project.name}">
          ${icon('minus')}
        </button>
        <input
          id="${id}"
          name="points-${project.id}"
          type="number"
          inputmode="numeric"
          min="0"
          max="${parts.maxPerProject ?? parts.total}"
          step="1"
          value="${parts.points[project.id] ?? ''}"
          placeholder="0"
          autocomplete="off"
        />
        <button type="button" data-step="1" hidden aria-label="${parts.more}: ${project.name}">${icon('plus')}</button>
        <span class="stepper-unit" aria-hidden="true">${parts.pointsLabel}</span>
      </div>
    </li>`;
  });

function frame(
  parts: BallotParts,
  kind: 'approval' | 'knapsack' | 'cumulative',
  limits: Content,
  draw: (project: BallotProject, at: number) => Html,
): Html {
  const id = fieldId('ballot');
  return html`<ballot-form kind="${kind}" ${limits}>
    <form class="ballot" method="post" action="${parts.action}" novalidate autocomplete="off">
      ${hiddenFields(parts.hidden)}
      <fieldset
        class="ballot-projects"
        id="${id}"
        tabindex="-1"
        ${attr('aria-describedby', [parts.hint && `${id}-hint`, parts.error && `${id}-error`].filter(Boolean).join(' '))}
      >
        <legend>${parts.legend}</legend>
        ${hintAndError(id, parts.hint, parts.error)}
        <ul class="ballot-list">
          ${parts.projects.map(draw)}
        </ul>
      </fieldset>
      ${ballotBar(kind, parts.bar)}
    </form>
  </ballot-form>`;
}

function checkCard(name: string, project: BallotProject, chosen: readonly string[], at: number): Html {
  const id = at === 0 ? fieldId(name) : fieldId(`${name}-${project.id}`);
  return html`<li class="ballot-card">
    <input
      type="checkbox"
      id="${id}"
      name="${name}"
      value="${project.id}"
      data-cost="${project.cost}"
      ${chosen.includes(project.id) ? 'checked' : ''}
    />
    ${projectText(project, html`<label for="${id}">${project.name}</label>`)}
  </li>`;
}

const projectText = (project: BallotProject, name: Content): Html =>
  html`<div class="ballot-text">
    <p class="ballot-name">${name}</p>
    ${project.summary && html`<p class="ballot-summary">${project.summary}</p>`}
    <ul class="facts">
      <li class="ballot-cost">${project.costText}</li>
      ${project.district && html`<li>${icon('pin')}${project.district}</li>`}
      ${project.category && html`<li>${icon('tag')}${project.category}</li>`}
    </ul>
    ${project.more && html`<a class="ballot-more" href="${project.more.href}">${project.more.label}<span class="visually-hidden">: ${project.name}</span></a>`}
  </div>`;
