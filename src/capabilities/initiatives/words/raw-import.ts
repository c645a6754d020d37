/** Words of the page on which batches are imported from a file. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const rawImportWords = catalogue(
  {
    title: 'Import raw counts',
    lead: 'Batches of one or many counties from a CSV file. You see what it would do first; then all of it is recorded, or nothing.',
    formLabel: 'Choose a file',
    fileHint:
      'Columns: county, batch, signatures, received_on (for example Fresno, Box 7, 1250, 2026-04-20). UTF-8, at most 2 MB.',
    look: 'Look at the file',
    previewTitle: 'What the file would do',
    fresh: 'New batches',
    corrected: 'Corrections',
    unchanged: 'Already recorded with the same figures',
    signatures: 'Signatures in new batches',
    nothing: 'Everything in this file is recorded already. There is nothing to do.',
    correctedCaption: 'Batches that would be corrected',
    freshCaption: 'New batches',
    firstRows: 'The first {count, number} of them.',
    county: 'County',
    batch: 'Batch',
    before: 'Now',
    after: 'In the file',
    received: 'Received on',
    reason: 'Reason for the corrections (public)',
    reasonHint: 'The file changes batches that are recorded already. The reason appears in the public log.',
    reasonMissing: 'Write a reason.',
    reasonTooLong: 'The reason may have at most 1,000 letters.',
    store: 'Record all of it',
    back: 'Choose another file',
    problemTitle: 'Nothing was recorded',
    notCounting:
      'Counts are not taken now: the petition is not filed, or its raw count is completed. Nothing was recorded.',
    imported:
      '{fresh, plural, one {One batch} other {# batches}} recorded, {corrected, plural, one {one corrected} other {# corrected}}.',
  },
  {
    es: {
      title: 'Importar recuentos brutos',
      lead: 'Lotes de uno o varios condados de un archivo CSV. Primero ve lo que haría; después se registra todo o nada.',
      formLabel: 'Elegir un archivo',
      fileHint:
        'Columnas: county, batch, signatures, received_on (por ejemplo Fresno, Caja 7, 1250, 2026-04-20). UTF-8, 2 MB como máximo.',
      look: 'Ver el archivo',
      previewTitle: 'Lo que haría el archivo',
      fresh: 'Lotes nuevos',
      corrected: 'Correcciones',
      unchanged: 'Ya registrados con las mismas cifras',
      signatures: 'Firmas en lotes nuevos',
      nothing: 'Todo lo que hay en este archivo ya está registrado. No hay nada que hacer.',
      correctedCaption: 'Lotes que se corregirían',
      freshCaption: 'Lotes nuevos',
      firstRows: 'Los primeros {count, number}.',
      county: 'Condado',
      batch: 'Lote',
      before: 'Ahora',
      after: 'En el archivo',
      received: 'Recibido el',
      reason: 'Motivo de las correcciones (público)',
      reasonHint: 'El archivo cambia lotes que ya están registrados. El motivo aparece en el registro público.',
      reasonMissing: 'Escriba un motivo.',
      reasonTooLong: 'El motivo puede tener como máximo 1,000 letras.',
      store: 'Registrar todo',
      back: 'Elegir otro archivo',
      problemTitle: 'No se registró nada',
      notCounting:
        'Ahora no se reciben recuentos: la petición no está presentada o su recuento bruto está terminado. No se registró nada.',
      imported:
        '{fresh, plural, one {Un lote registrado} other {# lotes registrados}}, {corrected, plural, one {uno corregido} other {# corregidos}}.',
    },
  },
);
