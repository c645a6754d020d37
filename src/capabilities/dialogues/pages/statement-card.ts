/** One statement in a list, with what everybody and each group say to it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { html, saidBars, type Content, type Html } from '../../../platform/ui/index.ts';
import type { StatementFigures, Tally } from '../opinion-summary.ts';
import type { Shown } from '../shown-conversation.ts';
import type { Statement } from '../store/statements.ts';
import { common } from '../words/common.ts';
import { overview } from '../words/overview.ts';
import { statementIn } from '../statement-in.ts';
import { groupMark, pathOf, sharesText } from './conversation-words.ts';
import { statementText } from './statement-text.ts';

export interface StatementCardParts {
  readonly shown: Shown;
  readonly statement: Statement;
  /** Undefined while it has no votes that were counted. */
  readonly figures: StatementFigures | undefined;
  readonly rank?: number | undefined;
  /** `groups`: a bar for each; without groups, and with `everyone`, one for everybody. */
  readonly bars: 'groups' | 'everyone';
  /** Not in a frame on another site: the page would open inside it, and be refused there. */
  readonly linked?: boolean;
  readonly after?: Content;
}

export function statementCard({
  shown,
  statement,
  figures,
  rank,
  bars,
  linked = true,
  after,
}: StatementCardParts): Html {
  const { locale, conversation } = shown;
  const words = statementText(locale, statement);
  const href = `${pathOf(conversation)}/statements/${statement.number}`;
  const text = html`<p class="statement-text">${linked ? html`<a href="${href}">${words}</a>` : words}</p>`;
  return html`<li class="statement">
    ${
      rank === undefined
        ? text
        : html`<div class="statement-top"><span class="statement-rank" aria-hidden="true">${rank}</span>${text}</div>`
    }
    ${statementIn(statement, locale).translatedBy === 'machine' && html`<p class="statement-why">${common(locale)('machine')}</p>`}
    ${figures && (bars === 'groups' && figures.groups.length > 0 ? groupBars(locale, figures.groups) : everyoneBar(locale, figures))}
    ${after}
  </li>`;
}

export const groupBars = (locale: Locale, groups: readonly Tally[]): Html =>
  saidBars(
    groups.map((tally, group) => ({
      label: groupMark(locale, group),
      group,
      ...tally,
      text: sharesText(locale, tally),
    })),
  );

export const everyoneBar = (locale: Locale, { agree, disagree, pass }: Tally): Html =>
  saidBars([
    { label: overview(locale)('everyone'), agree, disagree, pass, text: sharesText(locale, { agree, disagree, pass }) },
  ]);
