/** `concord routing`: plays generated conversations through, to compare ways of choosing the next statement. */
import { concordRouter, evenRouter, polisRouter, simulateRouting, type RoutingReport } from '../rules/opinion/index.ts';
import { randomFor } from '../rules/random.ts';
import { ask } from './ask.ts';

const USAGE = `concord routing [--participants N] [--statements N] [--seeds N] [--format text|json]

Plays conversations through, in which it is known what people think and two thirds of the statements come late, once for each
way of choosing the statement that somebody is shown next: Concord's own, Polis's priority, and any statement alike. Prints
means over the seeds: how unequally statements are heard (Gini coefficient, 0 is equally, all statements and the late ones),
votes on a late statement for one on an early one, votes until the statements that bridge best are found, and the error of
the estimated rates of agreement.

Without options: 600 participants, 90 statements, 6 seeds; about half a minute.
`;

const most = 5_000;

export function run(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const options = { participants: text, statements: text, seeds: text, format: text } as const;
  return ask('routing', USAGE, args, options, async ({ values, positionals }) => {
    if (positionals.length > 0) return 'It takes no file.';
    const { format = 'text' } = values;
    if (format !== 'text' && format !== 'json') return `--format is "${format}"; it must be one of: text, json.`;
    const sizes = { participants: 600, statements: 90, seeds: 6 };
    for (const name of ['participants', 'statements', 'seeds'] as const) {
      const given = values[name];
      if (given === undefined) continue;
      const number = Number(given);
      if (!/^\d+$/.test(given) || number < (name === 'seeds' ? 1 : 30) || number > most)
        return `--${name} is "${given}"; it must be a whole number from ${name === 'seeds' ? 1 : 30} to ${most}.`;
      sizes[name] = number;
    }
    const played = Object.entries({ concord: concordRouter, polis: polisRouter, even: evenRouter }).map(
      ([name, router]) => ({
        name,
        ...meanOf(
          Array.from({ length: sizes.seeds }, (_, seed) => {
            const random = randomFor(`seed ${seed}`, 'routing');
            const { participants, statements } = sizes;
            const early = Math.round(statements / 3);
            return simulateRouting({ router, random: () => random.unit(), participants, statements, early });
          }),
        ),
      }),
    );
    process.stdout.write(format === 'json' ? `${JSON.stringify(played, undefined, 2)}\n` : table(played));
    return 0;
  });
}

type Means = Readonly<Record<'gini' | 'giniLate' | 'lateShare' | 'wait' | 'error', number>>;

function meanOf(reports: readonly RoutingReport[]): Means {
  const mean = (of: (report: RoutingReport) => number | undefined): number =>
    reports.reduce((sum, report) => sum + (of(report) ?? 0), 0) / reports.length;
  return {
    gini: mean(({ gini }) => gini),
    giniLate: mean(({ giniLate }) => giniLate),
    lateShare: mean(({ lateShare }) => lateShare),
    wait: mean(({ wait }) => wait),
    error: mean(({ error }) => error),
  };
}

const columns = [
  ['gini', 'gini', 3],
  ['late gini', 'giniLate', 3],
  ['late for early', 'lateShare', 2],
  ['votes until found', 'wait', 0],
  ['error of rates', 'error', 3],
] as const;

function table(played: readonly (Means & { readonly name: string })[]): string {
  const head = ['way'.padEnd(10), ...columns.map(([title]) => title.padStart(18))].join('');
  const lines = played.map((means) =>
    [means.name.padEnd(10), ...columns.map(([, key, digits]) => means[key].toFixed(digits).padStart(18))].join(''),
  );
  return `${[head, ...lines].join('\n')}\n`;
}
