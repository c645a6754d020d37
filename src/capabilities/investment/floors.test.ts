/** Claims about floors and bounds: that they hold, what is told of each before it is published, and which clash. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { NeedProfile } from '../../rules/equity/index.ts';
import { plainTerms } from './create-allocation.ts';
import { emptyTable } from './plan.ts';
import { shareOut } from './share-out.ts';
import { county, openInvestmentRoom, ownProfile, type InvestmentRoom } from './testing/room.ts';
import { toldFloors } from './told-floors.ts';

let room: InvestmentRoom;
before(async () => {
  room = await openInvestmentRoom();
});
after(() => room.close());

const text = async (path: string): Promise<string> => (await room.app.request(path)).text();
const json = async (path: string) => JSON.parse(await text(path));

const terms = { sum: '100,000,000', base: '50', needCounts: 'per-person' };
const consoleOf = async (slug: string): Promise<string> =>
  (await room.organiser.get(`/investment/${slug}/organise`)).text();
const oneFigure: NeedProfile = {
  id: 'own',
  name: 'One figure',
  source: 'A test',
  normalisation: 'min-max',
  combination: 'arithmetic',
  missing: { rule: 'average-present', atMost: 0 },
  groups: [
    {
      key: 'need',
      weight: 1,
      scaled: false,
      components: [{ key: 'part', weight: 1, indicators: [{ key: 'figure', weight: 1, direction: 'more-is-need' }] }],
    },
  ],
};

test('rules that clash are named, and nothing is published', async () => {
  const slug = await room.draft();
  await room.organiser.post(`/investment/${slug}/terms`, {
    sum: '100,000,000',
    base: '50',
    needCounts: 'per-person',
    minimum: '2,000,000',
  });
  const console = await (await room.organiser.get(`/investment/${slug}/organise`)).text();
  assert.match(
    console,
    /A sum of \$100,000,000 is not enough for the minimum of each region: that is \$116,000,000 in all/,
  );
  const refused = await room.organiser.post(`/investment/${slug}/publish`, { publishReason: 'Try.' });
  assert.equal(refused.status, 422);
  assert.equal((await room.app.request(`/investment/${slug}`)).status, 404);
});

test('floors, minimum, cap, groups and commitments from forms and table reach the allocation', async () => {
  const slug = await room.draft();
  const table = 'name,prior,groups\nAlpine County,50000,mountain\n"Mono County",,mountain\nInyo County,,mountain near';
  assert.equal((await room.organiser.post(`/investment/${slug}/table`, { table, source: '' })).status, 303);
  const fields = {
    sum: '100,000,000',
    base: '50',
    needCounts: 'per-person',
    cap: '20,000,000',
    floorRows: '2',
    'floor-0-key': 'most-need',
    'floor-0-share': '35 %',
    'floor-0-kind': 'most-need',
    'floor-0-part': '25',
    'floor-0-of': 'people',
    'floor-1-key': 'mountains',
    'floor-1-share': '1.5',
    'floor-1-kind': 'members',
    'floor-1-groups': 'mountain',
    'floor-1-except': 'near',
  };
  assert.equal((await room.organiser.post(`/investment/${slug}/terms`, fields)).status, 303);
  const back = await (await room.organiser.get(`/investment/${slug}/terms`)).text();
  assert.match(back, /value="mountains"/);
  assert.equal((await room.organiser.post(`/investment/${slug}/publish`, { publishReason: 'Ready.' })).status, 303);
  const open = await json(`/api/investment/${slug}`);
  const [most, mountains] = open.floors;
  assert.ok(most.reached >= 3_500_000_000 && mountains.reached >= 150_000_000);
  assert.deepEqual(mountains.regions, [county('alpine'), county('mono')]);
  const share = (name: string) => open.regions.find((one: { region: string }) => one.region === county(name)).share;
  assert.ok(share('alpine').total >= 5_000_000);
  assert.ok(open.regions.every((one: { share: { total: number } }) => one.share.total <= 2_000_000_000));
});

test('each clash is told with exactly the rules that make it, and where it shows first', async () => {
  const slug = await room.draft();
  const set = async (fields: Readonly<Record<string, string>>, table = '') => {
    const put = await room.organiser.post(`/investment/${slug}/table`, { table, source: '' });
    assert.equal(put.status, 303);
    const done = await room.organiser.post(`/investment/${slug}/terms`, { ...terms, ...fields });
    assert.equal(done.status, 303, await done.text());
    return consoleOf(slug);
  };
  const members = (at: number, share: string, groups: string): Readonly<Record<string, string>> => ({
    [`floor-${at}-key`]: groups,
    [`floor-${at}-share`]: share,
    [`floor-${at}-kind`]: 'members',
    [`floor-${at}-groups`]: groups,
  });
  const table = 'name,groups\nAlpine County,a\nMono County,b\nInyo County,c';
  const prior = 'name,prior\nAlpine County,"60,000,000"\nMono County,"60,000,000"';
  assert.match(
    await set({}, prior),
    /A sum of \$100,000,000 is not enough for the commitments made before: they are \$120,000,000 in all/,
  );
  assert.match(
    await set({ cap: '1,000,000' }),
    /The cap leaves no place for a sum of \$100,000,000: .* \$58,000,000 at most/,
  );
  const two = await set(
    { floorRows: '3', ...members(0, '60', 'a'), ...members(1, '50', 'b'), ...members(2, '1', 'c') },
    table,
  );
  assert.match(
    two,
    /the floor “a” \(at least \$60,000,000\) and the floor “b” \(at least \$50,000,000\)\. Without any one/,
  );
  assert.doesNotMatch(two, /the floor “c”/);
  const capped = await set({ cap: '5,000,000', floorRows: '1', ...members(0, '10', 'a') }, table);
  assert.match(capped, /the cap \(\$290,000,000 in all at most\) and the floor “a” \(at least \$10,000,000\)/);
  const within = await set({ cap: '2,000,000', minimumPerHead: '1' });
  assert.match(within, /the minimum of each region .* and the cap .* Where they clash first: Los Angeles County\./);
  const empty = await set({ floorRows: '1', ...members(0, '10', 'nowhere') });
  assert.match(empty, /No region is in the group of the floor “nowhere”/);
});

test('before it is published the console says whom each floor takes, what it changes, and where more need could cost money', async () => {
  const slug = await room.draft();
  const table = 'name,groups\nAlpine County,a\nMono County,a b\nInyo County,b';
  await room.organiser.post(`/investment/${slug}/table`, { table, source: '' });
  const floorOf = (at: number, key: string, share: string, to: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries({ key, share, ...to }).map(([name, value]) => [`floor-${at}-${name}`, value]));
  const members = (groups: string) => ({ kind: 'members', groups });
  const nested = await room.organiser.post(`/investment/${slug}/terms`, {
    ...terms,
    floorRows: '2',
    ...floorOf(0, 'quarter', '0.01', { kind: 'most-need', part: '25', of: 'regions' }),
    ...floorOf(1, 'half', '0.01', { kind: 'most-need', part: '50', of: 'people' }),
  });
  assert.equal(nested.status, 303, await nested.text());
  const quiet = await consoleOf(slug);
  assert.match(quiet, /15 regions with [\d,]+ people, [\d.]+% of all/);
  assert.equal(quiet.match(/It changes nothing here/g)?.length, 2);
  assert.doesNotMatch(quiet, /can, in rare cases, get less because its need grew/);
  const crossing = await room.organiser.post(`/investment/${slug}/terms`, {
    ...terms,
    floorRows: '2',
    ...floorOf(0, 'one', '1', members('a')),
    ...floorOf(1, 'two', '1', members('b')),
  });
  assert.equal(crossing.status, 303, await crossing.text());
  const warned = await consoleOf(slug);
  assert.match(warned, /“one” and “two” can overlap/);
  assert.match(warned, /\$[\d,]+ goes elsewhere because of it/);
  assert.match(warned, /Regions of “one” \(2\)[\s\S]*Alpine County and Mono County|Mono County and Alpine County/);
  const perHead = await room.organiser.post(`/investment/${slug}/terms`, {
    ...terms,
    base: '100',
    floorRows: '2',
    ...floorOf(0, 'one', '1', members('a')),
    ...floorOf(1, 'two', '1', members('b')),
  });
  assert.equal(perHead.status, 303);
  assert.doesNotMatch(await consoleOf(slug), /can overlap/);
});

test('a large region that crosses the line of a floor is named, with what the group would be without it', () => {
  const region = (name: string, people: number) => ({
    region: name,
    name,
    people,
    peopleSource: '',
    prior: 0,
    groups: [],
    values: { figure: { small: 3, large: 2, rest: 1 }[name] ?? 0 },
  });
  const snapshot = { indicators: [], regions: [region('small', 20), region('large', 60), region('rest', 20)] };
  const plan = {
    terms: {
      ...plainTerms(100_000),
      floors: [{ key: 'quarter', atLeast: 5_000, to: { kind: 'most-need', share: 2_500, of: 'people' } as const }],
    },
    profile: oneFigure,
    gap: null,
    table: emptyTable,
  };
  const found = shareOut(plan, snapshot);
  assert.ok(found.ok);
  const [floor] = toldFloors({ plan, snapshot, found: found.value });
  assert.deepEqual(
    floor?.regions.map(({ name }) => name),
    ['small', 'large'],
  );
  assert.deepEqual([floor?.part, floor?.across], [0.8, { name: 'large', without: 0.2 }]);
  assert.equal(floor?.moved, 0);
});

test('where no need is known, and where all is the same, the page says what that means', async () => {
  const names = ['Alpine County', 'Inyo County', 'Mono County'];
  const slug = await room.draft();
  // Every county lacks one of the two figures, and may lack none.
  const table = ['name,first,second', ...names.map((name, at) => `${name},${at === 0 ? '1,' : ',1'}`)].join('\n');
  assert.equal((await room.organiser.post(`/investment/${slug}/table`, { table, source: 'A test' })).status, 303);
  const own = { ...ownProfile, 'row-0-key': 'first', 'row-1-key': 'second', gap: '' };
  assert.equal((await room.organiser.post(`/investment/${slug}/profile`, own)).status, 303);
  assert.equal((await room.organiser.post(`/investment/${slug}/publish`, { publishReason: 'To try.' })).status, 303);
  const page = await (await room.app.request(`/investment/${slug}`)).text();
  assert.match(page, /All of it goes per head: no region’s need is known/);
  const region = await room.app.request(`/investment/${slug}/regions/county:alpine`);
  assert.match(await region.text(), /Its people: 100% of the sum is shared per head/);
  const mostNeed = {
    ...terms,
    floorRows: '1',
    'floor-0-key': 'most',
    'floor-0-share': '10',
    'floor-0-kind': 'most-need',
    'floor-0-part': '25',
    'floor-0-of': 'people',
  };
  assert.equal((await room.organiser.post(`/investment/${slug}/terms`, mostNeed)).status, 303);
  assert.match(await consoleOf(slug), /No region is in the group of the floor “most”/);
  const all = JSON.parse(await (await room.app.request(`/api/investment/${slug}`)).text()).regions as readonly {
    readonly name: string;
  }[];
  const same = ['name,first,second', ...all.map(({ name }) => `${name},1,1`)].join('\n');
  assert.equal((await room.organiser.post(`/investment/${slug}/table`, { table: same, source: 'A test' })).status, 303);
  assert.match(await consoleOf(slug), /58 regions with [\d,]+ people, 100% of all/);
});
