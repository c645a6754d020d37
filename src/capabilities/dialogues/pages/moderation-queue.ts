/** The queue of statements for moderators: one state at a time, each statement with its forms. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import { button, emptyState, errorSummary, form, pagination, tabs, type Content } from '../../../platform/ui/index.ts';
import type { Similar } from '../../../platform/similar-texts.ts';
import type { QueuedStatement } from '../store/queue.ts';
import type { StatementState } from '../store/statements.ts';
import { moderating } from '../words/moderation.ts';
import { statementCard } from './moderation-card.ts';
import { fieldOf, type ReturnedDecision } from './moderation-decisions.ts';

export const queueStates: readonly StatementState[] = ['waiting', 'published', 'rejected', 'merged'];

export interface QueueParts {
  readonly slug: string;
  readonly state: StatementState;
  readonly statements: readonly (QueuedStatement & { readonly similar: readonly Similar[] })[];
  readonly counts: Partial<Record<StatementState, number>>;
  readonly page: number;
  readonly pages: number;
  readonly timeZone: string;
  readonly returned?: ReturnedDecision | undefined;
  /** Of the form for several at once. */
  readonly bulkProblem?: string | undefined;
}

const bulkForm = 'publish-chosen';

export function queuePage(locale: Locale, parts: QueueParts): Content {
  const t = moderating(locale);
  const { slug, state, statements, counts, page, pages, returned, timeZone, bulkProblem } = parts;
  const path = `/conversations/${slug}/moderate`;
  const bulk = state === 'waiting' && statements.length > 1 ? bulkForm : undefined;
  return [
    returned !== undefined &&
      errorSummary({
        title: t('problemTitle'),
        errors: [
          {
            message: returned.message,
            ...(returned.field === undefined ? {} : { field: fieldOf(returned.statement, returned.field) }),
          },
        ],
      }),
    bulkProblem !== undefined && errorSummary({ title: t('problemTitle'), errors: [{ message: bulkProblem }] }),
    tabs({
      label: t('filter'),
      tabs: queueStates.map((each) => ({
        href: `${path}?state=${each}`,
        label: t(`tab.${each}`),
        count: number(locale, counts[each] ?? 0),
        current: each === state,
      })),
    }),
    statements.length === 0
      ? emptyState({ title: t('none'), body: t('noneBody'), icon: 'check' })
      : statements.map(({ similar, ...statement }) =>
          statementCard(locale, {
            slug,
            statement,
            similar,
            from: { from: state, page: String(page) },
            returned: returned?.statement === statement.number ? returned : undefined,
            timeZone,
            bulk,
            linked: true,
          }),
        ),
    bulk !== undefined &&
      form({ id: bulk, action: path, label: t('bulkLabel'), body: '', buttons: button({ label: t('bulk') }) }),
    pagination({
      label: t('pages'),
      page,
      pages,
      href: (to) => `${path}?state=${state}&page=${to}`,
      previous: t('previous'),
      next: t('next'),
    }),
  ];
}
