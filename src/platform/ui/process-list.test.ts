/** Claims about a room's list of processes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from './html.ts';
import { followSection, processList } from './process-list.ts';

const say = (key: string): string => `[${key}]`;
const drawn = (content: unknown): string => String(html`${content as string}`);
const list = (region: string, groups: Parameters<typeof processList>[0]['groups']): string =>
  drawn(processList({ at: '/surveys', regions: [], region, groups, say }));

test('groups stand in the order given, each under its name, and nothing is called empty', () => {
  const page = list('', [
    { id: 'open', title: 'Open now', body: 'one' },
    { id: 'closed', title: 'Closed', body: 'two' },
  ]);
  assert.match(page, /id="open"[^]*Open now[^]*id="closed"[^]*Closed/);
  assert.doesNotMatch(page, /\[none/);
});

test('an empty list says whether it is empty everywhere or in one region, and there leads to all', () => {
  assert.match(list('', []), /\[none\]/);
  assert.doesNotMatch(list('', []), /\[all\]/);
  assert.match(list('fresno', []), /\[noneHere\][^]*href="\/surveys"[^]*\[all\]/);
});

test('a list can be followed as a feed, a calendar and open data', () => {
  const page = drawn(followSection({ at: '/surveys', say }));
  for (const href of ['/surveys.atom', '/surveys.ics', '/api/surveys'])
    assert.ok(page.includes(`href="${href}"`), href);
});
