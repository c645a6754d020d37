/** Words that all imports from a county's CSV file share. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const csvImportWords = catalogue(
  {
    formLabel: 'Choose a file',
    look: 'Look at the file',
    previewTitle: 'What the file would do',
    corrected: 'Corrections',
    unchanged: 'Already recorded with the same figures',
    nothing: 'Everything in this file is recorded already. There is nothing to do.',
    reason: 'Reason for the corrections (public)',
    reasonMissing: 'Write a reason.',
    reasonTooLong: 'The reason may have at most 1,000 letters.',
    store: 'Record all of it',
    back: 'Choose another file',
    problemTitle: 'Nothing was recorded',
  },
  {
    es: {
      formLabel: 'Elegir un archivo',
      look: 'Ver el archivo',
      previewTitle: 'Lo que haría el archivo',
      corrected: 'Correcciones',
      unchanged: 'Ya registrados con las mismas cifras',
      nothing: 'Todo lo que hay en este archivo ya está registrado. No hay nada que hacer.',
      reason: 'Motivo de las correcciones (público)',
      reasonMissing: 'Escriba un motivo.',
      reasonTooLong: 'El motivo puede tener como máximo 1,000 letras.',
      store: 'Registrar todo',
      back: 'Elegir otro archivo',
      problemTitle: 'No se registró nada',
    },
  },
);
