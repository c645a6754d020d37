/** The ballot of each kind, filled in with what was cast or typed before. */
import type { Locale, Values } from '../../../platform/i18n/catalogue.ts';
import { dateTime, money, number } from '../../../platform/i18n/format.ts';
import {
  excerpt,
  approvalBallot,
  cumulativeBallot,
  errorSummary,
  html,
  knapsackBallot,
  notice,
  type BallotProject,
  type BarParts,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Vote } from '../cast-ballot.ts';
import { termsOf } from '../cast-ballot.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { inMoney } from '../budget.ts';
import { usedBy, type BallotProblem, type Choices } from '../read-ballot.ts';
import type { StoredProject } from '../store/projects.ts';
import { rules } from '../words/rules.ts';
import { voting } from '../words/vote.ts';
import { projectPath } from './budget-projects.ts';

import { limitsNow } from './rule-words.ts';

export interface VotePageParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly vote: Vote;
  /** The projects in this resident's own order. */
  readonly order: readonly StoredProject[];
  readonly key: string;
  /** What is ticked or typed now. */
  readonly choices: Choices;
  /** When the ballot that counts now was cast. */
  readonly castAt: Date | undefined;
  readonly problem?: BallotProblem | { readonly type: 'key' | 'sent-before' } | undefined;
}

export function votePage(parts: VotePageParts): Content {
  const { locale, timeZone, castAt, problem, vote } = parts;
  const t = voting(locale);
  const sentence = problem === undefined ? undefined : problemSentence(locale, vote, problem);
  return [
    sentence !== undefined &&
      errorSummary({ title: t('problemTitle'), errors: [{ field: 'ballot', message: sentence }] }),
    castAt !== undefined && notice({ kind: 'success', body: t('kept', { time: dateTime(locale, castAt, timeZone) }) }),
    limitsBefore(parts),
    ballot(parts, sentence),
    html`<p class="hint">${t('secret')} ${t('shared')}</p>`,
  ];
}

/** What a ballot cannot change is better known before it is cast. */
function limitsBefore({ locale, vote }: VotePageParts): Content {
  const limits = limitsNow(locale, vote.budget, vote.projects);
  if (limits.length === 0) return '';
  return notice({
    kind: 'info',
    title: rules(locale)('limits.title'),
    body: html`<ul>
      ${limits.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>`,
  });
}

function ballot({ locale, vote, order, key, choices }: VotePageParts, error: string | undefined): Content {
  const t = voting(locale);
  const { budget } = vote;
  const shared = {
    action: `/budgets/${budget.slug}/vote`,
    hidden: { key },
    projects: order.map((project) => ballotProject(locale, vote, project)),
    error,
    bar: bar(locale, vote, choices),
  };
  const hint = (sentence: string): string => `${sentence} ${t('order')}`;
  if (budget.ballotType === 'cumulative') {
    const points = budget.points ?? 0;
    return cumulativeBallot({
      ...shared,
      legend: t('legend.cumulative', { points }),
      hint: hint(t('hint.cumulative')),
      points: 'points' in choices ? Object.fromEntries(choices.points) : {},
      total: points,
      pointsLabel: t('points'),
      fewer: t('fewer'),
      more: t('more'),
    });
  }
  const chosen = 'projects' in choices ? choices.projects : [];
  if (budget.ballotType === 'knapsack') {
    const legend = t('legend.knapsack', { money: money(locale, inMoney(budget, budget.amount)) });
    return knapsackBallot({ ...shared, legend, hint: hint(t('hint.knapsack')), chosen, budget: budget.amount });
  }
  const max = budget.maxChoices ?? undefined;
  const ticks = max === undefined ? t('hint.approval') : t('hint.approvalMax', { max });
  return approvalBallot({ ...shared, legend: t('legend.approval'), hint: hint(ticks), chosen, max });
}

function ballotProject(locale: Locale, { budget }: Vote, project: StoredProject): BallotProject {
  return {
    id: project.id,
    name: inLanguage(project, 'name', locale).text,
    cost: project.cost,
    costText: money(locale, inMoney(budget, project.cost)),
    district: project.district ?? undefined,
    category: project.categories.join(', ') || undefined,
    summary: excerpt(inLanguage(project, 'description', locale).text, 160),
    more: { href: projectPath(budget.slug, project.id), label: voting(locale)('readMore') },
  };
}

function bar(locale: Locale, vote: Vote, choices: Choices): BarParts {
  const t = voting(locale);
  const { budget } = vote;
  const { used, count } = usedBy(termsOf(vote), choices);
  const kind = budget.ballotType;
  const max = kind === 'cumulative' ? budget.points : kind === 'knapsack' ? budget.amount : budget.maxChoices;
  const amount = (n: number): string => (kind === 'knapsack' ? money(locale, inMoney(budget, n)) : number(locale, n));
  const places = { used: '{used}', left: '{left}', over: '{over}', max: '{max}' };
  const within = (values: Values): string => {
    if (kind === 'knapsack' || kind === 'cumulative') return t(`used.${kind}`, values);
    return max === null ? t('used.approval', values) : t('usedMax.approval', values);
  };
  const over = (values: Values): string =>
    t(kind === 'knapsack' || kind === 'cumulative' ? `over.${kind}` : 'over.approval', values);
  const values = {
    n: count,
    used: amount(used),
    left: amount(Math.max(0, (max ?? 0) - used)),
    over: amount(Math.max(0, used - (max ?? 0))),
    max: amount(max ?? 0),
  };
  return {
    label: t('bar'),
    used,
    ...(max === null ? {} : { max }),
    text: max !== null && used > max ? over(values) : within(values),
    live:
      max === null
        ? { within: t('live.approval', { count: '{count}' }), over: '' }
        : { within: within(places), over: over(places) },
    ...(kind === 'knapsack'
      ? {
          money: {
            locale: locale === 'es' ? 'es-US' : 'en-US',
            currency: budget.currency,
            unitsPerCurrency: budget.unitsPerCurrency,
          },
        }
      : {}),
    submit: t('submit'),
    recount: t('recount'),
  };
}

/** The one thing that is wrong, in words that say how to put it right. */
export function problemSentence(
  locale: Locale,
  { budget, projects }: Vote,
  problem: BallotProblem | { readonly type: 'key' | 'sent-before' },
): string {
  const t = voting(locale);
  const named = (id: string): string => {
    const project = projects.find((one) => one.id === id);
    return project === undefined ? id.slice(0, 80) : inLanguage(project, 'name', locale).text;
  };
  switch (problem.type) {
    case 'sent-before':
      return t('sentBefore');
    case 'key':
      return t('problem.key');
    case 'over-budget':
      return t('problem.over-budget', { over: money(locale, inMoney(budget, problem.over)) });
    case 'not-whole':
      return t('problem.not-whole', { project: named(problem.id), typed: problem.typed.slice(0, 40) });
    case 'chosen-twice':
      return t('problem.chosen-twice', { project: named(problem.id) });
    case 'too-many':
      return t('problem.too-many', { chosen: problem.chosen, max: problem.max });
    case 'too-many-points':
      return t('problem.too-many-points', { total: number(locale, problem.total), max: problem.max });
    default:
      return t(`problem.${problem.type}`);
  }
}
