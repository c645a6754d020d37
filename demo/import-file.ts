/** `npm start -- --import FILE.pb`: a real election beside the made-up ones, read by the same door as the import page. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importPb, importProblemSentence, importWarningSentence } from '../src/capabilities/budgeting/index.ts';
import type { Platform } from '../src/platform/platform.ts';
import { california } from '../src/platform/regions/california.ts';
import { err, ok, type Result } from '../src/rules/result.ts';

/** Where META stands. */
const headLength = 10_000;
/** Most files say themselves whom to acknowledge; the import then shows that. */
const namesItsSource = /^(?:acknowledge?ments?|comment|description);[^\r\n]*\w/im;

/** Problems are told as file:line, all at once. */
export async function importFile(
  platform: Platform,
  path: string,
  step: (sentence: string) => void,
): Promise<Result<void, string>> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (problem) {
    return err(`${path}: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
  step(`Importing ${path}`);
  const fileName = basename(path);
  const source = namesItsSource.test(text.slice(0, headLength)) ? '' : fileName;
  const imported = await importPb(platform, text, { fileName, regionId: regionOf(text), source, createdBy: null });
  if (!imported.ok)
    return err(
      imported.error.map((problem) => `${path}:${problem.line}: ${importProblemSentence('en', problem)}`).join('\n'),
    );
  for (const warning of imported.value.warnings) step(importWarningSentence('en', warning));
  step(`Imported: ${platform.config.publicUrl}/budgets/${imported.value.slug}`);
  return ok(undefined);
}

/** The city or county of ours that the file names as its unit, or else the whole state. */
function regionOf(text: string): string {
  const named = [...text.slice(0, headLength).matchAll(/^(?:unit|region|subunit);([^;\r\n]+)/gim)].map(([, name]) =>
    (name ?? '').trim().toLowerCase(),
  );
  const found = california.find(({ kind, name }) => kind !== 'district' && named.includes(name.toLowerCase()));
  return found?.id ?? california[0]!.id;
}
