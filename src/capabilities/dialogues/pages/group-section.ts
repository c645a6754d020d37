/** The groups by size, each with the statements that set it apart and what everybody else says to them. */
import { percent } from '../../../platform/i18n/format.ts';
import { html, section, type Content, type Html } from '../../../platform/ui/index.ts';
import type { Representative } from '../../../rules/opinion/index.ts';
import type { OpinionSummary, StatementFigures, Tally } from '../opinion-summary.ts';
import type { Shown } from '../shown-conversation.ts';
import { overview } from '../words/overview.ts';
import { groupMark, pathOf, shareOf } from './conversation-words.ts';
import { statementText } from './statement-text.ts';

export function groupSection(shown: Shown, summary: OpinionSummary): Content {
  const { locale } = shown;
  const t = overview(locale);
  if (summary.groups.length === 0) return '';
  return section({
    id: 'groups',
    title: t('groupsTitle'),
    lead: t('groupsLead'),
    body: html`<div class="group-cards">
      ${summary.groups.map(({ size, representative }, group) => {
        const share = percent(locale, size / Math.max(1, summary.participants));
        const shownHere = representative.filter(({ statement }) => shown.statements.has(statement));
        return html`<section class="group-card group-${(group % 5) + 1}">
          <h3>${groupMark(locale, group)}</h3>
          <p class="group-size">${t('sizeShare', { n: size, share })}</p>
          ${
            shownHere.length === 0
              ? html`<p>${t('saysNothing')}</p>`
              : html`<ul>
                  ${shownHere.map((one) => html`<li>${stands(shown, group, one)}</li>`)}
                </ul>`
          }
        </section>`;
      })}
    </div>`,
  });
}

function stands(shown: Shown, group: number, { statement, side, bestAgree }: Representative): Content {
  const { locale } = shown;
  const t = overview(locale);
  const [text, figures] = [shown.statements.get(statement), shown.figures.get(statement)];
  if (text === undefined || figures === undefined) return '';
  // What a group agrees on best is listed as such, also where it is set apart by those of its members who disagree.
  const asked = bestAgree ? 'agree' : side;
  const [inside, outside] = [figures.groups[group], others(figures, group)];
  if (inside === undefined) return '';
  const share = (tally: Tally): string => percent(locale, shareOf(tally, asked));
  return html`<p class="statement-text">
      <a href="${pathOf(shown.conversation)}/statements/${statement}">${statementText(locale, text)}</a>
    </p>
    ${pair(asked, shareOf(inside, asked), shareOf(outside, asked))}
    <p class="group-says">${t(`says.${asked}`, { inside: share(inside), outside: share(outside) })}</p>`;
}

/** The group above, everybody else below it. */
const pair = (side: 'agree' | 'disagree', inside: number, outside: number): Html =>
  html`<svg class="bar" width="100%" height="14" aria-hidden="true" focusable="false">
    <rect class="said-pass" width="100%" height="14" rx="2" />
    ${
      side === 'agree'
        ? html`<rect class="said-agree" width="${length(inside)}" height="8" rx="1" />`
        : html`<line class="said-disagree is-narrow" x1="0" x2="${length(inside)}" y1="4" y2="4" />`
    }
    <rect class="said-others" y="9" width="${length(outside)}" height="5" rx="1" />
  </svg>`;

const length = (share: number): string => `${Math.round(share * 1000) / 10}%`;

function others({ groups }: StatementFigures, group: number): Tally {
  const rest = groups.filter((_, at) => at !== group);
  const sum = (side: keyof Tally): number => rest.reduce((total, tally) => total + tally[side], 0);
  return { agree: sum('agree'), disagree: sum('disagree'), pass: sum('pass') };
}
