/** `concord petition`: what follows from the signatures of a petition; each question is a command of its own. */

const USAGE = `concord petition project FILE.csv --required N    valid signatures projected from the counties' random samples
concord petition sample --seed TEXT ...          the random sample of a county, which anybody can draw again
concord petition simulate --raw N --required N   the chance to qualify, and how many more signatures make it sure

Each has a --help of its own.
`;

const questions = {
  project: () => import('./petition-project.ts'),
  sample: () => import('./petition-sample.ts'),
  simulate: () => import('./petition-simulate.ts'),
} as const;

export async function run(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  if (Object.hasOwn(questions, name)) return (await questions[name as keyof typeof questions]()).run(rest);
  const isAsked = name === '--help' || name === '-h';
  if (isAsked) process.stdout.write(USAGE);
  else process.stderr.write(`${name === '' ? '' : `There is no "concord petition ${name}".\n\n`}${USAGE}`);
  return isAsked ? 0 : 2;
}
