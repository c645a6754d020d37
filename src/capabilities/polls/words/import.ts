/** Words of the import. */
import { catalogue, type Locale } from '../../../platform/i18n/catalogue.ts';
import type { ImportProblem } from '../read-csv.ts';
import { formWords } from './form.ts';

export const importWords = catalogue(
  {
    title: 'Import polls',
    lead: 'A table as CSV with one row a poll, in the columns of the open data. You see what was read before anything is registered.',
    file: 'Table of polls (CSV)',
    fileHint: 'At most 1,000 rows and 2 MB, in UTF-8. Columns that may be empty may also be left out.',
    fileMissing: 'Choose a file.',
    fileTooLarge: 'The file is too large.',
    preview: 'Show what it holds',
    columns: 'What the columns mean',
    example: 'Polls as a table, as an example',
    refusedTitle: 'Nothing was imported',
    refused:
      '{count, plural, one {There is # problem.} other {There are # problems.}} All of them are listed below; correct the file and choose it again.',
    problems: 'What is wrong in the file',
    line: 'Line',
    column: 'Column',
    reason: 'What is wrong',
    wholeLine: 'Whole line',
    previewTitle: 'What the file holds',
    previewLead:
      '{fresh, plural, =0 {No new poll} one {# new poll} other {# new polls}}; {known, plural, =0 {none registered before} one {# registered before, with the same particulars} other {# registered before, with the same particulars}}. Nothing is registered yet.',
    state: 'What happens',
    fresh: 'Will be registered',
    known: 'Is there already',
    question: 'Question',
    poll: 'Poll',
    answers: 'For / against',
    confirm: 'Register {fresh, plural, one {# poll} other {# polls}}',
    another: 'Choose another file',
    nothingNew: 'Every poll of this file is registered already.',
    done: '{fresh, plural, =0 {No new poll was registered.} one {# poll is registered.} other {# polls are registered.}} {known, plural, =0 {} one {# was there already.} other {# were there already.}}',
    notText: 'The file is not text in UTF-8.',
    notCsv: 'From here on it is not a table in CSV: a quotation mark may be missing.',
    noRows: 'There are no rows under the headings.',
    tooManyRows: 'There are more than 1,000 rows. Divide the file.',
    columnMissing: 'This column is needed and missing.',
    columnUnknown: 'This column is not known.',
    columnTwice: 'This column stands twice.',
    cellsWrong: 'The line has another number of cells than the headings.',
    answersUnreadable: 'Write answers as «for: Support = 23 | against: Oppose = 57».',
  },
  {
    es: {
      title: 'Importar encuestas',
      lead: 'Una tabla en CSV con una fila por encuesta, con las columnas de los datos abiertos. Verá lo que se leyó antes de registrar nada.',
      file: 'Tabla de encuestas (CSV)',
      fileHint: 'Como mucho 1,000 filas y 2 MB, en UTF-8. Las columnas que pueden estar vacías también pueden faltar.',
      fileMissing: 'Elija un archivo.',
      fileTooLarge: 'El archivo es demasiado grande.',
      preview: 'Mostrar lo que contiene',
      columns: 'Qué significan las columnas',
      example: 'Encuestas como tabla, de ejemplo',
      refusedTitle: 'No se importó nada',
      refused:
        '{count, plural, one {Hay # problema.} other {Hay # problemas.}} Todos están abajo; corrija el archivo y elíjalo de nuevo.',
      problems: 'Qué está mal en el archivo',
      line: 'Línea',
      column: 'Columna',
      reason: 'Qué está mal',
      wholeLine: 'Toda la línea',
      previewTitle: 'Lo que contiene el archivo',
      previewLead:
        '{fresh, plural, =0 {Ninguna encuesta nueva} one {# encuesta nueva} other {# encuestas nuevas}}; {known, plural, =0 {ninguna registrada antes} one {# registrada antes con los mismos datos} other {# registradas antes con los mismos datos}}. Todavía no se registró nada.',
      state: 'Qué pasará',
      fresh: 'Se registrará',
      known: 'Ya está',
      question: 'Pregunta',
      poll: 'Encuesta',
      answers: 'A favor / en contra',
      confirm: 'Registrar {fresh, plural, one {# encuesta} other {# encuestas}}',
      another: 'Elegir otro archivo',
      nothingNew: 'Todas las encuestas de este archivo ya están registradas.',
      done: '{fresh, plural, =0 {No se registró ninguna encuesta nueva.} one {# encuesta quedó registrada.} other {# encuestas quedaron registradas.}} {known, plural, =0 {} one {# ya estaba.} other {# ya estaban.}}',
      notText: 'El archivo no es texto en UTF-8.',
      notCsv: 'Desde aquí no es una tabla CSV: puede faltar una comilla.',
      noRows: 'No hay filas bajo los encabezados.',
      tooManyRows: 'Hay más de 1,000 filas. Divida el archivo.',
      columnMissing: 'Esta columna hace falta y no está.',
      columnUnknown: 'Esta columna no se conoce.',
      columnTwice: 'Esta columna está dos veces.',
      cellsWrong: 'La línea tiene otro número de celdas que los encabezados.',
      answersUnreadable: 'Escriba las respuestas como «for: A favor = 23 | against: En contra = 57».',
    },
  },
);

export function problemSentence(locale: Locale, { problem }: ImportProblem): string {
  return problem in importWords.texts.en
    ? importWords(locale)(problem as Parameters<ReturnType<typeof importWords>>[0])
    : formWords(locale)(problem as Parameters<ReturnType<typeof formWords>>[0]);
}
