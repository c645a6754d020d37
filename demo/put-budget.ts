/** Makes a budget's past out of its content: dates around today, ideas and findings spread over their phases, ballots. */
import type { Platform } from '../src/platform/platform.ts';
import type { Db } from '../src/platform/db/db.ts';
import { putWholeBudget, type PastIdea, type WholeBudget } from '../src/capabilities/budgeting/index.ts';
import { dayAt, evening, morning } from './calendar.ts';
import type { DemoIdea, DemoProject, IdeaBudget, VoteBudget } from './content/content.ts';
import { california, type People } from './people.ts';
import { seededRandom } from './simulation/random.ts';
import { keyOf, simulateVote, type SimulatedBallot } from './simulation/vote.ts';

const hourMs = 3_600_000;

interface Dates {
  readonly publishedAt: Date;
  readonly ideasOpenAt: Date;
  readonly ideasCloseAt: Date;
  readonly votingOpenAt: Date;
  readonly votingCloseAt: Date;
}

function datesOf({ calendar }: IdeaBudget | VoteBudget, now: Date): Dates {
  return {
    publishedAt: dayAt(now, calendar.published, morning + 1),
    ideasOpenAt: dayAt(now, calendar.ideasOpen, morning),
    ideasCloseAt: dayAt(now, calendar.ideasClose, evening),
    votingOpenAt: dayAt(now, calendar.votingOpen, morning),
    votingCloseAt: dayAt(now, calendar.votingClose, evening),
  };
}

/** Call it in the transaction that loads everything. */
export async function putBudget(platform: Platform, tx: Db, content: IdeaBudget | VoteBudget, people: People): Promise<void> {
  const now = platform.now();
  const dates = datesOf(content, now);
  const regionId = `${california}/county:${content.county}`;
  await putWholeBudget(tx, {
    budget: { ...terms(content, regionId, people), ...dates },
    ideas: pastIdeas(content, dates, now, people),
    ballots: ballotsOf(content, dates, now),
    count: dates.votingCloseAt <= now,
  });
}

function terms(content: IdeaBudget | VoteBudget, regionId: string, people: People): WholeBudget['budget'] {
  const { slug, title, summary, amount, form, rule, satisfaction, completion, voters, seed } = content;
  return {
    ...{ slug, regionId, amount, rule, satisfaction, completion, voters, seed, ties: 'votes-cost-seed', hypothetical: true },
    ...{ title: title.en, summary: summary.en, language: 'en', translations: { es: { title: title.es, summary: summary.es } } },
    ...{ unitsPerCurrency: 1, currency: 'USD', ballotType: form.type, createdBy: people.organiser },
    maxChoices: form.type === 'approval' ? form.most : null,
    points: form.type === 'cumulative' ? form.points : null,
  };
}

/** Ideas come over their whole phase, most at its start and end; findings follow within days, in office hours. */
function pastIdeas(content: IdeaBudget | VoteBudget, dates: Dates, now: Date, people: People): readonly PastIdea[] {
  const random = seededRandom(content.title.en.length * 7919 + content.amount);
  const ideas: readonly (DemoIdea & { readonly project?: DemoProject })[] =
    'ideas' in content ? content.ideas : content.projects.map(ideaBehind);
  const from = dates.ideasOpenAt.getTime();
  const until = Math.min(dates.ideasCloseAt.getTime(), now.getTime());
  return ideas.map(({ findings = [], own, project, estimate, ...idea }, at) => {
    const submittedAt = new Date(Math.floor(from + ((at + 0.2 + 0.6 * random.next()) / ideas.length) * (until - from)));
    // Reviews end the day before voting opens, and none is from the future.
    const last = Math.min(now.getTime(), dates.votingOpenAt.getTime() - 24 * hourMs);
    const room = last - submittedAt.getTime();
    return {
      ...idea,
      estimate: estimate ?? null,
      authorId: own === true ? people.resident : null,
      key: keyOf(`${content.slug} idea ${at}`),
      submittedAt,
      reviews: findings.map(({ verdict, reason, cost }, nth) => ({
        ...{ verdict, reason, cost: cost ?? null, reviewerId: people.clerk },
        at: new Date(Math.floor(submittedAt.getTime() + (room * (nth + 0.3 + 0.6 * random.next())) / findings.length)),
      })),
      ...projectOf(idea, findings, project),
    };
  });
}

const ideaBehind = (project: DemoProject): DemoIdea & { readonly project: DemoProject } => ({
  ...{ language: 'en', title: project.name.en, description: project.about.en, place: project.place, category: project.category, project },
  findings: [{ verdict: 'feasible', reason: project.finding, cost: project.cost }],
});

/** What stands on the list of projects: the project as edited for the ballot, or a feasible idea as it was written. */
function projectOf(
  idea: Pick<DemoIdea, 'title' | 'description' | 'language' | 'category'>,
  findings: NonNullable<DemoIdea['findings']>,
  project: DemoProject | undefined,
): Pick<PastIdea, 'project'> {
  if (project !== undefined) {
    const { name, about, cost, category, district } = project;
    return {
      project: {
        ...{ name: name.en, description: about.en, language: 'en', translations: { es: { name: name.es, description: about.es } } },
        ...{ cost, categories: [category], targets: [], district: district === null ? 'Whole county' : `District ${district}` },
      },
    };
  }
  const latest = findings.at(-1);
  if (latest?.verdict !== 'feasible' || latest.cost === undefined) return {};
  const { title: name, description, language, category } = idea;
  return { project: { name, description, language, translations: {}, cost: latest.cost, categories: [category], targets: [], district: null } };
}

function ballotsOf(content: IdeaBudget | VoteBudget, dates: Dates, now: Date): readonly SimulatedBallot[] {
  if (!('projects' in content)) return [];
  return simulateVote({
    ...{ name: content.slug, seed: content.chance, electorate: content.electorate, budget: content.amount, form: content.form },
    ...{ opensAt: dates.votingOpenAt, closesAt: dates.votingCloseAt, now },
    options: content.projects.map(({ category, district, cost, appeal = 0 }) => ({
      ...{ category, cost, appeal },
      district: district === null ? null : `District ${district}`,
    })),
  });
}
