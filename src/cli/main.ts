/** The `concord` command: the first argument names a subcommand, each in a file of its own, loaded only when asked for. */

interface Subcommand {
  run(args: readonly string[]): Promise<number>;
}

const subcommands: Readonly<Record<string, { readonly says: string; readonly load: () => Promise<Subcommand> }>> = {
  start: { says: 'the demo (npm start)', load: () => import('./start.ts') },
  serve: { says: 'the server, for real', load: () => import('./serve.ts') },
  worker: { says: 'the background worker apart', load: () => import('./worker.ts') },
  tally: { says: 'count a Pabulib file', load: () => import('./tally.ts') },
  compare: { says: 'all rules side by side', load: () => import('./compare.ts') },
  explain: { says: 'why a project won or not', load: () => import('./explain.ts') },
  lots: { says: 'draw the lot order of ties', load: () => import('./lots.ts') },
  measure: { says: 'what an outcome gives to the voters', load: () => import('./measure.ts') },
  generate: { says: 'make a synthetic election or conversation', load: () => import('./generate.ts') },
  routing: { says: 'compare ways of choosing the next statement', load: () => import('./routing.ts') },
  map: { says: 'the opinion map of a conversation', load: () => import('./map.ts') },
  petition: { says: 'project, sample and simulate signatures', load: () => import('./petition.ts') },
  polls: { says: 'the trend of public backing from polls', load: () => import('./polls.ts') },
  referendum: { says: 'decide a vote by its keys', load: () => import('./referendum.ts') },
  inequality: { says: 'how unequal a figure is between regions', load: () => import('./inequality.ts') },
  need: { says: 'need of regions from official figures', load: () => import('./need.ts') },
  allocate: { says: 'share a sum out over regions by need', load: () => import('./allocate.ts') },
  match: { says: 'check what a community fund decided', load: () => import('./match.ts') },
  captions: { says: 'send captions to a meeting, line by line', load: () => import('./captions.ts') },
  minutes: { says: 'minutes from the exported record of a meeting', load: () => import('./minutes.ts') },
  recount: { says: 'check a published result', load: () => import('./recount.ts') },
  hall: { says: 'a meeting from a laptop without internet', load: () => import('./hall.ts') },
  test: { says: 'all checks and tests (npm test)', load: () => import('./test.ts') },
  check: { says: 'types, lint, format, dead code', load: () => import('./check.ts') },
  bench: { says: 'benchmarks of the rules', load: () => import('../../bench/bench.ts') },
  mutate: { says: 'mutation tests of the rules', load: () => import('./mutate.ts') },
  'bench:http': { says: 'server benchmarks', load: () => import('../../bench/http.ts') },
  'bench:pledges': { says: 'server benchmarks of pledges', load: () => import('../../bench/pledges.ts') },
  'bench:live': { says: 'a meeting watched by ten thousand', load: () => import('../../bench/live.ts') },
  'bench:dialogues': { says: 'server benchmarks of dialogues', load: () => import('../../bench/dialogues-http.ts') },
};

const [name = '', ...args] = process.argv.slice(2);
const found = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
if (found === undefined) {
  const lines = Object.entries(subcommands).map(([word, { says }]) => `  ${word.padEnd(12)} ${says}`);
  const usage = `concord SUBCOMMAND\n\n${lines.join('\n')}\n`;
  const isAsked = name === '--help' || name === '-h' || name === 'help';
  if (isAsked) process.stdout.write(usage);
  else process.stderr.write(`${name === '' ? '' : `There is no subcommand "${name}".\n\n`}${usage}`);
  process.exitCode = isAsked ? 0 : 2;
} else {
  // Some libraries keep timers alive; the subcommand's answer is the end.
  process.exit(await (await found.load()).run(args));
}
