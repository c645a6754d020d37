/** The public list of questions: each with what became of it and why. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime, number } from '../../../platform/i18n/format.ts';
import {
  dataTable,
  emptyState,
  facts,
  fileList,
  filterForm,
  html,
  linkButton,
  pagination,
  section,
  selectField,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import { listedStates, type LedgerRow, type ListedState, type QuestionLedger } from '../question-ledger.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { ledger } from '../words/ledger.ts';
import { live } from '../words/live.ts';
import { askedBy, questionText } from './question-words.ts';
import { itemTitle, stateBadge, stateName } from './town-hall-words.ts';

export interface LedgerPageParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  /** The meeting was adjourned. */
  readonly over: boolean;
  readonly whole: QuestionLedger;
  /** Of this page. */
  readonly rows: readonly LedgerRow[];
  readonly state: ListedState | undefined;
  readonly item: number | undefined;
  readonly page: number;
  readonly pages: number;
}

export function questionLedgerPage(parts: LedgerPageParts): Content {
  const { locale, hall, over, whole, rows, state, item, page, pages } = parts;
  const t = ledger(locale);
  const path = `${pathOf(hall)}/questions`;
  return [
    countsLine(locale, whole),
    whole.rows.length > 0 && filters(parts),
    rows.length === 0
      ? emptyState({ title: whole.rows.length === 0 ? t('none') : t('noneHere') })
      : html`<ol class="ledger">
          ${rows.map((row) => ledgerRow(parts, row))}
        </ol>`,
    pagination({
      label: t('pages'),
      page,
      pages,
      href: (to) => `${path}?state=${state ?? ''}&item=${item ?? ''}&page=${to}`,
      previous: t('previous'),
      next: t('next'),
    }),
    whole.rejected.length > 0 &&
      section({
        title: t('rejectedTitle'),
        lead: t('rejectedLead'),
        body: dataTable({
          caption: t('rejectedTitle'),
          captionHidden: true,
          stacked: true,
          columns: [{ label: t('reason') }, { label: t('how'), numeric: true }],
          rows: whole.rejected.map(({ reason, count }) => [
            html`<span dir="auto">${reason}</span>`,
            number(locale, count),
          ]),
        }),
      }),
    section({
      title: t('files'),
      body: fileList([
        { href: `${path}.csv`, label: t('csv'), kind: 'CSV' },
        { href: `${path}.json`, label: t('json'), kind: 'JSON' },
        { href: `${path}.csv-metadata.json`, label: t('columns'), kind: 'CSVW' },
      ]),
    }),
    linkButton({ href: `${pathOf(hall)}/live`, label: t('back'), kind: 'secondary' }),
  ];

  function countsLine(language: Locale, { counts, waiting }: QuestionLedger): Html {
    const told = listedStates.filter((one) => counts[one] > 0);
    return html`<div class="ledger-counts">
      ${
        told.length > 0 &&
        html`<ul class="facts" aria-label="${t('counts')}">
          ${told.map((one) => html`<li>${stateBadge(language, one, over)} <strong>${number(language, counts[one])}</strong></li>`)}
        </ul>`
      }
      ${waiting > 0 && html`<p class="hint">${t('waiting', { n: waiting })}</p>`}
    </div>`;
  }

  function filters({ hall: { items } }: LedgerPageParts): Html {
    return filterForm({
      action: path,
      label: t('filter'),
      submit: t('show'),
      fields: [
        selectField({
          name: 'state',
          label: t('state'),
          placeholder: t('allStates'),
          value: state ?? '',
          options: listedStates.map((value) => ({ value, label: stateName(locale, value, over) })),
        }),
        items.length > 0 &&
          selectField({
            name: 'item',
            label: t('item'),
            placeholder: t('allItems'),
            value: item === undefined ? '' : String(item),
            options: items.map((one) => ({
              value: String(one.number),
              label: `${live(locale)('item', { n: one.number })}: ${itemTitle(locale, hall, one).text}`,
            })),
          }),
      ],
    });
  }
}

function ledgerRow({ locale, timeZone, hall, over }: LedgerPageParts, row: LedgerRow): Html {
  const t = ledger(locale);
  const at = (instant: number): string => dateTime(locale, new Date(instant), timeZone);
  const answered = row.state === 'answered' || row.state === 'heard';
  return html`<li class="ledger-row" id="question-${row.number}">
    <p class="ledger-head">
      <span class="ledger-number">${t('number', { n: row.number })}</span> ${stateBadge(locale, row.state, over)}
    </p>
    ${
      row.withheld
        ? html`<p class="hint">${t(row.state === 'hidden' ? 'withheld' : 'takenBack')}</p>`
        : html`<p class="ledger-text">${questionText(locale, row)}</p>
            ${askedBy(locale, row)}`
    }
    ${row.said !== '' && html`<p class="own-answer">${t(answered ? 'said' : 'because')}<span dir="auto">${row.said}</span></p>`}
    ${row.by !== '' && html`<p class="hint"><bdi>${t('by', { name: row.by })}</bdi></p>`}
    ${row.mergedInto !== null && html`<p class="own-answer"><a href="${pathOf(hall)}/questions?at=${row.mergedInto}#question-${row.mergedInto}">${t('mergedInto', { n: row.mergedInto })}</a></p>`}
    ${row.written.map(
      ({ text, language, by, at: instant }) =>
        html`<div class="ledger-written">
          <p class="hint">${t('inWriting', { at: at(instant) })}${by !== '' && html` · <bdi>${by}</bdi>`}</p>
          <p lang="${language}" dir="auto">${text}</p>
        </div>`,
    )}
    ${facts([
      t('support', { n: row.support }),
      `${t('asked', { at: at(row.askedAt) })}${row.before ? ` (${t('before')})` : ''}`,
      row.takenAt !== null && t('taken', { at: at(row.takenAt) }),
      row.settledAt !== null && t('settled', { at: at(row.settledAt) }),
    ])}
  </li>`;
}
