/** One statement at a time, with three large buttons. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { html, notice, progress, type Content, type Html } from '../../../platform/ui/index.ts';
import type { Conversation, VoteValue } from '../conversation.ts';
import type { Statement } from '../store/statements.ts';
import { common } from '../words/common.ts';
import { voting } from '../words/vote.ts';

export interface VotePageParts {
  readonly locale: Locale;
  readonly conversation: Conversation;
  readonly statement: Statement | undefined;
  /** What a vote on it has to say: one more than what stands. */
  readonly revision: number;
  readonly voted: number;
  readonly total: number;
  readonly last: { readonly statement: Statement; readonly value: VoteValue; readonly revision: number } | undefined;
  readonly problem: string | undefined;
}

export function votePage(parts: VotePageParts): Content {
  const { locale, statement, problem, voted, total } = parts;
  const t = voting(locale);
  return [
    problem !== undefined && notice({ kind: 'error', body: problem }),
    statement === undefined
      ? notice({ kind: 'success', title: t('allDone'), body: t('allDoneBody') })
      : card(parts, statement),
    lastVote(parts),
    progress({
      label: t('progressLabel'),
      text: t('progress', { voted, total }),
      value: voted,
      max: Math.max(1, total),
    }),
  ];
}

function card({ locale, conversation, revision }: VotePageParts, statement: Statement): Html {
  const t = voting(locale);
  const button = (value: VoteValue, label: string): Html =>
    html`<button class="button vote-button" name="value" value="${value}">${label}</button>`;
  return html`<form class="vote-card" method="post" action="/conversations/${conversation.slug}/vote">
    <input type="hidden" name="statement" value="${statement.number}" />
    <input type="hidden" name="revision" value="${revision}" />
    <fieldset>
      <legend class="visually-hidden">${t('legend')}</legend>
      <blockquote lang="${statement.language}">${statement.text}</blockquote>
      ${button(1, common(locale)('agree'))} ${button(-1, common(locale)('disagree'))}
      ${button(0, common(locale)('pass'))}
    </fieldset>
  </form>`;
}

function lastVote({ locale, conversation, last }: VotePageParts): Content {
  if (last === undefined) return '';
  const t = voting(locale);
  return html`<form class="vote-undo" method="post" action="/conversations/${conversation.slug}/vote">
    <input type="hidden" name="statement" value="${last.statement.number}" />
    <input type="hidden" name="revision" value="${last.revision + 1}" />
    <p>${t(`did.${last.value}`, { text: last.statement.text })}</p>
    <button class="button" name="value" value="back">${t('undo')}</button>
  </form>`;
}
