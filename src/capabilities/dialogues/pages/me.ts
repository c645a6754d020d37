/** One participant's own page: what became of their statements, and their votes, each with the buttons to change it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date } from '../../../platform/i18n/format.ts';
import {
  badge,
  html,
  icon,
  linkButton,
  notice,
  pagination,
  section,
  type Content,
  type Html,
  type Tone,
} from '../../../platform/ui/index.ts';
import type { Conversation, VoteValue } from '../conversation.ts';
import type { VoteCounts } from '../store/own.ts';
import type { Statement } from '../store/statements.ts';
import { common } from '../words/common.ts';
import { meWords } from '../words/me.ts';
import { statementText, translationNote } from './statement-text.ts';
import { choiceOf, voteButtons } from './vote-buttons.ts';

export interface OwnStatement {
  readonly statement: Statement;
  /** The moderator's, for what became of it; '' when none was given. */
  readonly reason: string;
  readonly counts: VoteCounts | undefined;
  readonly mergedInto: Statement | undefined;
}

export interface StandingVote {
  readonly statement: Statement;
  readonly value: VoteValue;
  readonly revision: number;
  readonly mergedInto: Statement | undefined;
}

export interface MePageParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly conversation: Conversation;
  readonly open: boolean;
  readonly anonymous: boolean;
  /** Where this participant stands on the map. */
  readonly standing?: Content;
  readonly statements: readonly OwnStatement[];
  /** Those of this page. */
  readonly votes: readonly StandingVote[];
  readonly page: number;
  readonly pages: number;
}

export function mePage(parts: MePageParts): Content {
  const { locale, conversation, open, anonymous, statements, votes, page, pages } = parts;
  const t = meWords(locale);
  const base = `/conversations/${conversation.slug}`;
  return [
    anonymous && notice({ kind: 'info', body: t('anonymous') }),
    parts.standing,
    section({
      id: 'statements',
      title: t('statements'),
      body:
        statements.length === 0
          ? html`<p>${t('noStatements')}</p>`
          : html`<ol class="own-statements">
              ${statements.map((own) => html`<li>${ownStatement(parts, own)}</li>`)}
            </ol>`,
    }),
    section({
      id: 'votes',
      title: t('votes'),
      lead: votes.length > 0 && t(open ? 'votesLead' : 'votesClosed'),
      body: [
        votes.length === 0
          ? [
              html`<p>${t('noVotesYet')}</p>`,
              open && html`<div class="actions">${linkButton({ href: `${base}/vote`, label: t('start') })}</div>`,
            ]
          : html`<ol class="own-votes">
              ${votes.map((vote) => html`<li id="vote-${vote.statement.number}">${ownVote(parts, vote)}</li>`)}
            </ol>`,
        pagination({
          label: t('pages'),
          page,
          pages,
          href: (number) => `${base}/me?page=${number}#votes`,
          previous: t('previous'),
          next: t('following'),
        }),
      ],
    }),
  ];
}

type Fate = 'waiting' | 'published' | 'rejected' | 'takenOff' | 'merged';
const toneOf: Readonly<Record<Fate, Tone>> = {
  waiting: 'gold',
  published: 'success',
  rejected: 'danger',
  takenOff: 'danger',
  merged: 'accent',
};

function ownStatement(
  { locale, timeZone, conversation }: MePageParts,
  { statement, reason, counts, mergedInto }: OwnStatement,
): Html {
  const t = meWords(locale);
  const fate: Fate = statement.state === 'rejected' && statement.publishedAt !== null ? 'takenOff' : statement.state;
  return html`<article class="own-statement">
    <div class="own-head">
      ${badge({ label: t(`fate.${fate}`), tone: toneOf[fate] })}
      <span class="hint">${t('submitted', { date: date(locale, statement.submittedAt, timeZone) })}</span>
    </div>
    <blockquote lang="${statement.language}">${statement.text}</blockquote>
    ${fate === 'published' && html`<p class="own-counts">${counts === undefined ? t('noVotes') : t('counts', { ...counts })}</p>`}
    ${
      reason !== '' &&
      html`<div class="own-reason">
        <p>${t('reason')}</p>
        <blockquote>${reason}</blockquote>
      </div>`
    }
    ${mergedInto !== undefined && joinedWith(locale, conversation, mergedInto)}
  </article>`;
}

const joinedWith = (locale: Locale, { slug }: Conversation, into: Statement): Html =>
  html`<p>
    ${meWords(locale)('mergedInto')}
    <a href="/conversations/${slug}/vote?statement=${into.number}">${statementText(locale, into)}</a>
  </p>`;

function ownVote(parts: MePageParts, { statement, value, revision, mergedInto }: StandingVote): Html {
  const { locale, conversation, open, page } = parts;
  const t = meWords(locale);
  const choice = choiceOf(value);
  const said = html`<p class="own-said">
    ${icon(choice.icon)}<span>${t('now', { vote: common(locale)(choice.name) })}</span>
  </p>`;
  // What a moderator took off is not shown again here.
  if (statement.state === 'rejected')
    return html`<p class="hint">${t('gone')}</p>
      ${said}`;
  const text = html`<blockquote>${statementText(locale, statement)}</blockquote>
    ${translationNote(locale, statement)}`;
  if (mergedInto !== undefined) return html`${text} ${joinedWith(locale, conversation, mergedInto)} ${said}`;
  if (!open) return html`${text} ${said}`;
  return html`${text}
    <form
      class="vote-again"
      method="post"
      action="/conversations/${conversation.slug}/vote"
      aria-label="${t('change', { text: statement.text })}"
    >
      <input type="hidden" name="statement" value="${statement.number}" />
      <input type="hidden" name="revision" value="${revision + 1}" />
      <input type="hidden" name="me" value="${page}" />
      ${said}
      <div class="vote-buttons">${voteButtons(locale, value)}</div>
      <button class="button button-quiet" name="value" value="back">
        ${icon('back')}<span>${t('takeBack')}</span>
      </button>
    </form>`;
}
