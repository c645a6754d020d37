/** What pledges or votes come to: the same computation for the estimate while they come in, for the decision, and for whoever checks it. */
import { count, type Instance } from '../../rules/budgeting/index.ts';
import { matchPledges, type MatchingRule, type Pledge } from '../../rules/matching/index.ts';
import { isOpen, type Application, type Decided, type Fund } from './fund.ts';
import type { PanelVote } from './store/pledges.ts';

export function matchingOf({ deciding, measure }: Pick<Fund, 'deciding' | 'measure'>): MatchingRule | undefined {
  if (deciding === 'quadratic') return { rule: 'quadratic' };
  if (deciding === 'plain') return { rule: 'plain', part: measure ?? 0 };
  return deciding === 'pairwise' ? { rule: 'pairwise', together: measure ?? 1 } : undefined;
}

/** One for each eligible application, in the order of their numbers. */
export function outcomeOf(
  fund: Pick<Fund, 'deciding' | 'measure' | 'pot'>,
  applications: readonly Application[],
  said: { readonly pledges: readonly Pledge[]; readonly votes: readonly PanelVote[] },
): readonly Decided[] {
  const open = applications.filter(isOpen);
  const matching = matchingOf(fund);
  if (matching === undefined) return byPanel(fund.pot, open, said.votes);
  const asked = Object.fromEntries(open.map(({ number, asked: cents }) => [String(number), cents]));
  // A pledge to what was withdrawn since, or found not eligible, is a promise to nobody.
  const pledges = said.pledges.filter(({ project }) => Object.hasOwn(asked, project));
  const found = matchPledges({ matching, pot: fund.pot, asked }, pledges);
  if (!found.ok) throw new Error(`what the database holds cannot be matched: ${JSON.stringify(found.error)}`);
  return found.value
    .map(({ project, pledged, pledgers, claim, match, capped }) => ({
      application: Number(project),
      pledged,
      pledgers,
      claim,
      cents: match,
      capped,
    }))
    .toSorted((a, b) => a.application - b.application);
}

/** Greedy approval (rules/budgeting): those with the most approvals first, as long as what they ask for fits into the pot. */
function byPanel(pot: number, open: readonly Application[], votes: readonly PanelVote[]): readonly Decided[] {
  const members = [...new Set(votes.map(({ member }) => member))].toSorted();
  const approved = members.map((member) =>
    votes.flatMap((vote) => {
      const at =
        vote.member === member && vote.approves ? open.findIndex(({ number }) => number === vote.application) : -1;
      return at < 0 ? [] : [at];
    }),
  );
  const instance: Instance = {
    budget: pot,
    unitsPerCurrency: 100,
    currency: 'USD',
    ballotType: 'approval',
    projects: open.map(({ number, title, asked }) => ({
      id: idOf(number),
      name: title,
      cost: asked,
      categories: [],
      targets: [],
    })),
  };
  const starts = new Uint32Array(members.length + 1);
  approved.forEach((own, at) => {
    starts[at + 1] = starts[at]! + own.length;
  });
  const ballots = { starts, chosen: Uint32Array.from(approved.flat()) };
  // Equal approvals: the cheaper one, then the order of a public draw.
  const choice = {
    rule: 'greedy',
    satisfaction: 'cost',
    completion: 'none',
    ties: 'votes-cost-seed',
    seed: 'panel',
  } as const;
  const funded = new Set(open.length === 0 || members.length === 0 ? [] : count(instance, ballots, choice).winners);
  return open.map(({ number, asked }, at) => ({
    application: number,
    pledged: 0,
    pledgers: 0,
    claim: approved.filter((own) => own.includes(at)).length,
    cents: funded.has(idOf(number)) ? asked : 0,
    capped: false,
  }));
}

const idOf = (application: number): string => String(application).padStart(6, '0');
