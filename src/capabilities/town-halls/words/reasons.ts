/** The standard reasons of moderators, as sentences. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const reasonWords = catalogue(
  {
    'off-topic': 'It is not about what this meeting is about.',
    duplicate: 'Another question asks the same already.',
    'personal-attack': 'It attacks a person or a group instead of asking something.',
    'names-a-person': 'It names a private person.',
    advertising: 'It advertises something.',
    'not-understandable': 'It cannot be understood as it is written.',
  },
  {
    es: {
      'off-topic': 'No trata de lo que trata esta reunión.',
      duplicate: 'Otra pregunta ya pide lo mismo.',
      'personal-attack': 'Ataca a una persona o a un grupo en vez de preguntar.',
      'names-a-person': 'Nombra a una persona particular.',
      advertising: 'Hace publicidad de algo.',
      'not-understandable': 'No se entiende tal como está escrita.',
    },
  },
);
