/** All statements, in the order that the reader asks for. */
import { number, percent } from '../../../platform/i18n/format.ts';
import { badge, emptyState, explainer, html, pagination, tabs, type Content } from '../../../platform/ui/index.ts';
import type { StatementFigures } from '../opinion-summary.ts';
import type { Shown } from '../shown-conversation.ts';
import { measureIn, sortStatements, statementOrders, type StatementOrder } from '../sort-statements.ts';
import { findings } from '../words/findings.ts';
import { list } from '../words/list.ts';
import { statementWords } from '../words/statements.ts';
import { cast, pathOf } from './conversation-words.ts';
import { legendOf } from './findings.ts';
import { statementCard } from './statement-card.ts';

const onPage = 25;
/** What a reader without the method asks for; the measures of the field stand behind them. */
const plainOrders: readonly StatementOrder[] = ['common', 'divisive', 'votes', 'newest'];

export interface StatementListParts {
  readonly shown: Shown;
  readonly order: StatementOrder;
  /** From 1; beyond the last it is the last. */
  readonly page: number;
}

export function statementListPage({ shown, order, page: asked }: StatementListParts): Content {
  const { locale, conversation } = shown;
  const t = statementWords(locale);
  const path = `${pathOf(conversation)}/statements`;
  const sorted = sortStatements(shown, order);
  const pages = Math.max(1, Math.ceil(sorted.length / onPage));
  const page = Math.min(asked, pages);
  const here = sorted.slice((page - 1) * onPage, page * onPage);
  if (sorted.length === 0) return emptyState({ title: t('none'), body: t('noneBody') });
  const link = (one: StatementOrder) => ({
    href: `${path}?sort=${one}`,
    label: t(`sort.${one}`),
    current: one === order,
  });
  return [
    tabs({ label: t('sortBy'), tabs: plainOrders.map(link) }),
    explainer({
      summary: t('moreOrders'),
      open: !plainOrders.includes(order),
      body: [
        html`<p class="hint">${t('moreOrdersLead')}</p>`,
        tabs({ label: t('moreOrders'), tabs: statementOrders.filter((one) => !plainOrders.includes(one)).map(link) }),
      ],
    }),
    html`<p class="hint">
      ${t('range', { from: (page - 1) * onPage + 1, to: (page - 1) * onPage + here.length, total: sorted.length })}
    </p>`,
    legendOf(shown),
    html`<ul class="statement-list">
      ${here.map((statement) => {
        const figures = shown.figures.get(statement.number);
        return statementCard({
          shown,
          statement,
          figures,
          bars: 'everyone',
          after: html`<p class="statement-facts">
            ${figures === undefined || cast(figures) === 0 ? html`<span>${t('notCounted')}</span>` : measured(shown, order, figures)}
            ${statement.meta && badge({ label: t('meta') })}
          </p>`,
        });
      })}
    </ul>`,
    pagination({
      label: list(locale)('pages'),
      page,
      pages,
      href: (n) => `${path}?${new URLSearchParams({ sort: order, page: String(n) })}`,
      previous: list(locale)('previous'),
      next: list(locale)('next'),
    }),
  ];
}

function measured({ locale }: Shown, order: StatementOrder, figures: StatementFigures): Content {
  const t = statementWords(locale);
  const votes = html`<span>${findings(locale)('votesOn', { n: cast(figures) })}</span>`;
  if (order === 'votes' || order === 'newest') return votes;
  const value = measureIn(order, figures);
  const text =
    value === null ? t('notMeasured') : order === 'intercept' ? number(locale, value, 2) : percent(locale, value);
  return html`${votes}<span>${t(`sort.${order}`)} <strong>${text}</strong></span>`;
}
