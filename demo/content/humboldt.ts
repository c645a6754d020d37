/** In review: ideas are closed, officials decide with public reasons. Made up, like everything in the demo. */
import type { IdeaBudget } from './content.ts';
import { humboldtIdeas } from './humboldt-ideas.ts';

export const humboldt: IdeaBudget = {
  slug: 'humboldt-county-ready-for-winter',
  county: 'humboldt',
  title: { en: 'Humboldt County: Ready for Winter', es: 'Condado de Humboldt: listos para el invierno' },
  summary: {
    en: '$750,000 for what helps when roads close, the power goes out or the river rises, and for what makes long winters lighter. Officials are checking each idea and say why it can or cannot be done.',
    es: '$750,000 para lo que ayuda cuando se cierran los caminos, se va la luz o crece el río, y para lo que alegra los inviernos largos. Los funcionarios revisan cada idea y dicen por qué se puede o no se puede hacer.',
  },
  amount: 750_000,
  form: { type: 'approval', most: 6 },
  rule: 'equal-shares',
  satisfaction: 'cost',
  completion: 'add1u',
  voters: 'residents',
  calendar: { published: -50, ideasOpen: -46, ideasClose: -9, votingOpen: 12, votingClose: 26 },
  published: 'After two hard winters the county asks residents what would have helped them most.',
  seed: 'humboldt-public-drawing-3308',
  ideas: humboldtIdeas,
};
