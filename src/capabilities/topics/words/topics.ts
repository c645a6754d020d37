/** Words of the room. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const words = catalogue(
  {
    title: 'Topics',
    lead: 'Public questions under which Concord gathers what is known, what people say and what they decide.',
    none: 'There are no topics yet',
    noneBody: 'A topic appears here when the public body that runs this site has opened one.',
    kicker: 'Topic',
    for: 'For',
    against: 'Against',
    hypothetical: 'Hypothetical',
    hypotheticalBody:
      'This topic is an example made for the demonstration. Its arguments are typical ones, written to show the form; they are nobody’s statements, and nothing here is advice.',
    sides: 'Both sides',
    sidesLead: 'Each argument stands beside one from the other side, and both sides have the same number.',
    'first.for':
      'Today the arguments for stand first; tomorrow it is those against. The sides change places every midnight.',
    'first.against':
      'Today the arguments against stand first; tomorrow it is those for. The sides change places every midnight.',
    pairs: '{count, plural, one {# argument on each side} other {# arguments on each side}}',
    polls: 'What polls asked',
    surveys: 'Surveys under this topic',
    dialogues: 'Dialogues under this topic',
    initiatives: 'Initiatives under this topic',
    referendums: 'Referendums under this topic',
    nothing: 'There is nothing under this topic yet.',
    budgets: 'Budgets under this topic',
    api: 'The same as open data (JSON)',
  },
  {
    es: {
      title: 'Temas',
      lead: 'Cuestiones públicas en torno a las cuales Concord reúne lo que se sabe, lo que la gente dice y lo que decide.',
      none: 'Todavía no hay temas',
      noneBody: 'Aquí aparece un tema cuando el organismo público que administra este sitio abre uno.',
      kicker: 'Tema',
      for: 'A favor',
      against: 'En contra',
      hypothetical: 'Hipotético',
      hypotheticalBody:
        'Este tema es un ejemplo hecho para la demostración. Sus argumentos son típicos, escritos para mostrar la forma; no son declaraciones de nadie y nada de esto es un consejo.',
      sides: 'Ambas partes',
      sidesLead: 'Cada argumento está junto a uno de la otra parte, y ambas partes tienen el mismo número.',
      'first.for':
        'Hoy van primero los argumentos a favor; mañana, los argumentos en contra. Las partes cambian de lugar cada medianoche.',
      'first.against':
        'Hoy van primero los argumentos en contra; mañana, los argumentos a favor. Las partes cambian de lugar cada medianoche.',
      pairs: '{count, plural, one {# argumento por cada parte} other {# argumentos por cada parte}}',
      polls: 'Lo que preguntaron las encuestas',
      surveys: 'Encuestas propias sobre este tema',
      dialogues: 'Diálogos sobre este tema',
      initiatives: 'Iniciativas sobre este tema',
      referendums: 'Referendos sobre este tema',
      nothing: 'Todavía no hay nada sobre este tema.',
      budgets: 'Presupuestos de este tema',
      api: 'Lo mismo como datos abiertos (JSON)',
    },
  },
);
