/** Words of the page with the files of a meeting. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const exportWords = catalogue(
  {
    title: 'The meeting as files',
    lead: 'Everything that is public about this meeting, to check, to count again and to reuse.',
    record: 'Record and minutes',
    recordNote:
      'What was planned, every public entry with its number and instant, and each published version of the minutes.',
    lines: 'Entries, one a line',
    linesNote: 'The same public entries as JSON lines.',
    minutes: 'Minutes as plain text',
    votes: 'Votes on motions',
    votesNote: 'One row a motion and member.',
    feedback: 'Feedback by region',
    feedbackNote: 'Ten people or more in each cell.',
    columns: 'What the columns mean',
    column: 'Column',
    meaning: 'Meaning',
    checkTitle: 'Check the minutes yourself',
    check: 'The minutes follow from the record. With the file and the software they can be made again on any computer:',
    left: 'Left out are: entries for those who run the meeting only (questions that waited for a moderator, warnings and removals), and the words of questions that were taken off or taken back.',
    shape: 'What the record holds',
    'field.seq': 'Number of the entry. Numbers that are missing are entries that are not public.',
    'field.at': 'Instant, in milliseconds since 1970 in UTC.',
    'field.kind': 'What happened, for example question-shown, question-settled, motion-voted.',
    'field.rest': 'What belongs to it. Questions, motions, polls, notes and promises are named by an id.',
    rest: 'the others',
  },
  {
    es: {
      title: 'La reunión en archivos',
      lead: 'Todo lo que es público de esta reunión, para comprobarlo, volver a contarlo y usarlo.',
      record: 'Registro y acta',
      recordNote:
        'Lo que se planeó, cada asiento público con su número y su instante, y cada versión publicada del acta.',
      lines: 'Asientos, uno por línea',
      linesNote: 'Los mismos asientos públicos como líneas JSON.',
      minutes: 'El acta como texto sencillo',
      votes: 'Votos de las mociones',
      votesNote: 'Una fila por moción y miembro.',
      feedback: 'Opinión por región',
      feedbackNote: 'Diez personas o más en cada casilla.',
      columns: 'Qué significan las columnas',
      column: 'Columna',
      meaning: 'Significado',
      checkTitle: 'Compruebe usted el acta',
      check:
        'El acta sale del registro. Con el archivo y el programa se puede volver a hacer en cualquier computadora:',
      left: 'No están: los asientos que son solo para quienes llevan la reunión (preguntas que esperaban a la moderación, advertencias y expulsiones) ni las palabras de preguntas que se quitaron o se retiraron.',
      shape: 'Qué contiene el registro',
      'field.seq': 'Número del asiento. Los números que faltan son asientos que no son públicos.',
      'field.at': 'Instante, en milisegundos desde 1970 en UTC.',
      'field.kind': 'Qué pasó, por ejemplo question-shown, question-settled, motion-voted.',
      'field.rest':
        'Lo que le pertenece. Preguntas, mociones, sondeos, notas y promesas se nombran con un identificador.',
      rest: 'los demás',
    },
  },
);
