/** `concord lots FILE.pb --seed TEXT`: the order in which lots decide ties, which anybody can draw before the count. */
import { drawLots } from '../rules/budgeting/index.ts';
import { ask } from './ask.ts';
import { readElection } from './read-election.ts';

const USAGE = `concord lots FILE.pb --seed TEXT [--format text|json]

Draws the lot order of the projects of a participatory budget from a public text: projects in ascending order of
sha256(TEXT + newline + project id). The first one wins every tie that neither votes nor cost decide. Publish the order,
or the text, before the votes are known.

FILE.pb may be - for standard input. The exit code is 0 when the lots were drawn, 1 when the file was refused, 2 when the
command was not understood.
`;

export function run(args: readonly string[]): Promise<number> {
  const options = { seed: { type: 'string' }, format: { type: 'string' } } as const;
  return ask('lots', USAGE, args, options, async ({ values, positionals }) => {
    const [path] = positionals;
    const { seed, format = 'text' } = values;
    if (path === undefined || positionals.length > 1) return 'Name one .pb file.';
    if (seed === undefined) return 'Give the public text with --seed.';
    if (format !== 'text' && format !== 'json') return `--format is "${format}"; it must be one of: text, json.`;
    const file = await readElection(path);
    if (file === undefined) return 1;
    const lots = drawLots(file.instance.projects, seed);
    const lines = lots.map(({ project, lot }, at) => `${String(at + 1).padStart(4)}. ${project}  ${lot}`);
    process.stdout.write(format === 'json' ? `${JSON.stringify(lots, undefined, 2)}\n` : `${lines.join('\n')}\n`);
    return 0;
  });
}
