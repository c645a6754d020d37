/** One statement at a time, with three large buttons; the island `statement-vote` takes it from there. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { html, icon, notice, type Content, type Html } from '../../../platform/ui/index.ts';
import type { Conversation, VoteValue } from '../conversation.ts';
import type { Statement } from '../store/statements.ts';
import { common } from '../words/common.ts';
import { islandWords } from '../words/vote-island.ts';
import { voting } from '../words/vote.ts';
import { joiningWords } from '../words/join.ts';
import { statementText, translationNote } from './statement-text.ts';
import { choiceOf, voteButtons, voteChoices } from './vote-buttons.ts';

export interface VotePageParts {
  readonly locale: Locale;
  readonly conversation: Conversation;
  /** Of the participant, for the browser to know whom it speaks for. */
  readonly tag: string;
  readonly statement: Statement | undefined;
  /** What a vote on it has to say: one more than what stands. */
  readonly revision: number;
  /** What this participant said to it before. */
  readonly standing: VoteValue | undefined;
  readonly voted: number;
  readonly total: number;
  readonly last: { readonly statement: Statement; readonly value: VoteValue; readonly revision: number } | undefined;
}

export function voteArea(parts: VotePageParts): Content {
  const { locale, conversation, statement, tag, voted, total } = parts;
  const base = `/conversations/${conversation.slug}`;
  return html`<statement-vote
    id="vote"
    api="/api${base}"
    page="${base}/vote"
    tag="${tag}"
    queue="concord votes ${conversation.id} ${tag}"
    data-voted="${voted}"
    data-total="${total}"
    data-first="${onStage(parts)}"
    data-last="${givenBefore(parts)}"
    data-words="${JSON.stringify(wordsOf(locale))}"
  >
    <div role="alert">
      <div class="notice notice-error" data-problem hidden>
        ${icon('error')}
        <p data-problem-text></p>
      </div>
    </div>
    <div class="vote-stage">
      ${card(parts)}
      <div data-done tabindex="-1" ${statement === undefined ? '' : 'hidden'}>${allDone(parts)}</div>
      <p class="vote-dry" data-dry hidden>${icon('clock')}<span>${islandWords(locale)('dry')}</span></p>
      ${lastVote(parts)}
      <div class="vote-waiting" data-waiting role="status" hidden>
        ${icon('clock')}
        <p><strong data-waiting-count></strong> ${islandWords(locale)('waitsMore')}</p>
      </div>
      ${voteProgress(locale, voted, total)} ${keys(locale)}
    </div>
    <p class="visually-hidden" role="status" data-said></p>
  </statement-vote>`;
}

/** Also there when nothing is left to vote on: an undo brings it back without a new page. */
function card({ locale, conversation, statement, revision, standing }: VotePageParts): Html {
  const t = voting(locale);
  const shown = statement ?? { number: '', text: '', language: locale, translations: {} };
  return html`<form
    class="vote-card"
    method="post"
    action="/conversations/${conversation.slug}/vote"
    data-card
    ${statement === undefined ? 'hidden' : ''}
  >
    <input type="hidden" name="statement" value="${shown.number}" />
    <input type="hidden" name="revision" value="${revision}" />
    <fieldset>
      <legend class="visually-hidden">${t('legend')}</legend>
      <div class="vote-text">
        <blockquote class="statement-large" data-text>${statementText(locale, shown)}</blockquote>
        ${translationNote(locale, shown)}
        <p class="vote-before" data-standing ${standing === undefined ? 'hidden' : ''}>
          ${standing !== undefined && t('standing', { vote: common(locale)(choiceOf(standing).name) })}
        </p>
      </div>
      <div class="vote-buttons">${voteButtons(locale, standing)}</div>
    </fieldset>
  </form>`;
}

function allDone({ locale, conversation, total }: VotePageParts): Html {
  const t = voting(locale);
  const { slug, takesStatements } = conversation;
  const more = html`<ul>
    <li><a href="/conversations/${slug}">${t('toMap')}</a></li>
    ${takesStatements && html`<li><a href="/conversations/${slug}/statements/new">${t('toNew')}</a></li>`}
  </ul>`;
  if (total > 0) return notice({ kind: 'success', title: t('allDone'), body: [t('allDoneBody'), more] });
  const body = takesStatements ? t('nothingYetBody') : t('nothingYetClosed');
  return notice({ kind: 'info', title: t('nothingYet'), body: [body, more] });
}

function lastVote({ locale, conversation, last }: VotePageParts): Html {
  const t = voting(locale);
  return html`<form
    class="vote-undo"
    method="post"
    action="/conversations/${conversation.slug}/vote"
    data-undo
    ${last === undefined ? 'hidden' : ''}
  >
    <input type="hidden" name="statement" value="${last?.statement.number ?? ''}" />
    <input type="hidden" name="revision" value="${(last?.revision ?? 0) + 1}" />
    <p>
      <span class="vote-did" data-did>${last === undefined ? '' : t(`did.${last.value}`)}</span>
      <q data-did-text>${last === undefined ? '' : statementText(locale, last.statement)}</q>
    </p>
    <button class="button button-secondary" name="value" value="back">
      ${icon('back')}<span>${t('undo')}</span><kbd aria-hidden="true" data-key-hint hidden>U</kbd>
    </button>
  </form>`;
}

function voteProgress(locale: Locale, voted: number, total: number): Html {
  const t = voting(locale);
  return html`<div class="progress">
    <div class="progress-words">
      <label for="vote-progress">${t('progressLabel')}</label
      ><span data-progress-text>${t('progress', { voted, total })}</span>
    </div>
    <progress id="vote-progress" value="${voted}" max="${Math.max(1, total)}"></progress>
  </div>`;
}

/** Keys of one letter must be able to be turned off (WCAG 2.1.4): who dictates to the browser types them by accident. */
function keys(locale: Locale): Html {
  const named = voteChoices.map(({ key, name }) => html`<li><kbd>${key}</kbd> ${common(locale)(name)}</li>`);
  return html`<div class="vote-keys" data-keys hidden>
    <ul data-key-list>
      ${named}
      <li><kbd>U</kbd> ${voting(locale)('undo')}</li>
    </ul>
    <button type="button" class="button button-quiet" data-key-switch>${islandWords(locale)('keysOff')}</button>
  </div>`;
}

/** The statement and the vote that the page begins with, for the island to go on from. */
const onStage = ({ statement, revision, standing }: VotePageParts): string =>
  statement === undefined ? '' : JSON.stringify({ ...bare(statement), revision, standing });

const givenBefore = ({ last }: VotePageParts): string =>
  last === undefined
    ? ''
    : JSON.stringify({ ...last, statement: { ...bare(last.statement), revision: last.revision } });

const bare = ({ number, text, language, translations }: Statement): object => ({
  number,
  text,
  language,
  translations,
});

/** What the island says, in the reader's language. */
const wordsOf = (locale: Locale): Readonly<Record<string, string>> => {
  const t = voting(locale);
  const did = Object.fromEntries(voteChoices.map(({ value }) => [`did.${value}`, t(`did.${value}`)]));
  const standing = Object.fromEntries(
    voteChoices.map(({ value, name }) => [`standing.${value}`, t('standing', { vote: common(locale)(name) })]),
  );
  const original = t('original', { language: '#' });
  return { ...islandWords.texts[locale], ...did, ...standing, original, signIn: joiningWords(locale)('signIn') };
};
