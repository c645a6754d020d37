/** The simulated floods at full size through the screening rule: what of each is held, what of the residents, and how fast. */
import { floodPledges, floods, inTime, organicPledges } from '../src/rules/petition/testing/pledge-stream.ts';
import { screenStream } from '../src/rules/petition/testing/screen-stream.ts';

const residents = 200_000;

export function runFloods(say: (line: string) => void): number {
  const organic = inTime(organicPledges(residents, 'bench'));
  const share = (of: number): string => `${(100 * of).toFixed(2)} %`;
  const quiet = screenStream(organic);
  say(`no flood among ${residents} residents: ${share(quiet.organic)} of them held`);
  for (const flood of floods) {
    const pledges = inTime(organic, floodPledges(flood, 'bench'));
    const from = performance.now();
    const { bots, organic: held } = screenStream(pledges);
    const each = ((performance.now() - from) * 1_000) / pledges.length;
    say(
      `${flood.name}: ${share(bots)} held, residents ${share(held)}; ${each.toFixed(0)} µs a pledge\n  needs ${flood.needs}`,
    );
  }
  return 0;
}
