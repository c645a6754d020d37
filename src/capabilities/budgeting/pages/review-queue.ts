/** The queue of ideas for officials: one state at a time, each idea with its form. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime, money, number } from '../../../platform/i18n/format.ts';
import {
  button,
  card,
  emptyState,
  errorSummary,
  explainer,
  facts,
  form,
  markdown,
  moneyField,
  moreLink,
  notice,
  pagination,
  radioGroup,
  tabs,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import { inMoney, type Budget } from '../budget.ts';
import type { Idea, IdeaState, Verdict } from '../store/ideas.ts';
import { reviewWords } from '../words/review.ts';

export const verdicts: readonly Verdict[] = ['feasible', 'needs-change', 'not-feasible'];
const states: readonly IdeaState[] = ['waiting', ...verdicts];

/** The form that came back, kept as it was typed. */
export interface ReturnedReview {
  readonly ideaId: number;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem: {
    readonly field: 'verdict' | 'cost' | 'reason' | undefined;
    readonly key: Parameters<ReturnType<typeof reviewWords>>[0];
  };
}

export interface ReviewPageParts {
  readonly budget: Budget;
  readonly state: IdeaState;
  readonly ideas: readonly (Idea & { readonly latestReview: number })[];
  readonly counts: Readonly<Record<string, number>>;
  readonly page: number;
  readonly pages: number;
  readonly open: boolean;
  readonly timeZone: string;
  readonly returned?: ReturnedReview | undefined;
}

export function reviewPage(locale: Locale, parts: ReviewPageParts): Content {
  const t = reviewWords(locale);
  const path = `/budgets/${parts.budget.slug}/review`;
  const { returned } = parts;
  return [
    returned !== undefined &&
      errorSummary({
        title: t('problemTitle'),
        errors: [
          {
            message: t(returned.problem.key),
            ...(returned.problem.field === undefined
              ? {}
              : { field: fieldOf(returned.ideaId, returned.problem.field) }),
          },
        ],
      }),
    !parts.open && notice({ kind: 'info', body: t('closed') }),
    tabs({
      label: t('filter'),
      tabs: states.map((state) => ({
        href: `${path}?state=${state}`,
        label: t(`state.${state}`),
        count: number(locale, parts.counts[state] ?? 0),
        current: state === parts.state,
      })),
    }),
    parts.ideas.length === 0
      ? emptyState({ title: t('none'), body: t('noneBody'), icon: 'idea' })
      : parts.ideas.map((idea) => ideaCard(locale, parts, idea)),
    pagination({
      label: t('pages'),
      page: parts.page,
      pages: parts.pages,
      href: (page) => `${path}?state=${parts.state}&page=${page}`,
      previous: t('previous'),
      next: t('next'),
    }),
  ];
}

/** Several forms stand on the page: each field carries its idea's number in its name. */
const fieldOf = (ideaId: number, field: string): string => `${field}-${ideaId}`;

function ideaCard(locale: Locale, parts: ReviewPageParts, idea: ReviewPageParts['ideas'][number]): Content {
  const t = reviewWords(locale);
  const { budget, timeZone } = parts;
  const returned = parts.returned?.ideaId === idea.id ? parts.returned : undefined;
  return card({
    title: idea.title,
    headingLevel: 2,
    body: [
      facts([
        t('by', { date: dateTime(locale, idea.submittedAt, timeZone) }),
        idea.estimate !== null && t('estimate', { money: money(locale, inMoney(budget, idea.estimate)) }),
        idea.place !== '' && t('place', { place: idea.place }),
        idea.category,
      ]),
      markdown(idea.description),
      idea.reason !== null &&
        notice({ kind: 'info', title: t('decided', { verdict: t(`state.${idea.state}`) }), body: idea.reason }),
      moreLink(`/budgets/${budget.slug}/ideas/${idea.id}`, t('readIdea')),
      parts.open &&
        explainer({
          summary: idea.state === 'waiting' ? t('decide') : t('decideAgain'),
          open: idea.state === 'waiting' || returned !== undefined,
          body: findingForm(locale, parts, idea, returned),
        }),
    ],
  });
}

function findingForm(
  locale: Locale,
  { budget, state }: ReviewPageParts,
  idea: ReviewPageParts['ideas'][number],
  returned: ReturnedReview | undefined,
): Content {
  const t = reviewWords(locale);
  const of = (field: 'verdict' | 'cost' | 'reason'): { name: string; value: string; error?: string } => {
    const name = fieldOf(idea.id, field);
    const value = returned?.typed[name] ?? '';
    return returned?.problem.field === field ? { name, value, error: t(returned.problem.key) } : { name, value };
  };
  return form({
    action: `/budgets/${budget.slug}/ideas/${idea.id}/review`,
    label: `${t('decide')}: ${idea.title}`,
    hidden: { seen: String(idea.latestReview), from: state },
    body: [
      radioGroup({
        ...of('verdict'),
        legend: t('verdict'),
        options: verdicts.map((value) => ({ value, label: t(`state.${value}`), hint: t(`hint.${value}`) })),
      }),
      moneyField({ ...of('cost'), label: t('cost'), hint: t('costHint'), prefix: '$' }),
      textArea({ ...of('reason'), label: t('reason'), hint: t('reasonHint'), rows: 4 }),
    ],
    buttons: button({ label: t('submit') }),
  });
}
