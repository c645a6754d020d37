/** The signatures before a clerk: one with large buttons (and keys, where scripts run), or a page of rows. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import { button, fieldId, form, html, numberField, selectField, type Content } from '../../../platform/ui/index.ts';
import { findings, rowsAtOnce, type Check } from '../verify-check.ts';
import { verifyWords } from '../words/verify.ts';

export interface CardParts {
  readonly path: string;
  readonly signature: number;
  /** The newest revision of it that the page shows. */
  readonly seen: number;
  readonly typed: Readonly<Record<string, string>>;
  readonly rows: number;
  /** What the key U undoes. */
  readonly undo?: Check | undefined;
  /** A finding of a signature that was looked up, not of the queue. */
  readonly again?: boolean;
}

/**
 * The island only presses these buttons: without it the same forms work by hand. A duplicate has a form of its own, so that Enter in its
 * field never means the first of the other buttons.
 */
export function findingCard(locale: Locale, parts: CardParts): Content {
  const t = verifyWords(locale);
  const { path, signature, seen, typed, rows, undo, again } = parts;
  const name = again === true ? 'duplicateAgain' : 'duplicateOf';
  const common = html`<input type="hidden" name="signature" value="${signature}" />
    <input type="hidden" name="seen" value="${seen}" />
    <input type="hidden" name="rows" value="${rows}" />`;
  const said = t('signatureNumber', { number: number(locale, signature) });
  const card = html`<div class="verify-card" role="group" aria-label="${said}">
    <p class="verify-signature"><span>${t('signature')}</span> <strong>${number(locale, signature)}</strong></p>
    <form class="verify-buttons" method="post" action="${path}" aria-label="${said}">
      ${common}
      ${findings
        .filter((finding) => finding !== 'duplicate')
        .map(
          (finding, at) =>
            html`<button class="button button-secondary" name="finding" value="${finding}">
              <span>${t(`finding.${finding}`)}</span
              >${again === true ? '' : html`<kbd aria-hidden="true">${at + 1}</kbd>`}
            </button>`,
        )}
    </form>
    <form class="verify-duplicate" method="post" action="${path}" novalidate aria-label="${t('finding.duplicate')}">
      ${common}
      ${numberField({
        name,
        label: t('duplicateOf'),
        hint: t('duplicateHint'),
        value: typed['duplicateOf'],
        asText: true,
      })}
      ${button({ label: t('finding.duplicate'), kind: 'secondary', name: 'finding', value: 'duplicate' })}
    </form>
  </div>`;
  if (again === true) return card;
  return html`<verify-keys data-duplicate="${fieldId(name)}" tabindex="-1"
    >${card}
    <p class="hint verify-keys-hint" hidden>${t('keys')}</p>
    ${
      undo !== undefined &&
      html`<form method="post" action="${path}" class="verify-undo" hidden>
        <input type="hidden" name="signature" value="${undo.signature}" />
        <input type="hidden" name="seen" value="${undo.revision}" />
        <input type="hidden" name="finding" value="undone" />
      </form>`
    }</verify-keys
  >`;
}

export function findingRows(
  locale: Locale,
  parts: {
    readonly path: string;
    readonly queue: readonly { readonly signature: number; readonly seen: number }[];
    readonly typed: Readonly<Record<string, string>>;
  },
): Content {
  const t = verifyWords(locale);
  const { path, queue, typed } = parts;
  return form({
    action: path,
    label: t('many', { rows: queue.length }),
    hidden: { rows: String(rowsAtOnce) },
    body: html`<ol class="verify-rows">
      ${queue.map(
        ({ signature, seen }) =>
          html`<li>
            <div class="verify-row" role="group" aria-labelledby="row-${signature}">
              <p id="row-${signature}">${t('signatureNumber', { number: number(locale, signature) })}</p>
              <input type="hidden" name="signature" value="${signature}" />
              <input type="hidden" name="seen-${signature}" value="${seen}" />
              ${selectField({
                name: `finding-${signature}`,
                label: t('finding'),
                value: typed[`finding-${signature}`],
                placeholder: t('notYet'),
                width: 'full',
                options: findings.map((finding) => ({ value: finding, label: t(`finding.${finding}`) })),
              })}
              ${numberField({
                name: `duplicate-${signature}`,
                label: t('duplicateOf'),
                value: typed[`duplicate-${signature}`],
                asText: true,
                width: 'full',
              })}
            </div>
          </li>`,
      )}
    </ol>`,
    buttons: button({ label: t('save') }),
  });
}
