/**
 * The one place where rules, satisfactions, completions, options and limits have words: `name` in full, `short` for the
 * heads of tables, `how` as one plain sentence of how it counts. `order` is what greedy makes of a satisfaction.
 */
import { catalogue } from '../../../platform/i18n/catalogue.ts';
import { rulesEs } from './rules-es.ts';

export const rules = catalogue(
  {
    'rule.greedy.name': 'Greedy',
    'rule.greedy.short': 'Greedy',
    'rule.greedy.how':
      'Projects are taken in the order of their support, and each is funded if what is left of the money pays for it.',
    'rule.equal-shares.name': 'Method of Equal Shares',
    'rule.equal-shares.short': 'Equal Shares',
    'rule.equal-shares.how':
      'Every voter has an equal share of the money; a project is funded when its supporters can pay for it together, in parts as equal as possible, and the one that asks the least of them for what it gives goes first.',
    'rule.bos-equal-shares.name': 'Equal Shares with bounded overspending (BOS)',
    'rule.bos-equal-shares.short': 'BOS Equal Shares',
    'rule.bos-equal-shares.how':
      'Every voter has an equal share of the money, and supporters pay for projects together; where their shares almost reach, the rest of the budget covers what is missing.',
    'rule.phragmen.name': 'Sequential Phragmén',
    'rule.phragmen.short': 'Phragmén',
    'rule.phragmen.how':
      'The cost of a funded project is a load that its supporters carry together; next comes the project whose supporters would then carry the least each, until one does not fit.',
    'rule.maximin-support.name': 'Maximin support',
    'rule.maximin-support.short': 'Maximin support',
    'rule.maximin-support.how':
      'The costs of all funded projects are spread over their supporters as evenly as possible; next comes the project that keeps the heaviest load of any voter the lightest.',
    'rule.max-welfare.name': 'Max welfare',
    'rule.max-welfare.short': 'Max welfare',
    'rule.max-welfare.how':
      'Of all sets of projects that the money pays for, the one with the most support in total is funded.',

    'satisfaction.cost.name': 'satisfaction by cost',
    'satisfaction.cost.short': 'by cost',
    'satisfaction.cost.how': 'A funded project gives each of its voters as much as it costs.',
    'satisfaction.cost.order': 'The project with the most votes comes first.',
    'satisfaction.cardinality.name': 'satisfaction by number of projects',
    'satisfaction.cardinality.short': 'by number of projects',
    'satisfaction.cardinality.how': 'Every funded project gives its voters the same, whatever it costs.',
    'satisfaction.cardinality.order': 'The project with the most votes for the money it costs comes first.',
    'satisfaction.sqrt-cost.name': 'satisfaction by the square root of the cost',
    'satisfaction.sqrt-cost.short': 'by root of cost',
    'satisfaction.sqrt-cost.how':
      'A costlier project gives its voters more, but less than in proportion: four times the cost gives twice as much.',
    'satisfaction.sqrt-cost.order':
      'The project with the most votes comes first, where votes are divided by the square root of the cost.',
    'satisfaction.relative-cost.name': 'satisfaction by relative cost',
    'satisfaction.relative-cost.short': 'by relative cost',
    'satisfaction.relative-cost.how':
      'A funded project gives its voters as much as it costs, measured by the most that could be spent on the projects of their ballot.',
    'satisfaction.relative-cost.order':
      'The project with the most votes comes first, where a ballot that could take up more money counts for less.',
    'satisfaction.share.name': 'satisfaction by share of the cost',
    'satisfaction.share.short': 'by share of cost',
    'satisfaction.share.how': 'The cost of a funded project is divided among its voters: that is what it gives each.',
    'satisfaction.share.order': 'All projects that somebody named stand equal.',
    'satisfaction.points.name': 'satisfaction by points',
    'satisfaction.points.short': 'by points',
    'satisfaction.points.how': 'A funded project gives its voters the points that they gave it, whatever it costs.',
    'satisfaction.points.order': 'The project with the most points for the money it costs comes first.',
    'satisfaction.cost-points.name': 'satisfaction by cost and points',
    'satisfaction.cost-points.short': 'by cost and points',
    'satisfaction.cost-points.how': 'A funded project gives its voters its cost times the points that they gave it.',
    'satisfaction.cost-points.order': 'The project with the most points comes first.',
    'satisfaction.borda.name': 'satisfaction by Borda count',
    'satisfaction.borda.short': 'by Borda count',
    'satisfaction.borda.how':
      'A funded project gives its voters one point for each project that they placed below it, whatever it costs.',
    'satisfaction.borda.order': 'The project with the most Borda points for the money it costs comes first.',
    'satisfaction.cost-ranks.name': 'satisfaction by cost and rank',
    'satisfaction.cost-ranks.short': 'by cost and rank',
    'satisfaction.cost-ranks.how':
      'A funded project gives its voters its cost times the points for its place on their ballot: a higher place is one point more.',
    'satisfaction.cost-ranks.order':
      'The project with the most points for places on ballots comes first: a higher place is one point more.',
    'satisfaction.lexicographic.name': 'satisfaction by rank, the highest first',
    'satisfaction.lexicographic.short': 'by rank',
    'satisfaction.lexicographic.how':
      'A funded project gives its voters more than all projects together that they placed below it, whatever it costs.',
    'satisfaction.lexicographic.order':
      'The project with the highest places for the money it costs comes first: a place outweighs all lower ones together.',

    'completion.none.name': 'no completion',
    'completion.none.short': '',
    'completion.none.how': 'Money that is left over is not spent.',
    'completion.add1.name': 'completed by Add1',
    'completion.add1.short': 'Add1',
    'completion.add1.how':
      'If money is left over, everybody’s share is raised step by step and counted again, as long as the outcome stays within the budget.',
    'completion.add1u.name': 'completed by Add1U',
    'completion.add1u.short': 'Add1U',
    'completion.add1u.how':
      'If money is left over, everybody’s share is raised step by step and counted again, as long as the outcome stays within the budget; what then remains goes to further projects by the greedy rule.',
    'completion.add-opt.name': 'completed by the best raised share (add-opt)',
    'completion.add-opt.short': 'add-opt',
    'completion.add-opt.how':
      'If money is left over, all higher shares are tried, and the outcome that spends the most within the budget is taken.',
    'completion.greedy.name': 'completed by greedy',
    'completion.greedy.short': 'then greedy',
    'completion.greedy.how':
      'Money that is left over goes to further projects by the greedy rule, as far as it reaches.',
    'completion.phragmen.name': 'completed by Phragmén',
    'completion.phragmen.short': 'then Phragmén',
    'completion.phragmen.how':
      'Money that is left over goes to further projects by Phragmén’s rule, first to those whose voters have the most left.',
    'completion.maximin-support.name': 'completed by maximin support',
    'completion.maximin-support.short': 'then maximin support',
    'completion.maximin-support.how':
      'Money that is left over goes to further projects by maximin support, which goes on from what is funded already.',

    'noSkip.name': 'without skipping',
    'noSkip.short': 'without skipping',
    'noSkip.how': 'The count ends at the first project that does not fit: cheaper ones after it are not funded.',
    'comparison.satisfaction.name': 'compared with greedy by satisfaction',
    'comparison.satisfaction.short': 'compared with greedy',
    'comparison.satisfaction.how':
      'At the end the outcome is compared with that of greedy, which is taken if it gives more to more voters.',
    'comparison.exclusion-ratio.name': 'compared with greedy by voters left out',
    'comparison.exclusion-ratio.short': 'compared with greedy',
    'comparison.exclusion-ratio.how':
      'At the end the outcome is compared with that of greedy, which is taken if it leaves fewer voters without a funded project.',
    'add1Start.whole.how': 'The raising starts from the equal share rounded down to whole units of money.',
    'add1Stop.budget.how':
      'The raising ends only where one step more would spend more than the budget, not already where nothing more fits.',

    'ties.votes-cost-seed.name': 'More votes, then lower cost, then a public lot',
    'ties.votes-cost-seed.how':
      'Between equal projects, the one with more votes goes first, then the cheaper one, then one drawn by a public lot.',
    'ties.id.name': 'The order of project numbers',
    'ties.id.how': 'Between equal projects, the one whose number comes first goes first.',
    seed: 'The lot follows from a text published beforehand: {seed}',

    'limits.title': 'Limits',
    'limit.minVotes.name': 'Minimum number of votes',
    'limit.minVotes.how':
      'A project is funded only if at least {n, plural, one {# ballot names it} other {# ballots name it}}.',
    'limit.minPoints.name': 'Minimum number of points',
    'limit.minPoints.how': 'A project is funded only with at least {n, plural, one {# point} other {# points}} in all.',
    'limit.exclusive.name': 'Projects that exclude each other',
    'limit.exclusive.how': 'At most one of these is funded: {projects}.',
    'limit.cap.name': 'Cap',
    'limit.cap.category': 'At most {amount} goes to the category {name}.',
    'limit.cap.district': 'At most {amount} goes to the district {name}.',
    'limit.cap.no-category': 'At most {amount} goes to projects without a category.',
    'limit.cap.no-district': 'At most {amount} goes to projects without a district.',
    'limit.floor.name': 'Floor',
    'limit.floor.category': 'At least {amount} is kept for the category {name}, as far as its projects can use it.',
    'limit.floor.district': 'At least {amount} is kept for the district {name}, as far as its projects can use it.',
    'limit.floor.no-category': 'At least {amount} is kept for projects without a category, as far as they can use it.',
    'limit.floor.no-district': 'At least {amount} is kept for projects without a district, as far as they can use it.',
    'limit.partial.name': 'Funding in part',
    'limit.partial.how': '{project} may be funded in part with money left at the end, with at least {amount}.',
  },
  { es: rulesEs },
);
