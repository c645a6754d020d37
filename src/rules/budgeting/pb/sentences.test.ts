import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PbOddity, PbReason } from './problem.ts';
import { problemSentence, warningSentence } from './sentences.ts';

const reasons: readonly (readonly [PbReason, string])[] = [
  [{ code: 'empty-file' }, 'The file is empty.'],
  [{ code: 'text-before-sections' }, 'The file must begin with a line that says META; this line comes before it.'],
  [{ code: 'section-missing', missing: 'VOTES' }, 'The file has no VOTES section.'],
  [{ code: 'section-twice', firstLine: 7 }, 'This section already began on line 7.'],
  [{ code: 'section-order', before: 'PROJECTS' }, 'This section must come after PROJECTS.'],
  [{ code: 'header-missing' }, 'The section has no header line.'],
  [{ code: 'meta-header' }, 'The line after META must be "key;value".'],
  [{ code: 'column-missing', column: 'cost' }, 'The section has no column "cost".'],
  [{ code: 'column-twice', column: 'cost' }, 'The column "cost" is there twice.'],
  [{ code: 'column-unnamed' }, 'A column has no name.'],
  [{ code: 'field-count', found: 3, expected: 4 }, 'The line has 3 fields where the header has 4.'],
  [{ code: 'quote-open' }, 'A quotation mark opens here and is never closed.'],
  [
    { code: 'quote-stray' },
    'Text follows the closing quotation mark of a field; quotation marks inside a quoted field are doubled.',
  ],
  [{ code: 'key-missing', key: 'budget' }, 'META does not say "budget".'],
  [{ code: 'key-twice', key: 'budget', firstLine: 3 }, 'META already says "budget" on line 3.'],
  [{ code: 'value-missing' }, 'The value is missing.'],
  [{ code: 'not-a-number', value: '1,5' }, '"1,5" is not a number (digits, with a point before decimals).'],
  [{ code: 'not-whole', value: '1.5' }, '"1.5" is not a whole number.'],
  [{ code: 'negative', value: '-1' }, '"-1" is less than zero.'],
  [{ code: 'too-large', value: '9e99' }, '"9e99" is too large to be counted exactly.'],
  [{ code: 'too-fine', value: '0.123', places: 2 }, '"0.123" has more than 2 decimals.'],
  [
    { code: 'vote-type', value: 'veto' },
    '"veto" is not a vote type; they are approval, ordinal, cumulative, scoring and choose-1.',
  ],
  [{ code: 'project-twice', id: 'p', firstLine: 9 }, 'Project "p" is already on line 9.'],
  [{ code: 'project-id', id: 'p,q' }, 'Project id "p,q" holds a comma, so a ballot could not name it.'],
  [{ code: 'no-projects' }, 'There are no projects.'],
  [{ code: 'voter-twice', id: 'v', firstLine: 12 }, 'Voter "v" already has a ballot on line 12.'],
  [{ code: 'unlisted-project', id: 'p' }, 'The ballot names project "p", which is not in PROJECTS.'],
  [{ code: 'empty-entry' }, 'Between two commas, or after the last one, nothing is named.'],
  [{ code: 'choose-1', chosen: 2 }, 'The ballot names 2 projects where vote_type choose-1 allows one.'],
  [{ code: 'points-count', points: 1, projects: 2 }, 'The ballot names 2 projects but gives points 1 times.'],
  [{ code: 'weight-sum' }, 'With this ballot the weights of all ballots together are too large to be counted exactly.'],
  [{ code: 'more-problems', count: 8 }, 'There are 8 more problems, not listed here.'],
];

const oddities: readonly (readonly [PbOddity, one: string, two: string])[] = [
  [{ code: 'empty-lines' }, 'Empty lines: 1. They are skipped.', 'Empty lines: 2. They are skipped.'],
  [
    { code: 'empty-ballots' },
    'Naming no project: 1 ballot. They count as voters.',
    'Naming no project: 2 ballots. They count as voters.',
  ],
  [
    { code: 'repeated-on-ballot' },
    'Naming a project more than once: 1 ballot. Each project counts once.',
    'Naming a project more than once: 2 ballots. Each project counts once.',
  ],
  [
    { code: 'over-max-length', limit: 5 },
    'Naming more than the 5 projects that max_length allows: 1 ballot. They count as cast.',
    'Naming more than the 5 projects that max_length allows: 2 ballots. They count as cast.',
  ],
  [
    { code: 'under-min-length', limit: 5 },
    'Naming fewer than the 5 projects that min_length asks for: 1 ballot. They count as cast.',
    'Naming fewer than the 5 projects that min_length asks for: 2 ballots. They count as cast.',
  ],
  [
    { code: 'over-max-sum-cost', limit: 900 },
    'Naming projects that cost more than the 900 that max_sum_cost allows: 1 ballot. They count as cast.',
    'Naming projects that cost more than the 900 that max_sum_cost allows: 2 ballots. They count as cast.',
  ],
  [
    { code: 'over-max-sum-points', limit: 10 },
    'Giving more than the 10 points that max_sum_points allows: 1 ballot. They count as cast.',
    'Giving more than the 10 points that max_sum_points allows: 2 ballots. They count as cast.',
  ],
  [
    { code: 'dearer-than-budget' },
    'Costing more than the whole budget: 1 project. They stay on the list and cannot win.',
    'Costing more than the whole budget: 2 projects. They stay on the list and cannot win.',
  ],
  [{ code: 'without-cost' }, 'Costing nothing: 1 project.', 'Costing nothing: 2 projects.'],
  [
    { code: 'without-votes' },
    'Named on no ballot: 1 project. They cannot win.',
    'Named on no ballot: 2 projects. They cannot win.',
  ],
  [
    { code: 'votes-column' },
    'Another number of votes in PROJECTS than on the ballots: 1 project. The ballots are counted.',
    'Another number of votes in PROJECTS than on the ballots: 2 projects. The ballots are counted.',
  ],
];

test('every reason to refuse a file has its sentence', () => {
  for (const [reason, sentence] of reasons)
    assert.equal(problemSentence({ line: 1, section: 'META', reason }), sentence);
});

test('every oddity has its sentence, for one ballot or project and for more', () => {
  for (const [oddity, one, two] of oddities) {
    assert.equal(warningSentence({ line: 1, count: 1, oddity }), one);
    assert.equal(warningSentence({ line: 1, count: 2, oddity }), two);
  }
  const numbers = { stated: 10, found: 9 };
  assert.equal(
    warningSentence({ line: 1, count: 1, oddity: { code: 'num-votes', ...numbers } }),
    'META says num_votes 10; the file has 9 ballots, and those are counted.',
  );
  assert.equal(
    warningSentence({ line: 1, count: 1, oddity: { code: 'num-projects', ...numbers } }),
    'META says num_projects 10; the file has 9 projects, and those are counted.',
  );
});
