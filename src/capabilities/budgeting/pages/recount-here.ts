/**
 * The recount in the reader's own browser: drawn hidden, shown by the island `recount`. Without scripts nothing of it is
 * seen, and the command for a terminal stands beside it in any case.
 */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { html, notice, type Content, type NoticeKind } from '../../../platform/ui/index.ts';
import { recountWords } from '../words/recount.ts';

export interface RecountHereParts {
  readonly locale: Locale;
  /** Of the script that counts. */
  readonly worker: string;
  /** Of the file with ballots, rule and outcome. */
  readonly source: string;
  /** As the page shows it. */
  readonly digest: string;
}

export function recountHere({ locale, worker, source, digest }: RecountHereParts): Content {
  const t = recountWords(locale);
  const verdict = (kind: NoticeKind, name: string, title: string): Content =>
    html`<div data-verdict="${name}" hidden>
      ${notice({
        kind,
        title,
        body: html`<p data-sentence></p>
          <ul data-list hidden></ul>
          <p data-next hidden></p>`,
      })}
    </div>`;
  return html`<recount-here
    worker="${worker}"
    src="${source}"
    digest="${digest}"
    data-words="${JSON.stringify(recountWords.texts[locale])}"
    hidden
  >
    <h3>${t('title')}</h3>
    <p>${t('lead')}</p>
    <div class="actions">
      <button type="button" class="button button-secondary" data-start><span>${t('start')}</span></button>
      <button type="button" class="button button-secondary" data-stop hidden><span>${t('stop')}</span></button>
    </div>
    <div class="progress" data-progress hidden>
      <div class="progress-words">
        <label for="recount-progress">${t('label')}</label><span><span data-step></span> <span data-bytes></span></span>
      </div>
      <progress id="recount-progress" max="1"></progress>
    </div>
    <p class="visually-hidden" role="status" data-said></p>
    <div role="status" data-verdicts>
      ${verdict('success', 'agrees', t('agreesTitle'))} ${verdict('error', 'differs', t('differsTitle'))}
      ${verdict('warning', 'failed', t('failedTitle'))}
    </div>
  </recount-here>`;
}
