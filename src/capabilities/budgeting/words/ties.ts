/** Words of the ties of a count: where each stood, how it was broken, and what the other choices would have given. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const ties = catalogue(
  {
    title: 'Ties',
    none: 'No tie had to be broken.',
    lead: '{n, plural, one {One tie was broken.} other {# ties were broken.}}',
    nothing: 'Whichever had gone first, the same projects would be funded.',
    hung: 'Which projects are funded hung on {n, number} of them.',
    hungOnIt: 'Which projects are funded hung on it.',
    tie: 'Round {round, number}: {tied} stood equal. {taken} went first, {by}.',
    'by.votes': 'because more ballots name it',
    'by.cost': 'because it costs less',
    'by.seed': 'by the public lot',
    'by.id': 'because its number comes first',
    'alternative.same': 'Had {project} gone first, the same projects would be funded.',
    'alternative.instead': 'Had {project} gone first, {gained} would be funded instead of {lost}.',
    'alternative.gained': 'Had {project} gone first, {gained} would be funded too.',
    'alternative.lost': 'Had {project} gone first, {lost} would not be funded.',
    'alternative.not-computed':
      'What would follow had {project} gone first was not computed: it would have taken too long.',
    lot: 'The lot was not drawn by hand. Its order follows from a text that was public before the count, the seed, so that anybody can draw it again:',
    lotFile:
      'The lot was not drawn by hand. Its order follows from the digest of the published file, so that anybody can draw it again:',
    lotCommand: 'Draw it in a terminal',
    show: 'Show all ties',
  },
  {
    es: {
      title: 'Empates',
      none: 'No hubo que deshacer ningún empate.',
      lead: '{n, plural, one {Se deshizo un empate.} other {Se deshicieron # empates.}}',
      nothing: 'Fuera cual fuera el primero, se financiarían los mismos proyectos.',
      hung: 'De {n, number} de ellos dependió qué proyectos se financian.',
      hungOnIt: 'De él dependió qué proyectos se financian.',
      tie: 'Ronda {round, number}: empataron {tied}. {taken} fue primero, {by}.',
      'by.votes': 'porque está en más votos',
      'by.cost': 'porque cuesta menos',
      'by.seed': 'por el sorteo público',
      'by.id': 'porque su número va antes',
      'alternative.same': 'Si {project} hubiera ido primero, se financiarían los mismos proyectos.',
      'alternative.instead': 'Si {project} hubiera ido primero, se financiaría {gained} en lugar de {lost}.',
      'alternative.gained': 'Si {project} hubiera ido primero, se financiaría también {gained}.',
      'alternative.lost': 'Si {project} hubiera ido primero, no se financiaría {lost}.',
      'alternative.not-computed':
        'Qué habría pasado si {project} hubiera ido primero no se calculó: habría tardado demasiado.',
      lot: 'El sorteo no se hizo a mano. Su orden sale de un texto que era público antes del recuento, la semilla, para que cualquiera pueda repetirlo:',
      lotFile:
        'El sorteo no se hizo a mano. Su orden sale del resumen criptográfico del archivo publicado, para que cualquiera pueda repetirlo:',
      lotCommand: 'Sortear en una terminal',
      show: 'Mostrar todos los empates',
    },
  },
);
