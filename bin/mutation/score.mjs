/**
 * Prints the mutation score by folder from report.json, of the mutants that were drawn. Stryker itself counts all mutants that
 * no test reaches, drawn or not, for it never hands them to the runner.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDrawn } from './drawn.mjs';

const NOTICED = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];
const ROOM = 'src/rules/budgeting';

const { files } = JSON.parse(readFileSync('report.json', 'utf8'));
const counts = new Map();
for (const [file, { mutants }] of Object.entries(files)) {
  const [first, ...rest] = path.relative(ROOM, file).split('/');
  const folder = rest.length === 0 ? 'files of the folder itself' : `${first}/`;
  for (const { id, status } of mutants) {
    if (!isDrawn(id)) continue;
    for (const name of [folder, 'all']) {
      const count = counts.get(name) ?? { noticed: 0, timeouts: 0, missed: 0 };
      if (NOTICED.includes(status)) count.noticed++;
      if (status === 'Timeout') count.timeouts++;
      if (MISSED.includes(status)) count.missed++;
      counts.set(name, count);
    }
  }
}
const all = counts.get('all');
counts.delete('all');
for (const [name, { noticed, timeouts, missed }] of [...counts]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .concat([['all', all]])) {
  const tried = noticed + missed;
  if (tried > 0)
    process.stdout.write(
      `${name.padEnd(28)} ${((100 * noticed) / tried).toFixed(1).padStart(5)} %  ${noticed} of ${tried} (${timeouts} by time)\n`,
    );
}
