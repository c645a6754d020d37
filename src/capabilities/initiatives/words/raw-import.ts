/** Words of the page on which batches are imported from a file. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const rawImportWords = catalogue(
  {
    title: 'Import raw counts',
    lead: 'Batches of one or many counties from a CSV file. You see what it would do first; then all of it is recorded, or nothing.',
    fileHint:
      'Columns: county, batch, signatures, received_on (for example Fresno, Box 7, 1250, 2026-04-20). UTF-8, at most 2 MB.',
    fresh: 'New batches',
    signatures: 'Signatures in new batches',
    correctedCaption: 'Batches that would be corrected',
    freshCaption: 'New batches',
    firstRows: 'The first {count, number} of them.',
    county: 'County',
    batch: 'Batch',
    before: 'Now',
    after: 'In the file',
    received: 'Received on',
    reasonHint: 'The file changes batches that are recorded already. The reason appears in the public log.',
    notNow: 'Counts are not taken now: the petition is not filed, or its raw count is completed. Nothing was recorded.',
    imported:
      '{fresh, plural, one {One batch} other {# batches}} recorded, {corrected, plural, one {one corrected} other {# corrected}}.',
  },
  {
    es: {
      title: 'Importar recuentos brutos',
      lead: 'Lotes de uno o varios condados de un archivo CSV. Primero ve lo que haría; después se registra todo o nada.',
      fileHint:
        'Columnas: county, batch, signatures, received_on (por ejemplo Fresno, Caja 7, 1250, 2026-04-20). UTF-8, 2 MB como máximo.',
      fresh: 'Lotes nuevos',
      signatures: 'Firmas en lotes nuevos',
      correctedCaption: 'Lotes que se corregirían',
      freshCaption: 'Lotes nuevos',
      firstRows: 'Los primeros {count, number}.',
      county: 'Condado',
      batch: 'Lote',
      before: 'Ahora',
      after: 'En el archivo',
      received: 'Recibido el',
      reasonHint: 'El archivo cambia lotes que ya están registrados. El motivo aparece en el registro público.',
      notNow:
        'Ahora no se reciben recuentos: la petición no está presentada o su recuento bruto está terminado. No se registró nada.',
      imported:
        '{fresh, plural, one {Un lote registrado} other {# lotes registrados}}, {corrected, plural, one {uno corregido} other {# corregidos}}.',
    },
  },
);
