import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PbProblem } from './problem.ts';
import { readPb } from './read-pb.ts';
import { problemSentence } from './sentences.ts';

interface Parts {
  readonly meta?: readonly string[];
  readonly projects?: readonly string[];
  readonly votes?: readonly string[];
}

const META = ['budget;100', 'vote_type;approval'];

function text({
  meta = META,
  projects = ['project_id;cost', '1;10', '2;20'],
  votes = ['voter_id;vote', 'v;1'],
}: Parts): string {
  return ['META', 'key;value', ...meta, 'PROJECTS', ...projects, 'VOTES', ...votes, ''].join('\n');
}

function accepted(file: string) {
  const read = readPb(file);
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.error));
  return read.value;
}

function refused(file: string): PbProblem[] {
  const read = readPb(file);
  assert.ok(!read.ok, 'the file should be refused');
  assert.ok(read.error.length > 0);
  for (const problem of read.error) assert.match(problemSentence(problem), /^[^{}]+\.$/);
  return read.error;
}

function onlyProblem(file: string): PbProblem {
  const problems = refused(file);
  assert.equal(problems.length, 1, JSON.stringify(problems));
  return problems[0]!;
}

test('a byte order mark, CRLF, mixed line ends and a missing last line end make no difference to what is read', () => {
  const meaning = (file: string) => ({ ...accepted(file), form: undefined });
  const plain = meaning(text({}));
  for (const odd of [`\ufeff${text({})}`, text({}).replaceAll('\n', '\r\n'), text({}).trimEnd()]) {
    assert.deepEqual(meaning(odd), plain);
  }
  assert.deepEqual(meaning(text({}).replace('META\n', 'META\r\n')), plain);
});

test('semicolons, quotes and line breaks are read inside quoted names, and plain quotes inside plain ones', () => {
  const projects = ['project_id;cost;name', '1;10;"A; ""B""\nC"', '2;20;Court "Orlik"'];
  const file = accepted(text({ projects }));
  assert.deepEqual(
    file.instance.projects.map(({ name }) => name),
    ['A; "B"\nC', 'Court "Orlik"'],
  );
});

test('after a name over two lines the lines are still counted right', () => {
  const projects = ['project_id;cost;name', '1;10;"two\nlines"', '2;x;b'];
  assert.equal(onlyProblem(text({ projects })).line, 9);
});

test('decimal amounts become whole units, without rounding', () => {
  const file = accepted(
    text({ meta: ['budget;1910663.83', 'vote_type;approval'], projects: ['project_id;cost', '1;0.1', '2;4000.0'] }),
  );
  assert.equal(file.instance.unitsPerCurrency, 100);
  assert.equal(file.instance.budget, 191066383);
  assert.deepEqual(
    file.instance.projects.map(({ cost }) => cost),
    [10, 400000],
  );
  assert.equal(accepted(text({ meta: ['budget;400000.0', 'vote_type;approval'] })).instance.unitsPerCurrency, 1);
});

test('amounts that cannot be counted exactly are refused', () => {
  const problem = onlyProblem(text({ projects: ['project_id;cost', '1;9007199254740992', '2;0.5'] }));
  assert.deepEqual(problem.reason, { code: 'too-large', value: '9007199254740992' });
});

test('amounts with more than nine decimals and points with more than three are refused', () => {
  const fine = onlyProblem(text({ projects: ['project_id;cost', '1;0.0000000001', '2;1'] }));
  assert.deepEqual(fine.reason, { code: 'too-fine', value: '0.0000000001', places: 9 });
  const meta = ['budget;5', 'vote_type;cumulative'];
  for (const points of ['0.0001', '1234567']) {
    assert.equal(onlyProblem(text({ meta, votes: ['voter_id;vote;points', `a;1;${points}`] })).field, 'points');
  }
});

test('a project named twice on one ballot counts once, with a warning', () => {
  const file = accepted(text({ votes: ['voter_id;vote', 'a;1,1,2', 'b;'] }));
  assert.deepEqual([...file.ballots.chosen], [0, 1]);
  assert.deepEqual([...file.ballots.starts], [0, 2, 2]);
  assert.deepEqual(
    file.warnings.map(({ line, oddity }) => [line, oddity.code]),
    [
      [11, 'repeated-on-ballot'],
      [12, 'empty-ballots'],
    ],
  );
});

