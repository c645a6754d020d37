/** Voting now, by knapsack: residents spend the county's money on paper. Made up, like everything in the demo. */
import type { VoteBudget } from './content.ts';
import { fresnoProjects } from './fresno-projects.ts';

export const fresno: VoteBudget = {
  slug: 'fresno-county-cool-and-safe-streets',
  county: 'fresno',
  title: { en: 'Fresno County: Cool and Safe Streets', es: 'Condado de Fresno: calles frescas y seguras' },
  summary: {
    en: 'Residents share out $1,500,000 for shade, safe crossings, clean water and places to go on a hot day. Choose projects that fit in the budget together; the page adds up for you.',
    es: 'Los residentes reparten $1,500,000 para sombra, cruces seguros, agua limpia y lugares adonde ir en un día de calor. Elija proyectos que quepan juntos en el presupuesto; la página hace la suma.',
  },
  amount: 1_500_000,
  form: { type: 'knapsack' },
  rule: 'equal-shares',
  satisfaction: 'cost',
  completion: 'add1u',
  limits: { minVotes: 50, groups: [{ of: 'category', name: 'Streets', atMost: 600_000 }] },
  voters: 'residents',
  calendar: { published: -96, ideasOpen: -90, ideasClose: -52, votingOpen: -6, votingClose: 8 },
  published:
    'The county sets $1,500,000 aside and asks residents how to spend it. Dates and rules are as announced at the public meeting.',
  seed: 'fresno-public-drawing-4471',
  projects: fresnoProjects,
  electorate: {
    districts: { 'District 1': 430, 'District 2': 330, 'District 3': 480, 'District 4': 310, 'District 5': 350 },
    tastes: { Shade: 0.5, Streets: 0.3, Water: 0.35, Health: 0.25, Youth: 0.2, Libraries: 0, Culture: -0.3 },
    nearness: 0.7,
  },
  chance: 2028,
};
