/** Problems and oddities of a .pb file in plain English, for the terminal; web pages translate by code instead. */
import type { PbOddity, PbProblem, PbReason, PbWarning } from './problem.ts';

export function problemSentence(problem: PbProblem): string {
  return sentenceFor(problem.reason);
}

export function warningSentence(warning: PbWarning): string {
  return odditySentence(warning.oddity, warning.count);
}

function sentenceFor(reason: PbReason): string {
  switch (reason.code) {
    case 'empty-file':
      return 'The file is empty.';
    case 'text-before-sections':
      return 'The file must begin with a line that says META; this line comes before it.';
    case 'section-missing':
      return `The file has no ${reason.missing} section.`;
    case 'section-twice':
      return `This section already began on line ${reason.firstLine}.`;
    case 'section-order':
      return `This section must come after ${reason.before}.`;
    case 'header-missing':
      return 'The section has no header line.';
    case 'meta-header':
      return 'The line after META must be "key;value".';
    case 'column-missing':
      return `The section has no column "${reason.column}".`;
    case 'column-twice':
      return `The column "${reason.column}" is there twice.`;
    case 'column-unnamed':
      return 'A column has no name.';
    case 'field-count':
      return `The line has ${reason.found} fields where the header has ${reason.expected}.`;
    case 'quote-open':
      return 'A quotation mark opens here and is never closed.';
    case 'quote-stray':
      return 'Text follows the closing quotation mark of a field; quotation marks inside a quoted field are doubled.';
    case 'key-missing':
      return `META does not say "${reason.key}".`;
    case 'key-twice':
      return `META already says "${reason.key}" on line ${reason.firstLine}.`;
    case 'value-missing':
      return 'The value is missing.';
    case 'not-a-number':
      return `"${reason.value}" is not a number (digits, with a point before decimals).`;
    case 'not-whole':
      return `"${reason.value}" is not a whole number.`;
    case 'negative':
      return `"${reason.value}" is less than zero.`;
    case 'too-large':
      return `"${reason.value}" is too large to be counted exactly.`;
    case 'too-fine':
      return `"${reason.value}" has more than ${reason.places} decimals.`;
    case 'vote-type':
      return `"${reason.value}" is not a vote type; they are approval, ordinal, cumulative, scoring and choose-1.`;
    case 'project-twice':
      return `Project "${reason.id}" is already on line ${reason.firstLine}.`;
    case 'project-id':
      return `Project id "${reason.id}" holds a comma, so a ballot could not name it.`;
    case 'no-projects':
      return 'There are no projects.';
    case 'voter-twice':
      return `Voter "${reason.id}" already has a ballot on line ${reason.firstLine}.`;
    case 'unlisted-project':
      return `The ballot names project "${reason.id}", which is not in PROJECTS.`;
    case 'empty-entry':
      return 'Between two commas, or after the last one, nothing is named.';
    case 'choose-1':
      return `The ballot names ${reason.chosen} projects where vote_type choose-1 allows one.`;
    case 'points-count':
      return `The ballot names ${reason.projects} projects but gives points ${reason.points} times.`;
    case 'weight-sum':
      return 'With this ballot the weights of all ballots together are too large to be counted exactly.';
    case 'more-problems':
    default:
      return `There are ${reason.count} more problems, not listed here.`;
  }
}

function odditySentence(oddity: PbOddity, count: number): string {
  const ballots = count === 1 ? '1 ballot' : `${count} ballots`;
  const projects = count === 1 ? '1 project' : `${count} projects`;
  switch (oddity.code) {
    case 'empty-lines':
      return `Empty lines: ${count}. They are skipped.`;
    case 'empty-ballots':
      return `Naming no project: ${ballots}. They count as voters.`;
    case 'repeated-on-ballot':
      return `Naming a project more than once: ${ballots}. Each project counts once.`;
    case 'over-max-length':
      return `Naming more than the ${oddity.limit} projects that max_length allows: ${ballots}. They count as cast.`;
    case 'under-min-length':
      return `Naming fewer than the ${oddity.limit} projects that min_length asks for: ${ballots}. They count as cast.`;
    case 'over-max-sum-cost':
      return `Naming projects that cost more than the ${oddity.limit} that max_sum_cost allows: ${ballots}. They count as cast.`;
    case 'over-max-sum-points':
      return `Giving more than the ${oddity.limit} points that max_sum_points allows: ${ballots}. They count as cast.`;
    case 'dearer-than-budget':
      return `Costing more than the whole budget: ${projects}. They stay on the list and cannot win.`;
    case 'without-cost':
      return `Costing nothing: ${projects}.`;
    case 'without-votes':
      return `Named on no ballot: ${projects}. They cannot win.`;
    case 'num-votes':
      return `META says num_votes ${oddity.stated}; the file has ${oddity.found} ballots, and those are counted.`;
    case 'num-projects':
      return `META says num_projects ${oddity.stated}; the file has ${oddity.found} projects, and those are counted.`;
    case 'votes-column':
    default:
      return `Another number of votes in PROJECTS than on the ballots: ${projects}. The ballots are counted.`;
  }
}
