/** The organiser's console: where the budget stands, what to do now, its projects, its people, its acts. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { actSection, returnedSummary, type ActForms } from '../../../platform/console-acts.ts';
import { actsSection, type Act } from '../../../platform/process-acts.ts';
import { dateTime, money, number } from '../../../platform/i18n/format.ts';
import {
  dataTable,
  emptyState,
  html,
  keyFigures,
  linkButton,
  notice,
  phases,
  section,
  type Content,
  type Phase as PhaseStep,
} from '../../../platform/ui/index.ts';
import type { PbWarning } from '../../../rules/budgeting/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { inMoney, type Budget, type Phase } from '../budget.ts';
import type { StoredProject } from '../store/projects.ts';
import { importWarningSentence, importWords } from '../words/import.ts';
import { organise } from '../words/organise.ts';

export interface ConsoleParts extends ActForms<'publish'> {
  readonly budget: Budget;
  readonly phase: Phase;
  readonly projects: readonly StoredProject[];
  readonly projectsOpen: boolean;
  readonly waiting: number;
  readonly ballots: number;
  readonly acts: readonly Act[];
  readonly warnings: readonly PbWarning[];
  /** Clerks see all of it, organisers may also publish, edit and give roles. */
  readonly mayOrganise: boolean;
  readonly timeZone: string;
}

export function consolePage(locale: Locale, parts: ConsoleParts): Content {
  const t = organise(locale);
  const { budget, phase, problem } = parts;
  return [
    problem !== undefined && returnedSummary(t('publishProblem'), problem),
    budget.imported ? importedSection(locale, parts) : nextSection(locale, parts),
    section({
      title: t('figures'),
      body: keyFigures([
        { label: t('projectsFigure'), value: number(locale, parts.projects.length) },
        {
          label: t('allCosts'),
          value: money(
            locale,
            inMoney(
              budget,
              parts.projects.reduce((sum, { cost }) => sum + cost, 0),
            ),
          ),
        },
        { label: t('ballots'), value: number(locale, parts.ballots) },
        ...(budget.imported ? [] : [{ label: t('waitingFigure'), value: number(locale, parts.waiting) }]),
      ]),
    }),
    phase === 'draft' && parts.mayOrganise && publishSection(locale, parts),
    projectSection(locale, parts),
    actsSection(locale, organise, {
      acts: parts.acts,
      timeZone: parts.timeZone,
    }),
  ];
}

const order: readonly Phase[] = ['draft', 'announced', 'ideas', 'review', 'voting', 'counting', 'result'];

function nextSection(locale: Locale, { budget, phase, projects, timeZone }: ConsoleParts): Content {
  const t = organise(locale);
  const at = (date: Date | null): Content => date !== null && dateTime(locale, date, timeZone);
  const here = order.indexOf(phase);
  const step = (label: string, from: Phase, to: Phase, when?: Content): PhaseStep => {
    const [first, last] = [order.indexOf(from), order.indexOf(to)];
    const state = here > last ? 'done' : here >= first ? 'current' : 'ahead';
    return { label, state, ...(when ? { when } : {}) };
  };
  const ideas =
    budget.ideasOpenAt === null
      ? []
      : [
          step(t('step.ideas'), 'ideas', 'ideas', at(budget.ideasOpenAt)),
          step(t('step.review'), 'review', 'review', at(budget.ideasCloseAt)),
        ];
  const opening = phase === 'announced' ? (budget.ideasOpenAt ?? budget.votingOpenAt) : null;
  return section({
    title: t('nextTitle'),
    lead: t(`now.${phase}`, { date: opening === null ? '' : dateTime(locale, opening, timeZone) }),
    body: [
      projects.length === 0 && phase !== 'ideas' && notice({ kind: 'warning', body: t('noProjects') }),
      phases({
        label: t('nextState'),
        words: { done: t('done'), current: t('current'), ahead: t('ahead') },
        phases: [
          step(t('step.publish'), 'draft', 'draft'),
          ...(ideas.length === 0 ? [step(t('step.projects'), 'announced', 'review')] : ideas),
          step(t('step.vote'), 'voting', 'voting', at(budget.votingOpenAt)),
          step(t('step.count'), 'counting', 'counting', at(budget.votingCloseAt)),
        ],
      }),
    ],
  });
}

function importedSection(locale: Locale, { budget, warnings }: ConsoleParts): Content {
  const words = importWords(locale);
  return [
    notice({ kind: 'info', body: organise(locale)('importedFrom', { source: budget.importedFrom ?? '' }) }),
    warnings.length > 0 &&
      section({
        title: words('warningsTitle'),
        lead: words('warningsLead'),
        body: dataTable({
          caption: words('warningsTitle'),
          captionHidden: true,
          stacked: true,
          columns: [{ label: words('line'), numeric: true }, { label: words('reason') }],
          rows: warnings.map((warning) => [number(locale, warning.line), importWarningSentence(locale, warning)]),
        }),
      }),
  ];
}

function publishSection(locale: Locale, parts: ConsoleParts): Content {
  const t = organise(locale);
  return actSection(t, parts, { at: `/budgets/${parts.budget.slug}`, act: 'publish', lead: t('publishLead') });
}

function projectSection(locale: Locale, { budget, projects, projectsOpen }: ConsoleParts): Content {
  const t = organise(locale);
  const base = `/budgets/${budget.slug}/organise/projects`;
  const add = linkButton({ href: `${base}/new`, label: t('addProject'), icon: 'plus', kind: 'secondary' });
  const name = (project: StoredProject): Content => {
    const { text, language } = inLanguage(project, 'name', locale);
    const path = projectsOpen
      ? `${base}/${encodeURIComponent(project.id)}`
      : `/budgets/${budget.slug}/projects/${encodeURIComponent(project.id)}`;
    return html`<a href="${path}" lang="${language}">${text}</a>`;
  };
  return section({
    title: t('projects'),
    id: 'projects',
    lead: budget.imported ? undefined : t(projectsOpen ? 'projectsLead' : 'projectsClosed'),
    aside: projectsOpen && add,
    body:
      projects.length === 0
        ? emptyState({ title: t('projectsEmpty'), body: t('projectsEmptyBody') })
        : dataTable({
            caption: t('projects'),
            captionHidden: true,
            stacked: true,
            columns: [
              { label: t('project') },
              { label: t('cost'), numeric: true },
              { label: t('category') },
              { label: t('district') },
              { label: t('from') },
            ],
            rows: projects.map((project) => [
              name(project),
              money(locale, inMoney(budget, project.cost)),
              project.categories.join(', ') || '–',
              project.district ?? '–',
              project.ideaId === null
                ? t('fromOfficial')
                : html`<a href="/budgets/${budget.slug}/ideas/${project.ideaId}"
                    >${t('fromIdea', { id: String(project.ideaId) })}</a
                  >`,
            ]),
          }),
  });
}
