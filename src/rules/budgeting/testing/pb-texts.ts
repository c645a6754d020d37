/** Texts of .pb files for property tests: small made-up ones of every kind, and mutants of any. */
import * as fc from 'fast-check';

const END = fc.constantFrom('\n', '\r\n');
const WORD = fc.constantFrom('Shade', 'Łąka', 'Court "Orlik"', '"Trees; shade"', '"two\nlines"', '', 'F', ' x ', '"7"');
const ID = fc.constantFrom('1', '2', '10', '21', 'a', 'B.1/2', 'ł', 'p-9', '"x;y"', 'META');
const AMOUNT = fc.constantFrom('0', '1', '5', '12', '0.5', '1.50', '007', '2.125');

/** A file that is mostly in order: some name a project that is not listed, or repeat one, or break a limit. */
export const pbTexts: fc.Arbitrary<string> = fc
  .record({
    type: fc.constantFrom('approval', 'approval', 'ordinal', 'cumulative', 'scoring', 'choose-1'),
    limits: fc.subarray(['max_length;2', 'min_length;2', 'max_sum_cost;3.5', 'max_sum_points;4', 'num_votes;3']),
    projects: fc.uniqueArray(fc.tuple(ID, AMOUNT, WORD), { selector: ([id]) => id, minLength: 1, maxLength: 5 }),
    ballots: fc.array(fc.tuple(fc.array(fc.tuple(fc.nat(4), AMOUNT), { maxLength: 3 }), AMOUNT, WORD), {
      maxLength: 6,
    }),
    voters: fc.constantFrom('rising', 'rising', 'falling', 'falling', 'falling', 'equal'),
    weights: fc.boolean(),
    comma: fc.constantFrom(',', ',', ',', ', '),
    end: END,
    mark: fc.constantFrom('', '', '\ufeff'),
    last: fc.boolean(),
  })
  .map(({ type, limits, projects, ballots, voters, weights, comma, end, mark, last }) => {
    const withPoints = type === 'cumulative' || type === 'scoring';
    const rows = ballots.map(([entries, weight, sex], row) => {
      const voter = { rising: row + 8, falling: 20 - row, equal: 7 }[voters];
      const vote = entries.map(([project]) => projects[project % projects.length]![0]).join(comma);
      const points = entries.map(([, point]) => point).join(comma);
      return [voter, vote, ...(withPoints ? [points] : []), ...(weights ? [weight] : []), sex].join(';');
    });
    const header = ['voter_id', 'vote', ...(withPoints ? ['points'] : []), ...(weights ? ['weight'] : []), 'sex'];
    const lines = [
      'META\nkey;value\nbudget;20',
      `vote_type;${type}`,
      ...limits,
      'PROJECTS\nproject_id;cost;name',
      ...projects.map((project) => project.join(';')),
      'VOTES',
      header.join(';'),
      ...rows,
    ];
    return `${mark}${lines.join('\n').replaceAll('\n', end)}${last ? end : ''}`;
  });

const SEPARATING = [';', ';', ',', '"', '"', '""', '\n', '\r\n', '\r', ' ', '\t', '\u00a0', '\ufeff', '\u2028', '\0'];
const NUMBERS = ['0', '1', '-1', '1.5', '.', '99999999999999999', '1e9'];
const PIECES = ['a', 'é', '\ud83d', '\n\n', ';;', '";"', ',,', 'votes;', 'weight', '\nbudget;3\n'];
const SECTIONS = ['\nMETA\n', '\nVOTES\n', '\nPROJECTS\nproject_id;cost\n'];
const INSERTED = fc.constantFrom(...SEPARATING, ...NUMBERS, ...PIECES, ...SECTIONS);
/** What is cut up: characters, or whole lines or fields with what separates them. */
const UNIT = fc.constantFrom(/(?:)/u, /(?<=\n)/, /(?<=[;\n])/);
/** Without bias, which would mostly cut at the very beginning. */
const PLACE = fc.noBias(fc.nat(2 ** 20 - 1)).map((place) => place / 2 ** 20);

const OFTEN = ['delete', 'duplicate', 'swap', 'insert', 'quote'] as const;
const KINDS = [...OFTEN, ...OFTEN, 'truncate', 'splice'] as const;

interface Mutation {
  readonly kind: (typeof KINDS)[number];
  readonly unit: RegExp;
  readonly at: number;
  readonly other: number;
  readonly length: number;
  readonly inserted: string;
}

const MUTATION: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...KINDS),
  unit: UNIT,
  at: PLACE,
  other: PLACE,
  length: fc.constantFrom(1, 1, 1, 2, 5),
  inserted: INSERTED,
});

/** One of the texts after a few mutations; a splice goes on with a part of another of them. */
export function mutants(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const mutations = fc.oneof(fc.tuple(MUTATION), fc.tuple(MUTATION), fc.array(MUTATION, { maxLength: 4 }));
  return fc
    .tuple(texts, texts, mutations)
    .map(([text, other, mutations]) => mutations.reduce((before, mutation) => mutated(before, other, mutation), text));
}

function mutated(text: string, other: string, { kind, unit, length, inserted, ...places }: Mutation): string {
  if (text === '') return inserted;
  const parts = text.split(unit);
  const at = Math.floor(places.at * parts.length);
  const second = Math.floor(places.other * parts.length);
  const taken = parts.slice(at, at + length);
  const rest = parts.slice(at + length);
  if (kind === 'delete') return [...parts.slice(0, at), ...rest].join('');
  if (kind === 'duplicate') return [...parts.slice(0, at), ...taken, ...taken, ...rest].join('');
  if (kind === 'swap') return parts.with(at, parts[second]!).with(second, parts[at]!).join('');
  if (kind === 'insert') return parts.toSpliced(at, 0, inserted).join('');
  if (kind === 'quote') return parts.toSpliced(at, 1, `"${(parts[at] ?? '').replaceAll('"', '""')}"`).join('');
  if (kind === 'truncate') return parts.slice(0, at).join('');
  return parts.slice(0, at).join('') + other.slice(Math.floor(places.other * other.length));
}
