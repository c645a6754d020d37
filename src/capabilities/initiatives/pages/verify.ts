/** The verification screen of one county: the queue, what was found last, a look-up, and the finish. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime, number } from '../../../platform/i18n/format.ts';
import {
  actionForm,
  badge,
  button,
  dataTable,
  errorSummary,
  explainer,
  form,
  hidden,
  html,
  notice,
  numberField,
  progress,
  section,
  tabs,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Check } from '../verify-check.ts';
import { rowsAtOnce } from '../verify-check.ts';
import type { LookedUp, Screen } from '../verify-screen.ts';
import { verifyWords } from '../words/verify.ts';
import { findingCard, findingRows } from './verify-queue.ts';
import { totalsForm, type TotalsTyped } from './verify-totals.ts';

export interface VerifyParts {
  readonly path: string;
  readonly screen: Screen;
  readonly accountId: string;
  readonly rows: 1 | typeof rowsAtOnce;
  readonly timeZone: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?: { readonly field?: string | undefined; readonly message: string } | undefined;
  readonly totals: TotalsTyped;
}

export function verifyPage(locale: Locale, parts: VerifyParts): Content {
  const t = verifyWords(locale);
  const { screen, problem, path, rows } = parts;
  const { sample, stage, found, report } = screen;
  const finished = report !== undefined && !report.takenBack;
  return [
    errorSummary({ title: t('problemTitle'), errors: problem === undefined ? [] : [problem] }),
    html`<p class="facts">
      ${badge({ label: t(stage === 'all' ? 'stage.all' : sample.numbers === null ? 'stage.sample-all' : 'stage.sample'), tone: 'accent' })}
    </p>`,
    progress({
      label: t('progress'),
      value: found,
      max: Math.max(1, sample.size),
      text: t('progressText', { found, size: sample.size }),
    }),
    finished
      ? finishedSection(locale, parts)
      : [
          tabs({
            label: t('views'),
            tabs: [
              { href: path, label: t('one'), current: rows === 1 },
              {
                href: `${path}?rows=${rowsAtOnce}`,
                label: t('many', { rows: rowsAtOnce }),
                current: rows === rowsAtOnce,
              },
            ],
          }),
          found < sample.size && queueOf(locale, parts),
          finishSection(locale, parts),
          lastSection(locale, parts),
          lookUpSection(locale, parts),
          explainer({
            summary: t('totalsTitle'),
            body: totalsForm(locale, path, parts.totals),
            open: parts.totals.open,
          }),
        ],
    html`<p class="hint">${t('private')}</p>`,
  ];
}

function queueOf(locale: Locale, parts: VerifyParts): Content {
  const t = verifyWords(locale);
  const { screen, path, rows, typed } = parts;
  const [first] = screen.queue;
  const page = screen.queue.slice(0, rows);
  const canTake = page.length < rows && screen.found + page.length < screen.sample.size;
  return [
    first !== undefined &&
      (rows === 1
        ? findingCard(locale, { path, ...first, typed, rows, undo: screen.last[0] })
        : findingRows(locale, { path, queue: page, typed })),
    canTake &&
      html`<div class="verify-take">
        ${actionForm({
          action: `${path}/next`,
          label: rows === 1 ? t('take') : t('takeMany', { rows: rows - page.length }),
          kind: first === undefined ? 'primary' : 'secondary',
          hidden: { rows: String(rows) },
          icon: 'arrow',
        })}
        <p class="hint">${t('takeHint')}</p>
      </div>`,
  ];
}

function lastSection(locale: Locale, { screen, path, rows }: VerifyParts): Content {
  const t = verifyWords(locale);
  if (screen.last.length === 0) return undefined;
  return section({
    title: t('lastTitle'),
    body: html`<ul class="verify-last">
      ${screen.last.map(
        (check) =>
          html`<li>
            <span class="verify-number">${number(locale, check.signature)}</span>
            <span>${foundText(locale, check)}</span>
            <form method="post" action="${path}" class="action-form">
              <input type="hidden" name="signature" value="${check.signature}" />
              <input type="hidden" name="seen" value="${check.revision}" />
              <input type="hidden" name="rows" value="${rows}" />
              <input type="hidden" name="finding" value="undone" />
              ${button({
                kind: 'quiet',
                label: [
                  html`<span aria-hidden="true">${t('undo')}</span>`,
                  hidden(t('undoNamed', { number: number(locale, check.signature) })),
                ],
              })}
            </form>
          </li>`,
      )}
    </ul>`,
  });
}

const foundText = (locale: Locale, { finding, duplicateOf }: Check): string => {
  const t = verifyWords(locale);
  return duplicateOf === null ? t(`finding.${finding}`) : t('ofNumber', { number: number(locale, duplicateOf) });
};

function lookUpSection(locale: Locale, parts: VerifyParts): Content {
  const t = verifyWords(locale);
  const { path, rows, screen } = parts;
  return section({
    title: t('lookUp'),
    body: [
      form({
        action: path,
        method: 'get',
        label: t('lookUp'),
        ...(rows === 1 ? {} : { hidden: { rows: String(rows) } }),
        body: numberField({
          name: 'look',
          label: t('number'),
          value: screen.lookedUp?.signature,
          asText: true,
        }),
        buttons: button({ label: t('look'), kind: 'secondary' }),
      }),
      screen.lookedUp !== undefined && lookedUpSection(locale, parts, screen.lookedUp),
    ],
  });
}

function lookedUpSection(locale: Locale, { path, rows, accountId, timeZone }: VerifyParts, found: LookedUp): Content {
  const t = verifyWords(locale);
  const said = number(locale, found.signature);
  if (!found.drawn) return notice({ kind: 'warning', body: t('notDrawn', { number: said }) });
  const last = found.history.at(-1);
  return [
    found.history.length === 0
      ? html`<p>${t('noHistory')}</p>`
      : dataTable({
          caption: t('historyTitle', { number: said }),
          stacked: true,
          columns: [{ label: t('revision') }, { label: t('finding') }, { label: t('by') }, { label: t('when') }],
          rows: found.history.map((check) => [
            number(locale, check.revision),
            foundText(locale, check),
            check.by === accountId ? t('you') : t('other'),
            dateTime(locale, check.at, timeZone),
          ]),
        }),
    findingCard(locale, {
      path,
      signature: found.signature,
      seen: last?.revision ?? 0,
      typed: {},
      rows,
      again: true,
    }),
  ];
}

function finishSection(locale: Locale, { screen, path, typed }: VerifyParts): Content {
  const t = verifyWords(locale);
  const left = screen.sample.size - screen.found;
  if (left > 0) return undefined;
  return section({
    title: t('finishTitle'),
    lead: t('finishLead'),
    body: form({
      action: `${path}/finish`,
      label: t('finishTitle'),
      body:
        screen.report !== undefined &&
        textArea({ name: 'reason', label: t('finishReason'), value: typed['reason'], rows: 2, required: true }),
      buttons: button({ label: t('finish'), icon: 'check' }),
    }),
  });
}

function finishedSection(locale: Locale, { screen, path, typed }: VerifyParts): Content {
  const t = verifyWords(locale);
  const { report } = screen;
  if (report === undefined) return undefined;
  const { raw, sample, valid, duplicates } = report;
  return section({
    title: t('finishedTitle'),
    lead: t('finishedBody', { raw, sample, valid, duplicates }),
    body: form({
      action: `${path}/take-back`,
      label: t('takeBack'),
      body: textArea({
        name: 'reason',
        label: t('takeBackReason'),
        value: typed['reason'],
        rows: 2,
        required: true,
      }),
      buttons: button({ label: t('takeBack'), kind: 'secondary' }),
    }),
  });
}
