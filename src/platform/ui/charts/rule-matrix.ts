/** What each counting rule would have chosen, side by side: a real table, so that it reads row by row. */
import { attr, html, type Content, type Html } from '../html.ts';
import { icon } from '../icons.ts';

export interface RuleMatrixParts {
  readonly caption: string;
  readonly projectLabel: string;
  readonly rules: readonly {
    readonly label: string;
    readonly note?: Content;
    readonly official?: boolean | undefined;
  }[];
  /** `chosen` has one entry for each rule; words where a column stands for several that do not agree. */
  readonly projects: readonly {
    readonly label: string;
    readonly href?: string | undefined;
    readonly note?: Content;
    readonly chosen: readonly (boolean | string)[];
  }[];
  /** A last row, for example the money spent under each rule. */
  readonly total?: { readonly label: string; readonly values: readonly Content[] } | undefined;
  readonly words: { readonly chosen: string; readonly notChosen: string; readonly official: string };
}

export function ruleMatrix(parts: RuleMatrixParts): Html {
  const official = (at: number): string => (parts.rules[at]?.official ? 'is-official' : '');
  return html`<div class="table-frame rule-matrix" role="region" tabindex="0" aria-label="${parts.caption}">
    <table>
      <caption>
        <span class="caption-words">${parts.caption}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">${parts.projectLabel}</th>
          ${parts.rules.map(
            (rule, at) =>
              html`<th scope="col" class="${official(at)}">
                <span class="rule-name">${rule.label}</span>
                ${rule.official && html`<span class="rule-official">${parts.words.official}</span>`}
                ${rule.note && html`<span class="rule-note">${rule.note}</span>`}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${parts.projects.map(
          (project) =>
            html`<tr>
              <th scope="row">
                ${project.href === undefined ? project.label : html`<a href="${project.href}">${project.label}</a>`}
                ${project.note && html`<span class="rule-note">${project.note}</span>`}
              </th>
              ${project.chosen.map(
                (chosen, at) =>
                  html`<td ${attr('class', `${chosen === true ? 'is-chosen' : 'is-not'} ${official(at)}`)}>
                    ${typeof chosen === 'string' ? html`<span class="rule-part">${chosen}</span>` : mark(parts, chosen)}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
      ${
        parts.total &&
        html`<tfoot>
          <tr>
            <th scope="row">${parts.total.label}</th>
            ${parts.total.values.map((value, at) => html`<td class="${official(at)}">${value}</td>`)}
          </tr>
        </tfoot>`
      }
    </table>
  </div>`;
}

const mark = ({ words }: RuleMatrixParts, chosen: boolean): Html =>
  html`<span class="rule-mark"
    >${icon(chosen ? 'check' : 'minus')}<span class="visually-hidden"
      >${chosen ? words.chosen : words.notChosen}</span
    ></span
  >`;
