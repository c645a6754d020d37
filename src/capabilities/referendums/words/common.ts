/** Words of the room that every page uses. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const common = catalogue(
  {
    referendums: 'Referendums',
    'state.draft': 'Draft',
    'state.announced': 'Announced',
    'state.open': 'Voting is open',
    'state.closed': 'Counting',
    'state.decided': 'Result',
    hypothetical: 'Hypothetical',
    hypotheticalNote: 'This referendum is made up for a demonstration. Its figures are invented.',
    'kind.reported': 'Official returns',
    'kind.held-here': 'Advisory vote held here',
    advisory: 'This vote is advisory. It tells public bodies what residents think, and has no legal force.',
    'choice.yes': 'Yes',
    'choice.no': 'No',
    'choice.blank': 'Blank',
  },
  {
    es: {
      referendums: 'Referendos',
      'state.draft': 'Borrador',
      'state.announced': 'Anunciado',
      'state.open': 'Votación abierta',
      'state.closed': 'En recuento',
      'state.decided': 'Resultado',
      hypothetical: 'Hipotético',
      hypotheticalNote: 'Este referendo es inventado para una demostración. Sus cifras no son reales.',
      'kind.reported': 'Resultados oficiales',
      'kind.held-here': 'Votación consultiva en este sitio',
      advisory:
        'Esta votación es consultiva. Dice a los organismos públicos qué piensan los residentes y no tiene fuerza legal.',
      'choice.yes': 'Sí',
      'choice.no': 'No',
      'choice.blank': 'En blanco',
    },
  },
);