test('the points of a repeated project are those of its first mention', () => {
  const meta = ['budget;100', 'vote_type;cumulative'];
  const file = accepted(text({ meta, votes: ['voter_id;vote;points', 'a;1,2,1;3,2,1.5'] }));
  assert.deepEqual([...file.ballots.points!], [3, 2]);
});

test('ballots beyond the limits of META, dear projects and wrong totals are read with a warning', () => {
  const meta = [...META, 'max_length;1', 'num_votes;5', 'num_projects;1'];
  const projects = ['project_id;cost;votes', '1;101;1', '2;20;7'];
  const file = accepted(text({ meta, projects, votes: ['voter_id;vote', 'a;1,2'] }));
  const codes = file.warnings.map(({ oddity }) => oddity.code);
  assert.deepEqual(codes, ['num-votes', 'num-projects', 'dearer-than-budget', 'votes-column', 'over-max-length']);
});

test('a ballot that reaches a limit exactly is within it, also where the limit has decimals', () => {
  const projects = ['project_id;cost', '1;0.29', '2;0.01'];
  const codes = (limit: string) => {
    const meta = ['budget;1', 'vote_type;approval', `max_sum_cost;${limit}`];
    return accepted(text({ meta, projects, votes: ['voter_id;vote', 'a;1', 'b;2'] })).warnings.map(
      ({ oddity }) => oddity.code,
    );
  };
  assert.deepEqual(codes('0.29'), []);
  assert.deepEqual(codes('0.2899'), ['over-max-sum-cost']);
});

test('each of these faults is refused with its line, field and reason', () => {
  const faults: readonly [Parts | string, number, string | undefined, PbProblem['reason']['code']][] = [
    ['', 1, undefined, 'empty-file'],
    [{ meta: ['budget;1,5', 'vote_type;approval'] }, 3, 'budget', 'not-a-number'],
    [{ meta: ['budget;NaN', 'vote_type;approval'] }, 3, 'budget', 'not-a-number'],
    [{ meta: ['budget;-5', 'vote_type;approval'] }, 3, 'budget', 'negative'],
    [{ meta: ['budget;', 'vote_type;approval'] }, 3, 'budget', 'value-missing'],
    [{ meta: ['vote_type;approval'] }, 1, 'budget', 'key-missing'],
    [{ meta: ['budget;5'] }, 1, 'vote_type', 'key-missing'],
    [{ meta: ['budget;5', 'vote_type;approve'] }, 4, 'vote_type', 'vote-type'],
    [{ meta: [...META, 'budget;7'] }, 5, 'budget', 'key-twice'],
    [{ meta: [...META, 'num_votes;1.5'] }, 5, 'num_votes', 'not-whole'],
    [{ meta: [...META, 'comment;a;b'] }, 5, undefined, 'field-count'],
    [{ projects: ['project_id;name', '1;x', '2;x'] }, 6, 'cost', 'column-missing'],
    [{ projects: ['project_id;cost;cost', '1;1;1', '2;1;1'] }, 6, 'cost', 'column-twice'],
    [{ projects: ['project_id;;cost', '1;1;1', '2;1;1'] }, 6, undefined, 'column-unnamed'],
    [{ projects: ['project_id;cost', '1;-1', '2;1'] }, 7, 'cost', 'negative'],
    [{ projects: ['project_id;cost', '1;', '2;1'] }, 7, 'cost', 'not-a-number'],
    [{ projects: ['project_id;cost', '1;5', '1;5'] }, 8, 'project_id', 'project-twice'],
    [{ projects: ['project_id;cost', '1;5', ';5'] }, 8, 'project_id', 'value-missing'],
    [{ projects: ['project_id;cost', '1;5', '2,3;5'] }, 8, 'project_id', 'project-id'],
    [{ projects: ['project_id;cost', '1;5', '2'] }, 8, undefined, 'field-count'],
    [{ projects: ['project_id;cost;name', '1;5;"open', '2;5;x'] }, 7, undefined, 'quote-open'],
    [{ projects: ['project_id;cost;name', '1;5;"a"b', '2;5;x'] }, 7, undefined, 'quote-stray'],
    [{ projects: ['project_id;cost'], votes: ['voter_id;vote'] }, 5, undefined, 'no-projects'],
    [{ votes: ['voter_id;votes', 'a;1'] }, 10, 'vote', 'column-missing'],
    [{ votes: ['voter_id;vote', 'a;1', 'a;2'] }, 12, 'voter_id', 'voter-twice'],
    [{ votes: ['voter_id;vote', ';1'] }, 11, 'voter_id', 'value-missing'],
    [{ votes: ['voter_id;vote', 'a;3'] }, 11, 'vote', 'unlisted-project'],
    [{ votes: ['voter_id;vote', 'a;1,'] }, 11, 'vote', 'empty-entry'],
    [{ votes: ['voter_id;vote', 'a;1;7'] }, 11, undefined, 'field-count'],
    [{ votes: ['voter_id;vote', 'a;1;'] }, 11, undefined, 'field-count'],
    [{ meta: [...META, 'comment;a;'] }, 5, undefined, 'field-count'],
    [{ meta: ['budget;5', 'vote_type;choose-1'], votes: ['voter_id;vote', 'a;1,2'] }, 11, 'vote', 'choose-1'],
    [{ meta: ['budget;5', 'vote_type;cumulative'], votes: ['voter_id;vote', 'a;1'] }, 10, 'points', 'column-missing'],
    [
      { meta: ['budget;5', 'vote_type;cumulative'], votes: ['voter_id;vote;points', 'a;1;2,3'] },
      11,
      'points',
      'points-count',
    ],
    [
      { meta: ['budget;5', 'vote_type;cumulative'], votes: ['voter_id;vote;points', 'a;1;-2'] },
      11,
      'points',
      'negative',
    ],
    [
      'META\nkey;value\nbudget;1\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;1\n',
      7,
      undefined,
      'section-missing',
    ],
    ['budget;1\n' + text({}), 1, undefined, 'text-before-sections'],
    [text({}).replace('key;value', 'name;value'), 2, undefined, 'meta-header'],
    [`${text({})}PROJECTS\nproject_id;cost\n`, 12, undefined, 'section-twice'],
    [
      'META\nkey;value\nbudget;1\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;1\nVOTES\n',
      8,
      undefined,
      'header-missing',
    ],
    [
      'META\nkey;value\nbudget;1\nvote_type;approval\nVOTES\nvoter_id;vote\nv;1\nPROJECTS\nproject_id;cost\n1;1\n',
      5,
      undefined,
      'section-order',
    ],
  ];
  for (const [fault, line, field, code] of faults) {
    const problem = onlyProblem(typeof fault === 'string' ? fault : text(fault));
    assert.deepEqual([problem.reason.code, problem.line, problem.field], [code, line, field]);
  }
});

