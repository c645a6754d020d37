/** The list of a room's processes: choosing a region, groups by what a reader can do, and ways to follow them. Words come from the room. */
import { emptyState } from './cards.ts';
import { linkButton } from './forms.ts';
import { section } from './headings.ts';
import type { Content } from './html.ts';
import { fileList } from './lists.ts';
import { regionFilter } from './region-filter.ts';

export const processList = (parts: {
  /** Where the list stands, for example '/surveys'. */
  readonly at: string;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  /** The region chosen, '' for all. */
  readonly region: string;
  /** Those that have something in them, in the order of the page. */
  readonly groups: readonly { readonly id: string; readonly title: string; readonly body: Content }[];
  readonly say: (key: 'filter' | 'show' | 'region' | 'allRegions' | 'none' | 'noneHere' | 'noneBody' | 'all') => string;
}): Content => {
  const { at, regions, region, groups, say } = parts;
  return [
    regionFilter({ action: at, regions, region, say }),
    groups.map(section),
    groups.length === 0 &&
      emptyState({
        title: say(region === '' ? 'none' : 'noneHere'),
        body: say('noneBody'),
        action: region !== '' && linkButton({ href: at, label: say('all'), kind: 'secondary' }),
      }),
  ];
};

export const followSection = (parts: {
  readonly at: string;
  readonly say: (key: 'followTitle' | 'followFeed' | 'followCalendar' | 'followApi') => string;
}): Content => {
  const { at, say } = parts;
  return section({
    id: 'follow',
    title: say('followTitle'),
    body: fileList([
      { href: `${at}.atom`, label: say('followFeed'), kind: 'Atom' },
      { href: `${at}.ics`, label: say('followCalendar'), kind: 'iCalendar' },
      { href: `/api${at}`, label: say('followApi'), kind: 'JSON' },
    ]),
  });
};
