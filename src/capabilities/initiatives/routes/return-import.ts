/** Returns from a CSV file. */
import { returnsShown } from '../pages/return-import.ts';
import { importReturns, previewReturns } from '../return-import.ts';
import { returnImportWords } from '../words/return-import.ts';
import { csvImportRoutes } from './csv-import.ts';
import { verifyCrumbs } from './verify-show.ts';

export const returnImportRoutes = csvImportRoutes({
  under: 'verify',
  words: returnImportWords,
  crumbs: verifyCrumbs,
  preview: previewReturns,
  record: importReturns,
  shows: returnsShown,
});
