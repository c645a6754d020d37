/** The running total under a ballot: stays in sight, never in the way of what has the focus. */
import { attr, html, type Content, type Html } from './html.ts';
import { button } from './forms.ts';

export interface BarParts {
  readonly label: string;
  /** What is used of the maximum now: money units, points or projects. */
  readonly used: number;
  /** Leave it out when there is no limit, as in most approval votes. */
  readonly max?: number | undefined;
  /** The same in words, as of now: "$120,000 of $500,000 used". */
  readonly text: string;
  /**
   * The sentences the island fills in, with the places {used}, {left}, {over}, {max} and {count}:
   * `within` while all fits, `over` when it does not. Without them the bar stays as the server drew it.
   */
  readonly live?: { readonly within: string; readonly over: string } | undefined;
  /** How the island writes amounts; leave it out for plain numbers. */
  readonly money?:
    | { readonly locale: string; readonly currency: string; readonly unitsPerCurrency: number }
    | undefined;
  readonly submit: string;
  /** Adds a button that only counts again; useful without JavaScript, hidden with it. Sends `intent=recount`. */
  readonly recount?: string | undefined;
  /** Beside the button, for example that a ballot can be changed until the close. */
  readonly note?: Content;
}

export const ballotBar = (kind: string, parts: BarParts): Html => {
  const over = parts.max !== undefined && parts.used > parts.max;
  return html`<div
    class="ballot-bar ballot-bar-${kind} ${over ? 'is-over' : ''}"
    role="group"
    aria-label="${parts.label}"
    data-bar
    ${[
      attr('data-within', parts.live?.within),
      attr('data-over', parts.live?.over),
      attr('data-locale', parts.money?.locale),
      attr('data-currency', parts.money?.currency),
      attr('data-units', parts.money?.unitsPerCurrency),
    ]}
  >
    <div class="ballot-bar-inner">
      <div class="ballot-total">
        <output class="ballot-sum" data-sum>${parts.text}</output>
        ${parts.max !== undefined && html`<progress data-meter max="${parts.max}" value="${Math.min(parts.used, parts.max)}" aria-label="${parts.label}"></progress>`}
        ${parts.note && html`<p class="ballot-note">${parts.note}</p>`}
      </div>
      <div class="ballot-buttons">
        ${parts.recount && html`<span data-recount>${button({ label: parts.recount, kind: 'secondary', name: 'intent', value: 'recount' })}</span>`}
        ${button({ label: parts.submit, name: 'intent', value: 'cast' })}
      </div>
    </div>
  </div>`;
};
