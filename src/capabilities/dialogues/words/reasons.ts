/** The standard reasons of moderators, as sentences. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const reasonWords = catalogue(
  {
    'not-a-statement': 'It is not a statement one can agree or disagree with.',
    'several-ideas': 'It holds more than one idea: who agrees with one part may not agree with the other.',
    'personal-attack': 'It attacks a person or a group rather than a view.',
    'names-a-person': 'It names a private person.',
    'off-topic': 'It is not about the question of this dialogue.',
    duplicate: 'Another statement says the same already.',
    advertising: 'It advertises something.',
  },
  {
    es: {
      'not-a-statement': 'No es una afirmación con la que se pueda estar de acuerdo o en desacuerdo.',
      'several-ideas': 'Contiene más de una idea: quien está de acuerdo con una parte puede no estarlo con la otra.',
      'personal-attack': 'Ataca a una persona o a un grupo y no a una opinión.',
      'names-a-person': 'Nombra a una persona particular.',
      'off-topic': 'No trata de la pregunta de este diálogo.',
      duplicate: 'Otra afirmación ya dice lo mismo.',
      advertising: 'Hace publicidad de algo.',
    },
  },
);
