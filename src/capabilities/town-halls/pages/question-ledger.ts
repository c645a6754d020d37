/** The public list of questions: each with what became of it and why. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date, dateTime, number, timeOfDay } from '../../../platform/i18n/format.ts';
import {
  dataTable,
  emptyState,
  facts,
  fileList,
  filterForm,
  html,
  linkButton,
  moreLink,
  pagination,
  section,
  selectField,
  tabs,
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
  /** Nobody can take part any more. */
  readonly shut: boolean;
  readonly whole: QuestionLedger;
  /** Of the chosen agenda item, whatever became of them. */
  readonly ofItem: readonly LedgerRow[];
  /** Of this page. */
  readonly rows: readonly LedgerRow[];
  readonly state: ListedState | undefined;
  readonly item: number | undefined;
  readonly page: number;
  readonly pages: number;
  /** How many could stand on one page, where there are more than one has and not too many. */
  readonly onOne: number | undefined;
}

export function questionLedgerPage(parts: LedgerPageParts): Content {
  const { locale, hall, shut, whole, rows, state, item, page, pages, onOne } = parts;
  const t = ledger(locale);
  const path = `${pathOf(hall)}/questions`;
  return [
    whole.rows.length > 0 && [
      // On paper it says something only where an item was chosen.
      hall.items.length > 1 && html`<div class="${item === undefined ? 'no-print' : ''}">${filters(parts)}</div>`,
      states(parts),
    ],
    whole.waiting > 0 && html`<p class="hint">${t('waiting', { n: whole.waiting })}</p>`,
    rows.length === 0
      ? emptyState({ title: whole.rows.length === 0 ? t('none') : t('noneHere') })
      : html`<ol class="ledger">
          ${rows.map((row) => ledgerRow(parts, row))}
        </ol>`,
    pagination({
      label: t('pages'),
      page,
      pages,
      href: (to) => listed({ page: to }),
      previous: t('previous'),
      next: t('next'),
    }),
    onOne !== undefined &&
      html`<p class="no-print">
        ${pages > 1 ? moreLink(listed({ page: 'all' }), t('onOnePage', { n: onOne })) : moreLink(listed({}), t('inPages'))}
      </p>`,
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
    !shut && linkButton({ href: `${pathOf(hall)}/live`, label: t('back'), kind: 'secondary' }),
  ];

  function listed(wanted: { readonly state?: ListedState | undefined; readonly page?: number | 'all' }): string {
    const all = { state: state ?? '', item: item ?? '', ...wanted };
    const asked = new URLSearchParams(
      Object.entries(all).flatMap(([name, value]) =>
        value === undefined || value === '' ? [] : [[name, String(value)]],
      ),
    );
    return asked.size === 0 ? path : `${path}?${asked}`;
  }

  /** What became of them, with how many: each a view of its own. */
  function states({ ofItem, over }: LedgerPageParts): Html {
    const count = (one: ListedState): number => ofItem.filter((row) => row.state === one).length;
    return tabs({
      label: t('state'),
      tabs: [
        {
          href: listed({ state: undefined }),
          label: t('allStates'),
          count: number(locale, ofItem.length),
          current: state === undefined,
        },
        ...listedStates
          .filter((one) => one === state || count(one) > 0)
          .map((one) => ({
            href: listed({ state: one }),
            label: stateName(locale, one, over),
            count: number(locale, count(one)),
            current: one === state,
          })),
      ],
    });
  }

  function filters({ hall: { items } }: LedgerPageParts): Html {
    return filterForm({
      action: path,
      label: t('filter'),
      submit: t('show'),
      fields: [
        state !== undefined && html`<input type="hidden" name="state" value="${state}" />`,
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
  // What happened on the day of the meeting is told by the time alone.
  const day = date(locale, hall.startsAt, timeZone);
  const then = (instant: number): string =>
    date(locale, new Date(instant), timeZone) === day ? timeOfDay(locale, new Date(instant), timeZone) : at(instant);
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
    ${row.said !== '' && html`<p class="own-answer"><span class="hint">${saidBy(locale, row)}</span> <span dir="auto">${row.said}</span></p>`}
    ${row.said === '' && row.by !== '' && html`<p class="hint"><bdi>${t('by', { name: row.by })}</bdi></p>`}
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
      `${t('asked', { at: then(row.askedAt) })}${row.before ? ` (${t('before')})` : ''}`,
      row.takenAt !== null &&
        (row.settledAt === null
          ? t('taken', { at: then(row.takenAt) })
          : t('tookUntil', { from: then(row.takenAt), until: then(row.settledAt) })),
      row.takenAt === null && row.settledAt !== null && t('settled', { at: then(row.settledAt) }),
    ])}
  </li>`;
}

function saidBy(locale: Locale, { state, by }: LedgerRow): Content {
  const t = ledger(locale);
  if (state !== 'answered' && state !== 'heard') return t('because');
  return by === '' ? t('said') : t('saidBy', { name: by });
}
