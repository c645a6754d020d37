/**
 * The `concord` command: the first argument names a subcommand, each in a file of its own that is loaded only when asked for.
 */

type Subcommand = { run(args: readonly string[]): Promise<number> };

const subcommands: Readonly<Record<string, () => Promise<Subcommand>>> = {
  tally: () => import('./tally.ts'),
  recount: () => import('./recount.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
if (load === undefined) {
  process.stderr.write(`concord ${Object.keys(subcommands).join('|')}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await (await load()).run(args);
}
