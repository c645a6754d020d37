/** A decision as text for the terminal: the whole vote, each key with what it needed and got, and the verdict. */
import { fractionText, type Decision, type KeyDecision } from '../rules/decision/index.ts';

const number = new Intl.NumberFormat('en-US');
const n = (value: number): string => number.format(value);

const asks: Readonly<Record<KeyDecision['key']['kind'], readonly [name: string, unit: string, verb: string]>> = {
  turnout: ['Turnout quorum', 'ballots', 'cast'],
  'approval-quorum': ['Approval quorum', 'yes', 'cast'],
  majority: ['Majority', 'yes', 'cast'],
  regions: ['Majority of regions', 'regions', 'reached'],
};

export function decisionText({ keys, carried, total }: Decision): string {
  const { registered, ballots, yes, no } = total;
  return [
    `Registered ${n(registered)}, ballots ${n(ballots)}, yes ${n(yes)}, no ${n(no)}, blank or spoilt ${n(ballots - yes - no)}`,
    '',
    ...keys.flatMap(keyLines),
    '',
    carried ? 'The measure carried: all keys turned.' : 'The measure did not carry: not all keys turned.',
    '',
  ].join('\n');
}

function keyLines(decision: KeyDecision): readonly string[] {
  const { key, turned, needed, got, base, margin } = decision;
  const [name, unit, verb] = asks[key.kind];
  const compared = (comparison: 'at-least' | 'more-than'): string =>
    comparison === 'at-least' ? 'at least' : 'more than';
  const share = `${compared(key.comparison)} ${fractionText(key.threshold)}`;
  const asked =
    key.kind === 'regions'
      ? `${compared(key.regionsComparison)} ${fractionText(key.regions)}, in each ${share}`
      : share;
  const distance =
    margin > 0 ? `${n(margin)} more than needed` : margin === 0 ? 'exactly as many as needed' : `${n(-margin)} too few`;
  return [
    `${turned ? '✓' : '–'} ${name}, ${asked}: ${turned ? 'turned' : 'not turned'}`,
    `  ${n(needed)} ${unit} needed of ${n(base)}, ${n(got)} ${verb} (${distance})`,
  ];
}
