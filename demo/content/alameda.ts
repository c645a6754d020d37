/** Ideas are open now: residents write, the first ones have been looked at. Made up, like everything in the demo. */
import { alamedaIdeas } from './alameda-ideas.ts';
import type { IdeaBudget } from './content.ts';

export const alameda: IdeaBudget = {
  slug: 'alameda-county-places-for-every-age',
  county: 'alameda',
  title: { en: 'Alameda County: Places for Every Age', es: 'Condado de Alameda: lugares para todas las edades' },
  summary: {
    en: 'What would make your street, park or library better for a child of six and a neighbor of eighty? $1,200,000 is set aside. Send your idea; officials check what it costs and whether it can be done.',
    es: '¿Qué mejoraría su calle, parque o biblioteca para un niño de seis años y una vecina de ochenta? Hay $1,200,000 apartados. Envíe su idea; los funcionarios revisan cuánto cuesta y si se puede hacer.',
  },
  amount: 1_200_000,
  form: { type: 'approval', most: 6 },
  rule: 'equal-shares',
  satisfaction: 'cost',
  completion: 'add1u',
  voters: 'residents',
  calendar: { published: -14, ideasOpen: -10, ideasClose: 18, votingOpen: 46, votingClose: 60 },
  published: 'The county sets $1,200,000 aside for places that people of all ages use. Ideas are asked for first.',
  seed: 'alameda-public-drawing-5150',
  ideas: alamedaIdeas,
};
