/** What readers of the demo's brief said: how many of each view find it fair, what they marked and suggested, and what its editors answered. All made up. */
import type { BriefContent } from '../../src/rules/brief/index.ts';
import { both, inBoth } from './brief-parts.ts';
import { leavingBrief } from './brief.ts';

/** How many readers of each view there are, and how many of them find it fair. */
export const readers = [
  { view: 'for', people: 64, fair: 52 },
  { view: 'against', people: 73, fair: 57 },
  { view: 'undecided', people: 37, fair: 32 },
] as const;

/** The brief as it was first published: the rate of 2023 was not yet revised in it, which a reader pointed out. */
export const firstBrief: BriefContent = {
  ...leavingBrief,
  figures: leavingBrief.figures.map((figure) =>
    figure.indicator === 'unemployment-rate' && figure.official === 4.7
      ? { ...figure, official: 4.8, note: inBoth(both('', '')) }
      : figure,
  ),
};

export const suggestions = [
  {
    title: 'Local Area Unemployment Statistics: annual averages by state',
    publisher: 'U.S. Bureau of Labor Statistics',
    url: 'https://www.bls.gov/lau/',
    why: 'The rate of 2023 was revised from 4.8 to 4.7 percent.',
    taken: true,
    reason: 'Taken up in version 2: the revised rate stands in the table, and the first one in its note.',
  },
  {
    title: 'IRS Data Book, table 5: gross collections by state',
    publisher: 'Internal Revenue Service',
    url: 'https://www.irs.gov/statistics/soi-tax-stats-gross-collections-by-type-of-tax-and-state-irs-data-book-table-5',
    why: 'It shows how much federal tax is collected in the state.',
    taken: false,
    reason:
      'Not taken up: taxes are booked there where the office of a company is, so collections by state do not tell who bears them.',
  },
] as const;

/** By a few words of the sentence. One of each side’s paragraph, marked by readers of the other side, and answered alike. */
export const marks = [
  {
    words: 'an economy as large as that of a large country',
    by: [
      { view: 'against', why: 'Which country?' },
      { view: 'against', why: '' },
      { view: 'undecided', why: 'Please give a number.' },
    ],
    taken: false,
    reason: 'It stays as what supporters say. The figure and its source are in the table of figures.',
  },
  {
    words: 'a market without borders',
    by: [
      { view: 'for', why: 'There are agreements between countries that do the same.' },
      { view: 'for', why: '' },
      { view: 'undecided', why: '' },
    ],
    taken: false,
    reason: 'It stays as what opponents say. What supporters say of trade is in the table of consequences.',
  },
] as const;
