/** What all subcommands that take one .pb file have in common: arguments, --help, exit codes, counts that are too hard. */
import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { TooHard } from '../rules/budgeting/index.ts';

type Parsed<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: O }>
>;

/**
 * Parses the arguments and answers with the exit code: 0 after --help (which prints `usage`), 2 with a sentence where they
 * are not understood, 1 with a sentence where what is asked for is too hard to count, else what `answer` says. `answer` may
 * return a sentence for what it does not understand itself.
 */
export async function ask<O extends ParseArgsOptionsConfig>(
  name: string,
  usage: string,
  args: readonly string[],
  options: O,
  answer: (parsed: Parsed<O & { help: { type: 'boolean'; short: string } }>) => Promise<number | string>,
): Promise<number> {
  let answered: number | string;
  try {
    const withHelp = { ...options, help: { type: 'boolean', short: 'h' } as const };
    const parsed = parseArgs({ args: [...args], allowPositionals: true as const, options: withHelp });
    if ((parsed.values as { help?: boolean }).help === true) {
      process.stdout.write(usage);
      return 0;
    }
    answered = await answer(parsed as never);
  } catch (problem) {
    if (problem instanceof TooHard) {
      process.stderr.write(`${problem.message}\n`);
      return 1;
    }
    const { code, message } = problem as { code?: string; message: string };
    if (code?.startsWith('ERR_PARSE_ARGS') !== true) throw problem;
    answered = message;
  }
  if (typeof answered === 'number') return answered;
  process.stderr.write(`${answered}\nconcord ${name} --help explains the command.\n`);
  return 2;
}
