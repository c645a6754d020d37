/** `concord match DECISION.json`: computes again what a community fund decided, from its exported decision, and holds the published grants against it. */
import { z } from 'zod';
import { decideFund, ways, type Decided } from '../rules/matching/index.ts';
import { err, ok, type Result } from '../rules/result.ts';
import { ask } from './ask.ts';
import { refused } from './read-election.ts';
import { readJson } from './read-json.ts';
import { writePieces } from './write-pieces.ts';

const USAGE = `concord match DECISION.json [--json]

Computes again what a community fund decided, from nothing but its exported decision (decision.json on the fund's page) and the rules: what each
application was pledged or approved, its claim by the rule, and its grant; and says whether that is what was published, to the cent.

  --json      every figure; money in cents
  --help      this text

DECISION.json may be - for standard input. The exit code is 0 when all is the same, 1 when something differs or the file is refused, 2 when the command
was not understood.
`;

const cents = z.int().min(0).max(1e13);
const number = z.int().positive().max(1e9);
const name = z.string().max(200);
const file = z.object({
  format: z.literal('concord-fund-decision-1'),
  title: z.string(),
  terms: z.object({ deciding: z.enum(ways), measure: z.int().positive().max(1e13).nullable(), pot: cents }),
  candidates: z.array(z.object({ number, title: z.string(), asked: cents })).max(100_000),
  pledges: z.array(z.object({ project: name, pledger: name, cents: cents.min(1) })).max(5_000_000),
  votes: z.array(z.object({ application: number, member: name, approves: z.boolean() })).max(5_000_000),
  outcome: z.array(
    z.object({ application: number, pledged: cents, pledgers: cents, claim: z.number(), cents, capped: z.boolean() }),
  ),
});
type DecisionFile = z.infer<typeof file>;

export function run(args: readonly string[]): Promise<number> {
  return ask('match', USAGE, args, { json: { type: 'boolean' } }, async ({ values, positionals }) => {
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return 'Name one exported decision.';
    const found = await readJson(path);
    if (found === undefined) return 1;
    const read = readDecision(found.value);
    if (!read.ok) return refused(path, read.error);
    const { terms, candidates, pledges, votes, outcome } = read.value;
    const decided = decideFund(terms, candidates, { pledges, votes });
    if (!decided.ok) return refused(path, [`this cannot be matched: ${decided.error.type}`]);
    const differences = differencesOf(decided.value, outcome);
    const pieces =
      values.json === true
        ? [`${JSON.stringify({ same: differences.length === 0, outcome: decided.value }, null, 2)}\n`]
        : textOf(read.value, decided.value, differences);
    await writePieces(pieces);
    return differences.length === 0 ? 0 : 1;
  });
}

function readDecision(value: unknown): Result<DecisionFile, readonly string[]> {
  const parsed = file.safeParse(value);
  if (!parsed.success)
    return err(
      parsed.error.issues.slice(0, 20).map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`),
    );
  const numbers = parsed.data.candidates.map((one) => one.number);
  return new Set(numbers).size === numbers.length ? ok(parsed.data) : err(['candidates: a number stands twice']);
}

/** Claims hold fractions of a cent, which are the same only as far as another machine adds them up alike. */
function differencesOf(computed: readonly Decided[], published: readonly Decided[]): readonly string[] {
  const byNumber = new Map(published.map((one) => [one.application, one]));
  const missing = published
    .filter(({ application }) => !computed.some((one) => one.application === application))
    .map(({ application }) => `application ${application} was decided on and is no candidate`);
  const wrong = computed.flatMap((one) => {
    const other = byNumber.get(one.application);
    if (other === undefined) return [`application ${one.application} was not decided on`];
    const fields = (['pledged', 'pledgers', 'cents', 'capped'] as const).filter((field) => one[field] !== other[field]);
    const isFar = Math.abs(one.claim - other.claim) > 1e-6 * (1 + Math.abs(one.claim));
    return [...fields, ...(isFar ? ['claim' as const] : [])].map(
      (field) =>
        `application ${one.application}: ${field === 'cents' ? 'grant' : field} is ${one[field]}, published is ${other[field]}`,
    );
  });
  return [...missing, ...wrong];
}

function textOf(
  { title, terms, candidates }: DecisionFile,
  decided: readonly Decided[],
  differences: readonly string[],
): readonly string[] {
  const dollars = (amount: number): string => (amount / 100).toFixed(2).padStart(14);
  const titles = new Map(candidates.map((one) => [one.number, one.title]));
  const isPanel = terms.deciding === 'panel';
  return [
    `${title}\n${isPanel ? 'Vote of a panel' : `Match: ${terms.deciding}`}, ${dollars(terms.pot).trim()} dollars in the pot\n\n`,
    `${'grant'.padStart(14)}${(isPanel ? 'approvals' : 'pledged').padStart(14)}  application\n`,
    ...decided
      .toSorted((a, b) => b.cents - a.cents || a.application - b.application)
      .map(
        ({ application, cents: grant, claim, pledged }) =>
          `${dollars(grant)}${isPanel ? String(claim).padStart(14) : dollars(pledged)}  ${application} ${titles.get(application) ?? ''}\n`,
      ),
    '\n',
    ...(differences.length === 0
      ? ['The same as published, to the cent.\n']
      : ['Not the same as published:\n', ...differences.map((one) => `  ${one}\n`)]),
  ];
}
