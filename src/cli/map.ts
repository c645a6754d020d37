/** `concord map VOTES.csv`: the opinion map of a conversation as Polis exports it, as text, JSON or a drawing. */
import type { MapFiles } from '../capabilities/dialogues/index.ts';
import { ask } from './ask.ts';
import { mapJson } from './map-json.ts';
import { mapText } from './map-text.ts';
import { opinionMap, type OpinionMap } from './opinion-map.ts';
import { progressLine } from './progress-line.ts';
import { readBytes } from './read-election.ts';
import { writeFilePieces, writePieces } from './write-pieces.ts';

const USAGE = `concord map VOTES.csv [options]

Finds the opinion groups of a conversation, what each stands for, and what holds across them.

VOTES.csv is votes.csv or participants-votes.csv as Polis exports them; which one, its first line tells.

  --comments FILE         comments.csv: texts; statements that moderators took out are left out
  --regions FILE          a table with the columns participant and region: what holds across regions is told too
  --groups own|polis      how groups are found: own (default), or as Polis finds them
  --polis-groups FILE     participants-votes.csv: the groups in it are taken instead
  --format text|json|svg  default text
  --out FILE              instead of standard output; a file that is there is replaced
  --help                  this text

One file may be - for standard input. Oddities of the files are told on standard error. The exit code is 0 when the map was
made, 1 when a file was refused or the map could not be written, 2 when the command was not understood.
`;

const text = { type: 'string' } as const;
const OPTIONS = { comments: text, regions: text, groups: text, 'polis-groups': text, format: text, out: text } as const;
const FORMATS: Readonly<
  Record<'text' | 'json' | 'svg', (files: MapFiles, map: OpinionMap) => Promise<string> | string>
> = {
  text: mapText,
  json: mapJson,
  svg: async (files, map) => (await import('./map-svg.ts')).mapSvg(files, map),
};

export function run(args: readonly string[]): Promise<number> {
  return ask('map', USAGE, args, OPTIONS, async ({ values, positionals }) => {
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return 'Name one file with votes.';
    const { format = 'text', groups = 'own', out } = values;
    if (format !== 'text' && format !== 'json' && format !== 'svg')
      return `--format is "${format}"; it must be one of: text, json, svg.`;
    if (groups !== 'own' && groups !== 'polis') return `--groups is "${groups}"; it must be one of: own, polis.`;
    const given = values['polis-groups'];
    if (given !== undefined && values.groups !== undefined) return '--groups and --polis-groups exclude each other.';
    const paths = { votes: path, comments: values.comments, regions: values.regions, groups: given };
    if (Object.values(paths).filter((one) => one === '-').length > 1) return 'Only one file may be standard input.';
    const files = await readFiles(paths);
    if (files === undefined) return 1;
    const map: OpinionMap = opinionMap(files, given === undefined ? groups : 'given');
    const pieces = [await FORMATS[format](files, map)];
    return out === undefined ? await writePieces(pieces) : await writeFilePieces(out, pieces);
  });
}

/** Undefined once it is told what is wrong. */
async function readFiles(
  paths: Readonly<Record<'votes' | 'comments' | 'regions' | 'groups', string | undefined>> & { readonly votes: string },
): Promise<MapFiles | undefined> {
  const given: { votes?: GivenBytes; comments?: GivenBytes; regions?: GivenBytes; groups?: GivenBytes } = {};
  for (const name of ['votes', 'comments', 'regions', 'groups'] as const) {
    const path = paths[name];
    if (path === undefined) continue;
    const bytes = await readBytes(path);
    if (bytes === undefined) return undefined;
    given[name] = { name: path, bytes };
  }
  const { votes, ...others } = given;
  if (votes === undefined) return undefined;
  // The room comes with all that its pages need: it is not loaded before the command is understood.
  const { readMapFiles, problemSentence, warningSentence } = await import('../capabilities/dialogues/index.ts');
  const line = progressLine('Reading', 'of the votes');
  const read = await readMapFiles({ votes, ...others }, line.show);
  line.clear();
  const where = (place: { readonly file: string; readonly line: number }): string => `${place.file}:${place.line}:`;
  if (!read.ok) {
    for (const problem of read.error) {
      const column = problem.column === undefined ? '' : ` ${problem.column}:`;
      process.stderr.write(`${where(problem)}${column} ${problemSentence('en', problem)}\n`);
    }
    return undefined;
  }
  for (const warning of read.value.warnings)
    process.stderr.write(`${where(warning)} note: ${warningSentence('en', warning)}\n`);
  return read.value;
}

interface GivenBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}
