/** The chapter of ballots; on a real page there is only one. */
import {
  approvalBallot,
  cumulativeBallot,
  knapsackBallot,
  section,
  type BallotProject,
  type Content,
} from '../index.ts';
import { dollars, projects } from './projects.ts';

const named = (kind: string): BallotProject[] =>
  projects.map((project) => ({
    id: `${kind}-${project.id}`,
    name: project.name,
    costText: dollars(project.cost),
    cost: project.cost,
    district: project.district,
    category: project.category,
    summary: project.summary,
    more: { href: `#${project.id}`, label: 'Read more' },
  }));

const usd = { locale: 'en-US', currency: 'USD', unitsPerCurrency: 1 };

export const ballotGallery = (): Content => [
  section({
    title: 'Approval ballot',
    body: approvalBallot({
      action: '#',
      name: 'approved',
      legend: 'Which projects do you approve?',
      hint: 'Tick as many as you like. The order changes for every resident.',
      projects: named('a'),
      chosen: ['a-shade', 'a-wells'],
      bar: {
        label: 'Your choice',
        used: 2,
        text: '2 projects chosen',
        live: { within: '{count} projects chosen', over: '{count} projects chosen' },
        submit: 'Cast my ballot',
        note: 'You can change it until November 30, 8:00 PM.',
      },
    }),
  }),
  section({
    title: 'Knapsack ballot',
    body: knapsackBallot({
      action: '#',
      name: 'packed',
      legend: 'How would you spend $2,400,000?',
      hint: 'Choose projects that fit in the budget together.',
      error: 'These projects cost $30,000 more than there is. Nothing was recorded.',
      projects: named('k'),
      chosen: ['k-park', 'k-library'],
      budget: 2_400_000,
      bar: {
        label: 'Your budget',
        used: 2_410_000,
        max: 2_400_000,
        text: '$10,000 over the budget of $2,400,000',
        money: usd,
        live: { within: '{left} left of {max}', over: '{over} over the budget of {max}' },
        submit: 'Cast my ballot',
        recount: 'Add up',
      },
    }),
  }),
  section({
    title: 'Cumulative ballot',
    body: cumulativeBallot({
      action: '#',
      legend: 'Share out ten points',
      projects: named('c'),
      points: { 'c-shade': 4, 'c-clinic': 3 },
      total: 10,
      pointsLabel: 'points',
      fewer: 'One point less',
      more: 'One point more',
      bar: {
        label: 'Your points',
        used: 7,
        max: 10,
        text: '3 of 10 points left',
        live: { within: '{left} of {max} points left', over: '{over} points too many' },
        submit: 'Cast my ballot',
        recount: 'Add up',
      },
    }),
  }),
];
