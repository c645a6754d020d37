/** Words of the page on which counties' returns are imported from a file. */
import { catalogue } from '../../../platform/i18n/catalogue.ts';

export const returnImportWords = catalogue(
  {
    title: 'Import returns',
    lead: 'Totals of one or many counties from a CSV file. You see what it would do first; then all of it is recorded, or nothing.',
    fileHint:
      'Columns: county, raw, sample, valid, duplicates (for example Fresno, 24034, 722, 516, 2), as the export of the projection has them. UTF-8, at most 2 MB.',
    fresh: 'New returns',
    freshCaption: 'New returns',
    correctedCaption: 'Returns that would be corrected',
    county: 'County',
    raw: 'Raw count',
    sample: 'Sample',
    valid: 'Valid',
    duplicates: 'Duplicates',
    reasonHint: 'The file changes returns that are recorded already. The reason appears in the public log.',
    notNow: 'Nothing is verified now. Nothing was recorded.',
    imported:
      '{fresh, plural, one {One return} other {# returns}} recorded, {corrected, plural, one {one corrected} other {# corrected}}.',
  },
  {
    es: {
      title: 'Importar resultados',
      lead: 'Totales de uno o varios condados de un archivo CSV. Primero ve lo que haría; después se registra todo o nada.',
      fileHint:
        'Columnas: county, raw, sample, valid, duplicates (por ejemplo Fresno, 24034, 722, 516, 2), como las tiene la exportación de la proyección. UTF-8, 2 MB como máximo.',
      fresh: 'Resultados nuevos',
      freshCaption: 'Resultados nuevos',
      correctedCaption: 'Resultados que se corregirían',
      county: 'Condado',
      raw: 'Recuento bruto',
      sample: 'Muestra',
      valid: 'Válidas',
      duplicates: 'Duplicadas',
      reasonHint: 'El archivo cambia resultados que ya están registrados. El motivo aparece en el registro público.',
      notNow: 'Ahora no se verifica nada. No se registró nada.',
      imported:
        '{fresh, plural, one {Un resultado registrado} other {# resultados registrados}}, {corrected, plural, one {uno corregido} other {# corregidos}}.',
    },
  },
);
