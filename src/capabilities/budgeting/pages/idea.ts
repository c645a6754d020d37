/** The page of one idea, with every review it got. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date, dateTime, money } from '../../../platform/i18n/format.ts';
import {
  actionForm,
  badge,
  html,
  markdown,
  moreLink,
  notice,
  section,
  summaryList,
  timeline,
  type Content,
  type Html,
  type Tone,
} from '../../../platform/ui/index.ts';
import { inMoney, type Budget } from '../budget.ts';
import type { Idea, IdeaState, Review } from '../store/ideas.ts';
import { ideaWords } from '../words/ideas.ts';

const stateTone: Readonly<Record<IdeaState, Tone>> = {
  waiting: 'neutral',
  feasible: 'success',
  'needs-change': 'warning',
  'not-feasible': 'danger',
};

export const ideaBadge = (locale: Locale, state: IdeaState): Html =>
  badge({
    label: ideaWords(locale)(`state.${state}`),
    tone: stateTone[state],
    ...(state === 'waiting' ? { icon: 'clock' } : {}),
  });

export function ideaPage(parts: {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly budget: Budget;
  readonly idea: Idea;
  readonly reviews: readonly Review[];
  /** The project it became. */
  readonly project: { readonly href: string; readonly name: string } | undefined;
  readonly mayWithdraw: boolean;
}): Content {
  const { locale, timeZone, budget, idea, reviews, project, mayWithdraw } = parts;
  const t = ideaWords(locale);
  const base = `/budgets/${budget.slug}/ideas`;
  const rows = [
    { term: t('place'), value: idea.place },
    { term: t('category'), value: idea.category },
  ].filter(({ value }) => value !== '');
  return [
    html`<div lang="${idea.language}">${markdown(idea.description)}</div>`,
    rows.length > 0 && summaryList(rows),
    section({
      title: t('reviewTitle'),
      body: [
        reviews.length === 0 ? html`<p>${t('noReview')}</p>` : ideaReviews(locale, timeZone, budget, reviews),
        project && html`<p>${t('becameProject')}: <a href="${project.href}">${project.name}</a></p>`,
      ],
    }),
    mayWithdraw &&
      section({
        title: t('yours'),
        body: [
          html`<p>${t('withdrawNote')}</p>`,
          actionForm({ action: `${base}/${idea.id}/withdraw`, label: t('withdraw'), kind: 'secondary' }),
        ],
      }),
    html`<p>${moreLink(base, t('back'))}</p>`,
  ];
}

/** All reviews, oldest first: a later one replaces an earlier one, and both stay readable. */
export const ideaReviews = (locale: Locale, timeZone: string, budget: Budget, reviews: readonly Review[]): Content => {
  const t = ideaWords(locale);
  return timeline(
    reviews.map((review, at) => ({
      title: ideaBadge(locale, review.verdict),
      when: dateTime(locale, review.at, timeZone),
      state: at === reviews.length - 1 ? 'current' : 'done',
      body: [
        markdown(review.reason),
        review.cost !== null && html`<p>${t('reviewCost', { money: money(locale, inMoney(budget, review.cost)) })}</p>`,
      ],
    })),
    t('reviewTitle'),
  );
};

export const ideaFacts = (locale: Locale, timeZone: string, budget: Budget, idea: Idea): readonly Content[] => {
  const t = ideaWords(locale);
  return [
    ideaBadge(locale, idea.state),
    t('submittedOn', { date: date(locale, idea.submittedAt, timeZone) }),
    ...(idea.cost === null ? [] : [t('cost', { money: money(locale, inMoney(budget, idea.cost)) })]),
    ...(idea.cost === null && idea.estimate !== null
      ? [t('estimate', { money: money(locale, inMoney(budget, idea.estimate)) })]
      : []),
  ];
};

export const withdrawnPage = (locale: Locale, budget: Budget): Content => {
  const t = ideaWords(locale);
  return [
    notice({ kind: 'info', body: t('withdrawnBody') }),
    html`<p>${moreLink(`/budgets/${budget.slug}/ideas`, t('back'))}</p>`,
  ];
};
