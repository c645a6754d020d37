/** A JSON file that a subcommand is given, or a sentence on the terminal why it cannot be read. */
import { readText } from './read-election.ts';

/** Undefined once it is written why. */
export async function readJson(path: string): Promise<{ readonly value: unknown } | undefined> {
  const content = await readText(path);
  if (content === undefined) return undefined;
  try {
    return { value: JSON.parse(content) as unknown };
  } catch (problem) {
    process.stderr.write(`${path}: this is not JSON: ${(problem as Error).message}\n`);
    return undefined;
  }
}
