/** Batches from a CSV file. */
import { batchesShown } from '../pages/raw-import.ts';
import { importBatches, previewBatches } from '../raw-import.ts';
import { rawImportWords } from '../words/raw-import.ts';
import { csvImportRoutes } from './csv-import.ts';
import { countCrumbs } from './raw-enter.ts';

export const rawImportRoutes = csvImportRoutes({
  under: 'counts',
  words: rawImportWords,
  crumbs: countCrumbs,
  preview: previewBatches,
  record: importBatches,
  shows: batchesShown,
});
