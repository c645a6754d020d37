/** An opinion map for people at a terminal. */
import type { MapFiles } from '../capabilities/dialogues/index.ts';
import {
  rankCommonGround,
  rankDisagreement,
  type Representative,
  type StatementBridging,
} from '../rules/opinion/index.ts';
import { howMany } from './how-many.ts';
import type { OpinionMap } from './opinion-map.ts';

const SHOWN = 5;
const WIDTH = 100;

export const groupLetter = (group: number): string => String.fromCharCode(65 + group);

/** Why there are no groups, or how they were found. */
export function groupSentence({ from, groups, reason, stability }: OpinionMap): string {
  const many = howMany(groups, 'group');
  if (from === 'given') return `${many}, as the file has them.`;
  if (from === 'polis') return `${many}, as Polis finds them.`;
  switch (reason) {
    case 'too-few-participants':
      return 'No groups: too few people have voted.';
    case 'no-better-than-one':
      return 'No clear groups: groups do not foretell votes better than no groups.';
    case 'unstable':
      return 'No clear groups: with a few votes less they would be others.';
    default:
      return `${many}${stability === undefined ? '' : `, stability ${stability.toFixed(2)} of 1`}.`;
  }
}

export function mapText(files: MapFiles, map: OpinionMap): string {
  const { participants, statements, votes, out, meta } = files;
  const left = out.reduce((sum, one) => sum + one, 0);
  const [first, second] = map.pca.explained;
  const ranked = map.bridging.filter(({ statement, votes: cast }) => meta[statement] === 0 && cast > 0);
  const lines = [
    `${howMany(participants.length, 'participant')}, ${howMany(statements.length, 'statement')}${left === 0 ? '' : ` (${left} left out)`}, ${howMany(votes.columns.length, 'vote')}.`,
    groupSentence(map),
    `The first two principal components explain ${percent(first)} and ${percent(second)} of the variance.`,
    ...Array.from({ length: map.groups }, (_, group) => groupLines(files, map, group)).flat(),
    '',
    'Common ground: what holds on all sides (bridging from 0 to 1)',
    ...rankCommonGround(ranked)
      .slice(0, SHOWN)
      .flatMap((one) => bridgingLines(files, map, one, one.bridging)),
    '',
    'Disagreement: what divides most (divisiveness from 0 to 1)',
    ...rankDisagreement(ranked)
      .slice(0, SHOWN)
      .flatMap((one) => bridgingLines(files, map, one, one.divisiveness)),
  ];
  return `${lines.join('\n')}\n`;
}

function groupLines(files: MapFiles, { assignment, representative }: OpinionMap, group: number): readonly string[] {
  const size = assignment.filter((own) => own === group).length;
  return [
    '',
    `Group ${groupLetter(group)}: ${howMany(size, 'participant')}`,
    ...(representative[group] ?? []).flatMap((one) => representativeLines(files, one)),
  ];
}

/** The statement agreed on best may stand for the other side's lift; what the group says is that it agrees. */
function representativeLines(files: MapFiles, one: Representative): readonly string[] {
  const agrees = one.side === 'agree' || one.bestAgree;
  const votes = agrees ? one.agreeing : one.votes;
  const said = `${agrees ? 'agree' : 'disagree'} ${percent(votes / Math.max(1, one.seen))} (${votes} of ${one.seen})`;
  return withStatement(files, one.statement, said);
}

function bridgingLines(
  files: MapFiles,
  { everyone, byGroup }: OpinionMap,
  { statement, side }: StatementBridging,
  measure: number,
): readonly string[] {
  const share = (counts: OpinionMap['everyone']): string => {
    const seen = counts.agree[statement]! + counts.disagree[statement]! + counts.pass[statement]!;
    return seen === 0 ? '–' : percent(counts[side][statement]! / seen);
  };
  const groups = byGroup.map((counts, group) => `${groupLetter(group)} ${share(counts)}`).join(', ');
  const said = `${measure.toFixed(2)}  ${side} ${share(everyone)}${groups === '' ? '' : ` (${groups})`}`;
  return withStatement(files, statement, said);
}

function withStatement({ statements, texts }: MapFiles, statement: number, said: string): readonly string[] {
  const body = texts[statement]!.replace(/\s+/g, ' ').trim();
  return [
    `  #${statements[statement]!}  ${said}`,
    ...(body === '' ? [] : wrapped(body).map((line) => `      ${line}`)),
  ];
}

function wrapped(words: string): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH - 6) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