test('all problems of a file are told at once, in order of lines', () => {
  const problems = refused(
    text({ meta: ['budget;x', 'vote_type;y'], projects: ['project_id;cost', '1;z'], votes: ['voter_id;vote', 'a;9'] }),
  );
  assert.deepEqual(
    problems.map(({ line }) => line),
    [3, 4, 7, 10],
  );
});

test('beyond 200 problems the rest is counted', () => {
  const ballots = Array.from({ length: 1000 }, (_, voter) => `${voter};none`);
  const problems = refused(text({ votes: ['voter_id;vote', ...ballots] }));
  assert.equal(problems.length, 201);
  assert.deepEqual(problems.at(-1)!.reason, { code: 'more-problems', count: 800 });
});

test('a semicolon that is not in quotes is refused, also where the columns behind it are empty', () => {
  const projects = ['project_id;cost;name;category;target', '1;10;Trees; and shade;;', '2;20;Path;;'];
  const problem = onlyProblem(text({ projects, votes: ['voter_id;vote', 'v;2'] }));
  assert.deepEqual([problem.line, problem.reason], [7, { code: 'field-count', found: 6, expected: 5 }]);
});

test('empty fields that a spreadsheet leaves at the end of every line, the header too, are no columns', () => {
  const padded = text({}).replaceAll(/^(key|budget|vote_type|project_id|voter_id|\w+;\d+)(.*)$/gm, '$1$2;;');
  assert.match(padded, /^2;20;;$/m);
  assert.deepEqual({ ...accepted(padded) }, accepted(text({})));
});

test('the work grows with the length of a file, whatever it holds, not with its square', () => {
  const begun = performance.now();
  refused(text({ votes: ['voter_id;vote', ...Array.from({ length: 200_000 }, () => 'x')] }));
  refused(text({ votes: ['voter_id;vote', ...Array.from({ length: 200_000 }, () => '"x')] }));
  refused(text({ votes: ['voter_id;vote', '"a";'.repeat(400_000)] }));
  refused(text({ projects: ['project_id;cost', `1;0.${'0'.repeat(400_000)}1`, '2;20'] }));
  assert.ok(performance.now() - begun < 15_000);
});
