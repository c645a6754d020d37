/** Words of the room that every page uses: phases, ballots, rules. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const common = catalogue(
  {
    budgets: 'Budgets',
    'phase.draft': 'Draft',
    'phase.announced': 'Announced',
    'phase.ideas': 'Ideas',
    'phase.review': 'Review',
    'phase.voting': 'Voting',
    'phase.counting': 'Count',
    'phase.result': 'Result',
    'ballot.approval': 'Approval',
    'ballot.knapsack': 'Knapsack',
    'ballot.cumulative': 'Points',
    'ballot.ordinal': 'Ranking',
    'ballot.scoring': 'Scores',
    'ballot.choose-1': 'One choice',
    hypothetical: 'Hypothetical',
    advisory: 'This vote advises the public body that runs it. It has no legal force of its own.',
  },
  {
    es: {
      budgets: 'Presupuestos',
      'phase.draft': 'Borrador',
      'phase.announced': 'Anunciado',
      'phase.ideas': 'Ideas',
      'phase.review': 'Revisión',
      'phase.voting': 'Votación',
      'phase.counting': 'Recuento',
      'phase.result': 'Resultado',
      'ballot.approval': 'Aprobación',
      'ballot.knapsack': 'Mochila',
      'ballot.cumulative': 'Puntos',
      'ballot.ordinal': 'Orden de preferencia',
      'ballot.scoring': 'Calificación',
      'ballot.choose-1': 'Una sola opción',
      hypothetical: 'Hipotético',
      advisory: 'Esta votación orienta al organismo público que la organiza. No tiene fuerza legal propia.',
    },
  },
);
