/** Makes a budget's past out of its content: dates around today, ideas and findings spread over their phases, ballots. */
import type { Platform } from '../src/platform/platform.ts';
import type { Db } from '../src/platform/db/db.ts';
import { putWholeBudget, type PastIdea, type WholeBudget } from '../src/capabilities/budgeting/index.ts';
import { dayAt, evening, inOffice, morning } from './calendar.ts';
import type { DemoIdea, DemoProject, Finding, IdeaBudget, VoteBudget } from './content/content.ts';
import { california, type People } from './people.ts';
import { seededRandom } from './simulation/random.ts';
import { keyOf, simulateVote, type SimulatedBallot } from './simulation/vote.ts';

const dayMs = 86_400_000;

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
export async function putBudget(
  platform: Platform,
  tx: Db,
  content: IdeaBudget | VoteBudget,
  people: People,
): Promise<void> {
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
  const { slug, title, summary, amount, form, rule, satisfaction, completion, limits = {}, voters, seed } = content;
  return {
    slug,
    regionId,
    title: title.en,
    summary: summary.en,
    language: 'en',
    translations: { es: { title: title.es, summary: summary.es } },
    amount,
    unitsPerCurrency: 1,
    currency: 'USD',
    ballotType: form.type,
    maxChoices: form.type === 'approval' ? form.most : null,
    points: form.type === 'cumulative' ? form.points : null,
    rule,
    satisfaction,
    completion,
    limits,
    ties: 'votes-cost-seed',
    seed,
    voters,
    hypothetical: true,
    createdBy: people.organiser,
  };
}

/** Ideas come over their whole phase; each is reviewed some time between its arrival and the day before voting opens. */
function pastIdeas(content: IdeaBudget | VoteBudget, dates: Dates, now: Date, people: People): readonly PastIdea[] {
  const random = seededRandom(content.amount);
  const ideas: readonly (DemoIdea & { readonly project?: DemoProject })[] =
    'ideas' in content ? content.ideas : content.projects.map(ideaBehind);
  const from = dates.ideasOpenAt.getTime();
  const until = Math.min(dates.ideasCloseAt.getTime(), now.getTime());
  const lastReview = Math.min(now.getTime(), dates.votingOpenAt.getTime() - dayMs);
  return ideas.map(({ facts, findings = [], own, project, ...idea }, at) => {
    const share = (at + 0.2 + 0.6 * random.next()) / ideas.length;
    const submitted = Math.floor(from + share * (until - from));
    const { place, category, estimate = null } = facts;
    return {
      ...idea,
      place,
      category,
      estimate,
      authorId: own === true ? people.resident : null,
      key: keyOf(`${content.slug} idea ${at}`),
      submittedAt: new Date(submitted),
      reviews: findings.map(({ verdict, reason, cost = null }, nth) => {
        const share = (nth + 0.3 + 0.6 * random.next()) / findings.length;
        const drawn = Math.floor(submitted + share * (lastReview - submitted));
        // Unless that was before the idea came or is still ahead.
        const reviewed = inOffice(drawn) > submitted && inOffice(drawn) < lastReview ? inOffice(drawn) : drawn;
        return { verdict, reason, cost, reviewerId: people.clerk, at: new Date(reviewed) };
      }),
      ...becomes({ ...idea, category }, findings.at(-1), project),
    };
  });
}

const ideaBehind = (project: DemoProject): DemoIdea & { readonly project: DemoProject } => ({
  language: 'en',
  title: project.name.en,
  description: project.about.en,
  facts: { place: project.facts.place, category: project.facts.category },
  findings: [{ verdict: 'feasible', reason: project.finding, cost: project.facts.cost }],
  project,
});

/** What stands on the list of projects: the project as edited for the ballot, or a feasible idea as it was written. */
function becomes(
  idea: Pick<DemoIdea, 'title' | 'description' | 'language'> & { readonly category: string },
  latest: Finding | undefined,
  project: DemoProject | undefined,
): Pick<PastIdea, 'project'> {
  if (latest?.verdict !== 'feasible' || latest.cost === undefined) return {};
  const common = { cost: latest.cost, categories: [idea.category], targets: [] };
  const { title, description, language } = idea;
  if (project === undefined)
    return { project: { ...common, name: title, description, language, translations: {}, district: null } };
  const translations = { es: { name: project.name.es, description: project.about.es } };
  return { project: { ...common, name: title, description, language, translations, district: districtName(project) } };
}

const districtName = ({ facts: { district } }: DemoProject): string =>
  district === null ? 'Whole county' : `District ${district}`;

function ballotsOf(content: IdeaBudget | VoteBudget, dates: Dates, now: Date): readonly SimulatedBallot[] {
  if (!('projects' in content)) return [];
  return simulateVote({
    name: content.slug,
    seed: content.chance,
    electorate: content.electorate,
    options: content.projects.map((project) => {
      const { category, district, cost, appeal = 0 } = project.facts;
      return { category, cost, appeal, district: district === null ? null : districtName(project) };
    }),
    budget: content.amount,
    form: content.form,
    opensAt: dates.votingOpenAt,
    closesAt: dates.votingCloseAt,
    now,
  });
}
