/** Words of the page on which seed statements are added. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const seedWords = catalogue(
  {
    title: 'Add seed statements',
    lead: 'The first participants need something to vote on. Good ones are short, hold one idea, and stand on different sides of the question.',
    statements: 'Statements, one per line',
    statementsHint: 'At most 280 letters each, at most 200 lines. They are published at once.',
    language: 'Language of these statements',
    submit: 'Add the statements',
    back: 'Back',
    formLabel: 'Seed statements',
    added: '{n, plural, one {# statement is} other {# statements are}} added.',
    problemTitle: 'No statement was added',
    problemBody: 'What you typed is kept below.',
    none: 'Write at least one statement.',
    tooMany: 'At most 200 lines at once.',
    closed: 'The dialogue is closed: no statements can be added.',
    languageUnknown: 'Choose a language.',
    wrongLines:
      '{n, plural, one {One line cannot be used. It is} other {# lines cannot be used. They are}} listed here.',
    tooLong: 'Line {line} has {letters, number} letters; at most 280 are possible.',
    repeats: 'Line {line} says the same as line {earlier}.',
    exists: 'Line {line} says the same as statement {statement}, which is there already.',
    existing:
      '{n, plural, =0 {There are no statements yet.} one {There is one published statement.} other {There are # published statements.}}',
  },
  {
    es: {
      title: 'Añadir afirmaciones iniciales',
      lead: 'Los primeros participantes necesitan algo sobre lo que votar. Las buenas son cortas, contienen una idea y vienen de los distintos lados de la pregunta.',
      statements: 'Afirmaciones, una por línea',
      statementsHint: 'Como máximo 280 letras cada una y 200 líneas. Se publican enseguida.',
      language: 'Idioma de estas afirmaciones',
      submit: 'Añadir las afirmaciones',
      back: 'Volver',
      formLabel: 'Afirmaciones iniciales',
      added: '{n, plural, one {Se añadió # afirmación} other {Se añadieron # afirmaciones}}.',
      problemTitle: 'No se añadió ninguna afirmación',
      problemBody: 'Lo que escribió se conserva abajo.',
      none: 'Escriba al menos una afirmación.',
      tooMany: 'Como máximo 200 líneas a la vez.',
      closed: 'El diálogo está cerrado: no se pueden añadir afirmaciones.',
      languageUnknown: 'Elija un idioma.',
      wrongLines:
        '{n, plural, one {Una línea no puede usarse. Está} other {# líneas no pueden usarse. Están}} en esta lista.',
      tooLong: 'La línea {line} tiene {letters, number} letras; como máximo son 280.',
      repeats: 'La línea {line} dice lo mismo que la línea {earlier}.',
      exists: 'La línea {line} dice lo mismo que la afirmación {statement}, que ya está.',
      existing:
        '{n, plural, =0 {Aún no hay afirmaciones.} one {Hay una afirmación publicada.} other {Hay # afirmaciones publicadas.}}',
    },
  },
);
