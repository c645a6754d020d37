/** The page of one budget, in every phase: where it stands, what to do now, how the vote works, its projects. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { money, number } from '../../../platform/i18n/format.ts';
import {
  explainer,
  html,
  keyFigures,
  linkButton,
  liveRegion,
  moreLink,
  notice,
  phases as phaseLine,
  prose,
  section,
  summaryList,
  type Content,
  type Link,
} from '../../../platform/ui/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { inMoney, phases, processOf, ruleChoice, type Budget, type Phase } from '../budget.ts';
import type { StoredProject } from '../store/projects.ts';
import { common } from '../words/common.ts';
import { resident } from '../words/resident.ts';
import { rules } from '../words/rules.ts';
import { budgetProjects, type ProjectChoice } from './budget-projects.ts';
import { ballotHow, phaseIcon, timeLeft, when } from './budget-words.ts';
import { limitsNow, ruleName, ruleSentences } from './rule-words.ts';

export interface BudgetPageParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly now: Date;
  readonly budget: Budget;
  readonly phase: Phase;
  readonly projects: readonly StoredProject[];
  readonly choice: ProjectChoice;
  /** Undefined while nothing is known. */
  readonly voters: number | undefined;
  readonly mayOrganise: boolean;
  /** What the money comes from, where another room set it aside. */
  readonly fundedFrom?: Link | undefined;
}

/** Fewer are not told: a small number could show who voted. */
const fewestShown = 10;

export function budgetPage(parts: BudgetPageParts): Content {
  const { locale, budget, projects, choice } = parts;
  const t = resident(locale);
  const summary = inLanguage(budget, 'summary', locale);
  return [
    budget.imported &&
      notice({
        kind: 'info',
        title: t('importedTitle'),
        body: budget.importedFrom === null ? t('importedPlain') : t('importedBody', { source: budget.importedFrom }),
      }),
    // What to do now comes first; that it is an example is said by a badge above it already.
    liveRegion({ id: 'budget-now', topic: processOf(budget.id), announce: t('changed'), body: nowPart(parts) }),
    budget.hypothetical && notice({ kind: 'warning', title: t('hypotheticalTitle'), body: t('hypotheticalBody') }),
    summary.text !== '' && html`<div lang="${summary.language}">${prose(paragraphs(summary.text))}</div>`,
    about(parts),
    budgetProjects({ locale, budget, projects, choice }),
    checkIt(parts),
    !budget.imported && html`<p class="hint">${common(locale)('advisory')}</p>`,
  ];
}

const paragraphs = (text: string): Content => text.split(/\n\s*\n/).map((part) => html`<p>${part}</p>`);

/** What changes while people watch: the phase, what to do, and how many have voted. */
function nowPart(parts: BudgetPageParts): Content {
  const { locale, now, budget, phase, projects, voters, mayOrganise } = parts;
  const t = resident(locale);
  const left = timeLeft(locale, budget, phase, now);
  return section({
    title: t('nowTitle'),
    body: [
      html`<p>${nowSentence(parts)}${left === undefined ? '' : html` <strong>${left}.</strong>`}</p>`,
      html`<div class="actions">
        ${mainAction(parts)}
        ${mayOrganise ? linkButton({ href: `/budgets/${budget.slug}/organise`, label: t('organise'), kind: 'quiet' }) : ''}
      </div>`,
      budget.imported ? '' : stepper(parts),
      keyFigures([
        { label: t('money'), value: money(locale, inMoney(budget, budget.amount)) },
        ...(projects.length === 0 ? [] : [{ label: t('projectsCount'), value: number(locale, projects.length) }]),
        ...(phase === 'voting' || ((phase === 'counting' || phase === 'result') && voters !== undefined)
          ? [
              {
                label: phase === 'voting' ? t('ballots') : t('ballotsCast'),
                value: (voters ?? 0) < fewestShown ? t('fewerThanTen') : number(locale, voters ?? 0),
                note: phase === 'voting' && t('ballotsNote'),
              },
            ]
          : []),
      ]),
    ],
  });
}

function nowSentence({ locale, timeZone, budget, phase }: BudgetPageParts): string {
  const t = resident(locale);
  if (phase === 'counting' && budget.imported) return t('now.counting.imported');
  const next = {
    announced: budget.ideasOpenAt,
    ideas: budget.ideasCloseAt,
    review: budget.votingOpenAt,
    voting: budget.votingCloseAt,
  };
  const date = phase in next ? when(locale, next[phase as keyof typeof next], timeZone) : '';
  return t(`now.${phase}`, { date });
}

