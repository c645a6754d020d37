/** The ideas of a budget, newest first, by state. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  excerpt,
  card,
  cardGrid,
  emptyState,
  html,
  linkButton,
  pagination,
  tabs,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Budget } from '../budget.ts';
import { ideaStates, type Idea, type IdeaState } from '../store/ideas.ts';
import { ideaWords } from '../words/ideas.ts';
import { inItsLanguage } from './budget-words.ts';
import { ideaBadge, ideaFacts } from './idea.ts';

export const ideasOnPage = 20;

export function ideaListPage(parts: {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly budget: Budget;
  readonly open: boolean;
  readonly state: IdeaState | undefined;
  readonly page: number;
  readonly ideas: readonly Idea[];
  readonly total: number;
}): Content {
  const { locale, timeZone, budget, open, state, page, ideas, total } = parts;
  const t = ideaWords(locale);
  const base = `/budgets/${budget.slug}/ideas`;
  const submit = open && linkButton({ href: `${base}/new`, label: t('submit'), icon: 'idea' });
  const address = (wanted: IdeaState | undefined, number = 1): string => {
    const query = new URLSearchParams();
    if (wanted !== undefined) query.set('state', wanted);
    if (number > 1) query.set('page', String(number));
    return query.size === 0 ? base : `${base}?${query}`;
  };
  return [
    submit && html`<div class="actions">${submit}</div>`,
    tabs({
      label: t('states'),
      tabs: [undefined, ...ideaStates].map((name) => ({
        href: address(name),
        label: t(`state.${name ?? 'all'}`),
        current: name === state,
        ...(name === state ? { count: total } : {}),
      })),
    }),
    ideas.length === 0
      ? emptyState({ icon: 'idea', title: t('none'), body: open ? t('noneBody') : t('noneClosed') })
      : cardGrid(ideas.map((idea) => ideaCard(locale, timeZone, budget, idea))),
    pagination({
      label: t('pages'),
      page,
      pages: Math.ceil(total / ideasOnPage),
      href: (number) => address(state, number),
      previous: t('previous'),
      next: t('next'),
    }),
  ];
}

function ideaCard(locale: Locale, timeZone: string, budget: Budget, idea: Idea): Content {
  const [, ...facts] = ideaFacts(locale, timeZone, budget, idea);
  const reason = idea.state === 'feasible' || idea.reason === null ? [] : [html`<em>${excerpt(idea.reason, 120)}</em>`];
  return inItsLanguage(
    locale,
    idea.language,
    card({
      title: idea.title,
      href: `/budgets/${budget.slug}/ideas/${idea.id}`,
      kicker: [idea.place, idea.category].filter((text) => text !== '').join(' · '),
      badge: ideaBadge(locale, idea.state),
      body: excerpt(idea.description, 120),
      facts: [...facts, ...reason],
      headingLevel: 2,
    }),
  );
}
