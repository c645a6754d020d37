/** The projects of a budget as cards, with a choice of category, district and order by a plain form. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { money } from '../../../platform/i18n/format.ts';
import { byCodePoint } from '../../../rules/budgeting/index.ts';
import {
  excerpt,
  card,
  cardGrid,
  emptyState,
  filterForm,
  html,
  section,
  selectField,
  type Content,
} from '../../../platform/ui/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { inMoney, type Budget } from '../budget.ts';
import type { StoredProject } from '../store/projects.ts';
import { resident } from '../words/resident.ts';
import { inItsLanguage } from './budget-words.ts';

export const projectOrders = ['listed', 'cheap', 'dear', 'name'] as const;

/** What was asked for in the address; '' is everything. */
export interface ProjectChoice {
  readonly category: string;
  readonly district: string;
  readonly order: (typeof projectOrders)[number];
}

/** Unknown orders are the usual one; unknown categories and districts match nothing. */
export function readProjectChoice(query: URLSearchParams): ProjectChoice {
  const order = projectOrders.find((name) => name === query.get('sort')) ?? 'listed';
  return { category: query.get('category') ?? '', district: query.get('district') ?? '', order };
}

export const projectPath = (slug: string, id: string): string => `/budgets/${slug}/projects/${encodeURIComponent(id)}`;

export function budgetProjects(parts: {
  readonly locale: Locale;
  readonly budget: Budget;
  readonly projects: readonly StoredProject[];
  readonly choice: ProjectChoice;
}): Content {
  const { locale, budget, projects, choice } = parts;
  const t = resident(locale);
  if (projects.length === 0) {
    return section({
      id: 'projects',
      title: t('projects'),
      body: emptyState({ title: t('noProjects'), body: budget.imported ? undefined : t('noProjectsBody') }),
    });
  }
  const shown = chosenProjects(locale, projects, choice);
  return section({
    id: 'projects',
    title: t('projects'),
    lead: t('projectsLead', { n: shown.length }),
    body: [
      filters(locale, budget, projects, choice),
      shown.length === 0
        ? emptyState({ title: t('noProjectsMatch') })
        : cardGrid(shown.map((project) => projectCard(locale, budget, project))),
    ],
  });
}

function chosenProjects(
  locale: Locale,
  projects: readonly StoredProject[],
  choice: ProjectChoice,
): readonly StoredProject[] {
  const { category, district, order } = choice;
  const shown = projects.filter(
    (project) =>
      (category === '' || project.categories.includes(category)) && (district === '' || project.district === district),
  );
  const name = (project: StoredProject): string => inLanguage(project, 'name', locale).text;
  if (order === 'cheap') shown.sort((a, b) => a.cost - b.cost);
  if (order === 'dear') shown.sort((a, b) => b.cost - a.cost);
  if (order === 'name') shown.sort((a, b) => name(a).localeCompare(name(b), locale));
  return shown;
}

function filters(locale: Locale, budget: Budget, projects: readonly StoredProject[], choice: ProjectChoice): Content {
  const t = resident(locale);
  const categories = [...new Set(projects.flatMap((project) => project.categories))].sort(byCodePoint);
  const districts = [...new Set(projects.flatMap((project) => project.district ?? []))].sort(byCodePoint);
  const select = (name: string, label: string, value: string, values: readonly string[]): Content =>
    values.length > 1 &&
    selectField({
      name,
      label,
      value,
      placeholder: t('any'),
      options: values.map((text) => ({ value: text, label: text })),
    });
  return filterForm({
    action: `/budgets/${budget.slug}#projects`,
    label: t('filterProjects'),
    submit: t('show'),
    fields: [
      select('category', t('category'), choice.category, categories),
      select('district', t('district'), choice.district, districts),
      selectField({
        name: 'sort',
        label: t('sort'),
        value: choice.order,
        options: projectOrders.map((value) => ({ value, label: t(`sort.${value}`) })),
      }),
    ],
  });
}

const projectCard = (locale: Locale, budget: Budget, project: StoredProject): Content => {
  const name = inLanguage(project, 'name', locale);
  return inItsLanguage(
    locale,
    name.language,
    card({
      title: name.text,
      href: projectPath(budget.slug, project.id),
      kicker: project.categories.join(', '),
      body: excerpt(inLanguage(project, 'description', locale).text, 120),
      facts: [
        html`<strong>${money(locale, inMoney(budget, project.cost))}</strong>`,
        ...(project.district === null ? [] : [project.district]),
      ],
    }),
  );
};