function mainAction({ locale, budget, phase }: BudgetPageParts): Content {
  const t = resident(locale);
  const at = (path: string): string => `/budgets/${budget.slug}${path}`;
  const ideas = linkButton({
    href: at('/ideas'),
    label: t('seeIdeas'),
    kind: phase === 'review' ? 'primary' : 'secondary',
  });
  if (phase === 'ideas') return [linkButton({ href: at('/ideas/new'), label: t('submitIdea'), icon: 'idea' }), ideas];
  if (phase === 'review') return ideas;
  if (phase === 'voting') return [linkButton({ href: at('/vote'), label: t('voteNow'), icon: 'ballot' }), ideas];
  if (phase === 'result') return linkButton({ href: at('/results'), label: t('seeResult'), icon: 'tally' });
  return '';
}

function stepper({ locale, timeZone, budget, phase }: BudgetPageParts): Content {
  const t = resident(locale);
  const current = phases.indexOf(phase);
  const dates: Readonly<Partial<Record<Phase, string>>> = {
    announced: t('until', { date: when(locale, budget.ideasOpenAt, timeZone) }),
    ideas: t('until', { date: when(locale, budget.ideasCloseAt, timeZone) }),
    review: t('until', { date: when(locale, budget.votingOpenAt, timeZone) }),
    voting: t('until', { date: when(locale, budget.votingCloseAt, timeZone) }),
  };
  return phaseLine({
    label: t('phasesLabel'),
    words: { done: t('done'), current: t('current'), ahead: t('ahead') },
    phases: phases.map((name, at) => ({
      label: common(locale)(`phase.${name}`),
      state: at < current || phase === 'result' ? 'done' : at === current ? 'current' : 'ahead',
      when: dates[name],
      icon: phaseIcon[name],
    })),
  });
}

function about({ locale, timeZone, budget, projects, fundedFrom }: BudgetPageParts): Content {
  const t = resident(locale);
  const span = (from: Date | null, to: Date | null) => ({
    from: when(locale, from, timeZone),
    to: when(locale, to, timeZone),
  });
  const choice = ruleChoice(budget);
  const limits = limitsNow(locale, budget, projects);
  const [rule = '', ...rest] = ruleSentences(locale, choice);
  return section({
    id: 'about',
    title: t('aboutTitle'),
    body: [
      summaryList([
        ...(fundedFrom === undefined
          ? []
          : [{ term: t('fundedFrom'), value: html`<a href="${fundedFrom.href}">${fundedFrom.label}</a>` }]),
        ...(budget.imported
          ? []
          : [{ term: t('whoMayVote'), value: t(`voters.${budget.voters}`, { region: budget.regionName }) }]),
        { term: t('howYouVote'), value: ballotHow(locale, budget) },
        ...(budget.imported
          ? []
          : [
              {
                term: t('dates'),
                value: html`<p>${t('ideasDates', span(budget.ideasOpenAt, budget.ideasCloseAt))}</p>
                  <p>${t('votingDates', span(budget.votingOpenAt, budget.votingCloseAt))}</p>`,
              },
            ]),
        {
          term: t('howCounted'),
          value: html`<p><strong>${ruleName(locale, choice)}</strong></p>
            <p>${rule}</p>`,
        },
        ...(limits.length === 0
          ? []
          : [{ term: rules(locale)('limits.title'), value: limits.map((sentence) => html`<p>${sentence}</p>`) }]),
      ]),
      explainer({
        summary: t('fullRule'),
        body: [rule, ...rest, ...tieSentences(locale, budget)].map((sentence) => html`<p>${sentence}</p>`),
      }),
    ],
  });
}

function tieSentences(locale: Locale, { ties, seed }: Budget): readonly string[] {
  const t = rules(locale);
  return [t(`ties.${ties}.how`), ...(ties === 'id' ? [] : [t('seed', { seed })])];
}

function checkIt({ locale, budget, phase }: BudgetPageParts): Content {
  const t = resident(locale);
  const at = (path: string): string => `/budgets/${budget.slug}${path}`;
  const links: readonly (readonly [href: string, label: string])[] = [
    ...(phase === 'result' ? ([[at('/results'), t('resultLink')]] as const) : []),
    ...(budget.imported ? [] : ([[at('/ideas'), t('seeIdeas')]] as const)),
    [at('/projects.csv'), t('openDataCsv')],
    ...(phase === 'result'
      ? ([
          [at('/export.pb'), t('openDataPb')],
          [at('/export.json'), t('openDataJson')],
        ] as const)
      : []),
    [`/log?process=${processOf(budget.id)}`, t('logLink')],
    ...(budget.topic === null ? [] : ([[`/topics/${budget.topic}`, t('topicLink')]] as const)),
  ];
  return section({
    title: t('more'),
    body: html`<ul class="link-list">
      ${links.map(([href, label]) => html`<li>${moreLink(href, label)}</li>`)}
    </ul>`,
  });
}
