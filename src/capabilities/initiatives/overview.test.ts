/** Claims about an initiative's own page: the one sentence, the one picture, the one now, and that a kept page is never an old one. Over 250 lines, as all look
 * at the same initiatives in every state. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import type { LifeEvent } from '../../rules/petition/life.ts';
import { insertEvent } from './store/events.ts';
import { insertText, type TextKind } from './store/texts.ts';
import { accepted, filed, paperRoom, type PaperRoom } from './testing/paper.ts';
import { fold } from './testing/pledging.ts';
import { circulating, fresno, shipped, state } from './testing/room.ts';

let room: PaperRoom;
before(async () => {
  room = await paperRoom();
});
after(() => room.close());

const submitted: LifeEvent = { kind: 'submitted', on: '2026-02-02' };
const issued: LifeEvent = { kind: 'title-issued', on: '2026-03-16' };
const counted: LifeEvent = { kind: 'raw-counted', on: '2026-05-01', outcome: 'enough' };
const sampled = (outcome: 'fails' | 'full-check' | 'eligible'): LifeEvent => ({
  kind: 'sampled',
  on: '2026-06-15',
  outcome,
});

const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const page = async (slug: string, language = 'en'): Promise<string> =>
  (await room.app.request(`/initiatives/${slug}`, { headers: { 'accept-language': language } })).text();

async function bothSides(id: number): Promise<void> {
  const kinds: readonly TextKind[] = ['title', 'summary', 'measure', 'fiscal-note', 'for', 'against'];
  for (const kind of kinds)
    await insertText(room.platform.db, id, {
      kind,
      language: 'en',
      body: kind === 'for' ? '# Loud\n\n- One\n- Two' : `In one sentence, the ${kind}.`,
      translations: {},
      author: 'Title office',
      source: '',
      reason: '',
      by: null,
    });
}

test('the page and the card say who must do what, and by when, in one sentence', async () => {
  const stories: readonly (readonly [string, readonly LifeEvent[], RegExp])[] = [
    ['next-title', [submitted], /the neutral title and summary are issued, not before March 4, 2026\./],
    [
      'next-filing',
      [submitted, { ...issued, on: '2026-11-02' }],
      /the proponents file the signatures, by May 3, 2027\./,
    ],
    [
      'next-ballot',
      [...filed, counted, sampled('eligible')],
      /the election office declares that it qualifies, on June 29, 2028\./,
    ],
  ];
  for (const [slug, events, sentence] of stories) {
    await room.initiative(slug, events);
    assert.match(words(await page(slug)), sentence);
  }
  const list = words(await (await room.app.request('/initiatives')).text());
  for (const [, , sentence] of stories) assert.match(list, new RegExp(`Next: ${sentence.source}`));
  assert.match(
    words(await page('next-filing', 'es')),
    /los proponentes entregan las firmas, a más tardar el 3 de mayo de 2027\./,
  );
});

test('for one that has ended they say what ended it and when, and nothing is now', async () => {
  const stories: readonly (readonly [string, readonly LifeEvent[], RegExp])[] = [
    ['end-time', [submitted, issued, { kind: 'expired', on: '2026-09-13' }], /time ran out on September 13, 2026/],
    [
      'end-withdrawn',
      [submitted, issued, { kind: 'withdrawn', on: '2026-04-20' }],
      /the proponents withdrew it on April 20, 2026\./,
    ],
    [
      'end-raw',
      [...filed, { ...counted, outcome: 'too-few' }],
      /the raw count, finished on May 1, 2026, was below the requirement\./,
    ],
    [
      'end-sample',
      [...filed, counted, sampled('fails')],
      /the random sample, verified by June 15, 2026, projected too few valid signatures\./,
    ],
    [
      'end-vote',
      [
        ...filed,
        counted,
        sampled('eligible'),
        { kind: 'qualified', on: '2026-06-25' },
        { kind: 'decided', on: '2026-11-03' },
      ],
      /the voters decided on November 3, 2026\./,
    ],
  ];
  for (const [slug, events, sentence] of stories) {
    await room.initiative(slug, events);
    const found = await page(slug);
    assert.match(words(found), sentence);
    assert.doesNotMatch(found, /timeline-current/, slug);
  }
  const list = words(await (await room.app.request('/initiatives')).text());
  for (const [, , sentence] of stories) assert.match(list, new RegExp(`Ended: ${sentence.source}`));
});

test('of signatures that were checked, or never will be, it does not say that a check comes next', async () => {
  const organiser = await room.person(state, 'organiser');
  const batch = { batch: 'all', signatures: '1200', receivedOn: '2026-04-20', revision: '1' };
  const after: Readonly<Record<string, readonly LifeEvent[]>> = {
    'raw-counting': [],
    'raw-voted': [
      counted,
      sampled('eligible'),
      { kind: 'qualified', on: '2026-06-25' },
      { kind: 'decided', on: '2026-11-03' },
    ],
    'raw-failed': [{ ...counted, outcome: 'too-few' }],
  };
  const said: Record<string, string> = {};
  for (const [slug, events] of Object.entries(after)) {
    const id = await room.initiative(slug, filed, { required: 1_000 });
    await accepted(organiser.post(`/initiatives/${slug}/counts/enter/fresno`, batch));
    for (const event of events) await insertEvent(room.platform.db, id, event, null, '');
    said[slug] = words(await page(slug));
  }
  assert.match(said['raw-counting'] ?? '', /None has been checked yet/);
  assert.match(said['raw-voted'] ?? '', /Raw count of 1 county: valid or not/);
  assert.match(said['raw-failed'] ?? '', /None was checked/);
  for (const slug of ['raw-voted', 'raw-failed'])
    assert.doesNotMatch(said[slug] ?? '', /None has been checked yet|looked at yet|verified next/, slug);
});

test('who answers for a text is told in the language of the reader where that was given', async () => {
  const id = await room.initiative('authors', [submitted]);
  await insertText(room.platform.db, id, {
    kind: 'summary',
    language: 'en',
    body: 'It asks.',
    author: 'Title office',
    source: '',
    reason: '',
    by: null,
    translations: { es: { body: 'Pide.', author: 'la oficina de títulos' } },
  });
  assert.match(words(await page('authors')), /summary by Title office/);
  assert.match(words(await page('authors', 'es')), /Título y resumen neutrales de la oficina de títulos/);
  assert.match(words(await page('authors/versions', 'es')), /De la oficina de títulos/);
});

test('the timeline has the past on top, in order, then one now', async () => {
  await room.initiative('one-now', [submitted, { kind: 'amended', on: '2026-02-20' }, issued]);
  const marks = [...(await page('one-now')).matchAll(/<li class="timeline-(\w+)"/g)].map(([, mark]) => mark);
  assert.deepEqual(marks.slice(0, 4), ['done', 'done', 'done', 'current']);
  assert.ok(marks.length > 4 && marks.slice(4).every((mark) => mark === 'ahead'));
});

test('pledges are shown beside what is needed as what they are not, and marks of the law come with the projection', async () => {
  await room.initiative('with-pledges', [submitted, { ...issued, on: '2026-11-02' }]);
  await (await room.person(fresno)).post('/initiatives/with-pledges/pledge', { move: 'give' });
  await fold(room);
  const found = await page('with-pledges');
  assert.match(found, /class="goal-hollow"/);
  assert.match(words(found), /Not signatures: they count for nothing in law/);
  assert.doesNotMatch(words(found), /a projection below this fails/);
  const organiser = await room.drawn('with-sample', [{ county: 'fresno', raw: 24_034 }], { required: 15_000 });
  const totals = { raw: '24034', sample: '722', valid: '516', duplicates: '2', revision: '1' };
  await accepted(organiser.post('/initiatives/with-sample/verify/fresno/totals', totals));
  const text = words(await page('with-sample'));
  for (const wanted of ['24,034', '15,028', '14,250', '16,500', 'a projection below this fails'])
    assert.ok(text.includes(wanted), wanted);
});

test('an e-petition is held against what its pledges lead to', async () => {
  await room.initiative('online', [{ kind: 'submitted', on: '2026-11-02' }], {
    rules: shipped('local-e-petition'),
    required: null,
  });
  const found = await page('online');
  assert.doesNotMatch(found, /class="goal-hollow"/);
  assert.match(words(found), /for a written answer/);
});

test('a kept page changes with every event, text, pledge and count, and tells a browser that has it nothing new', async () => {
  const id = await room.initiative('kept', filed, { required: 1_000 });
  const tag = async (): Promise<string> => (await room.app.request('/initiatives/kept')).headers.get('etag') ?? '';
  const seen = [await tag()];
  const again = await room.app.request('/initiatives/kept', { headers: { 'if-none-match': seen[0] ?? '' } });
  assert.equal(again.status, 304);
  const organiser = await room.person(state, 'organiser');
  const batch = { batch: 'all', signatures: '1200', receivedOn: '2026-04-20', revision: '1' };
  const changes: readonly (() => Promise<unknown>)[] = [
    () => bothSides(id),
    () => accepted(organiser.post('/initiatives/kept/counts/enter/fresno', batch)),
    () =>
      accepted(organiser.post('/initiatives/kept/counts/enter/fresno/close', { closed: 'yes', signatures: '1200' })),
    () => insertEvent(room.platform.db, id, { ...counted, on: '2026-05-04' }, null, ''),
  ];
  for (const change of changes) {
    await change();
    seen.push(await tag());
  }
  assert.equal(new Set(seen).size, seen.length);
  await room.initiative('kept-pledges', [submitted, { ...issued, on: '2026-11-02' }]);
  const first = await page('kept-pledges');
  await (await room.person(fresno)).post('/initiatives/kept-pledges/pledge', { move: 'give' });
  await fold(room);
  assert.notEqual(await page('kept-pledges'), first);
});

test('those who run it see their own page, which nobody else is given', async () => {
  await room.initiative('own-page', [submitted, { kind: 'qualified', on: '2026-03-01' }]);
  const organiser = await room.person(state, 'organiser');
  assert.match(await (await organiser.get('/initiatives/own-page')).text(), /Entries that do not fit/);
  assert.doesNotMatch(await page('own-page'), /Entries that do not fit/);
  const there = /href="\/initiatives\/own-page\/organise"/;
  assert.match(await (await organiser.get('/initiatives/own-page')).text(), there);
  assert.doesNotMatch(await page('own-page'), there);
});

test('a clerk is led to what the counties have to do now, and to nothing when there is nothing', async () => {
  await room.initiative('clerk-counts', filed, { required: 1_000 });
  await room.initiative('clerk-waits', [submitted]);
  const clerk = await room.person(fresno, 'clerk');
  const enter = /href="\/initiatives\/clerk-counts\/counts\/enter"/;
  assert.match(await (await clerk.get('/initiatives/clerk-counts')).text(), enter);
  assert.doesNotMatch(await page('clerk-counts'), enter);
  const organiser = await room.person(state, 'organiser');
  assert.match(await (await organiser.get('/initiatives/clerk-counts/organise')).text(), enter);
  assert.doesNotMatch(await (await clerk.get('/initiatives/clerk-waits')).text(), /counts\/enter|\/verify"/);
  assert.doesNotMatch(
    await (await organiser.get('/initiatives/clerk-waits/organise')).text(),
    /counts\/enter|\/verify"/,
  );
});

test('in every state the page is sound, and so are the list, the rules and the versions; the boxes of both sides are equal', async () => {
  const site: Site = await openSite(room.app);
  try {
    const states: Readonly<Record<string, readonly LifeEvent[]>> = {
      review: [submitted],
      circulating: [submitted, { ...issued, on: '2026-11-02' }],
      eligible: [...filed, counted, sampled('eligible')],
      qualified: [...filed, counted, sampled('eligible'), { kind: 'qualified', on: '2026-06-25' }],
      failed: [submitted, issued, { kind: 'expired', on: '2026-09-13' }],
      withdrawn: [submitted, issued, { kind: 'withdrawn', on: '2026-04-20' }],
    };
    for (const [name, events] of Object.entries(states)) await bothSides(await room.initiative(`look-${name}`, events));
    await (await room.person(fresno)).post('/initiatives/look-circulating/pledge', { move: 'give' });
    await fold(room);
    // `kept` is being counted and `with-sample` verified, see above.
    const paths = [
      ...Object.keys(states).map((name) => `/initiatives/look-${name}`),
      '/initiatives/kept',
      '/initiatives/with-sample',
      '/initiatives/look-circulating/versions',
      '/initiatives/rules',
      '/initiatives/rules/california-statute@2',
      '/initiatives',
    ];
    // All five looks over the pages, and the page with most on it in all of them: the sheet and the frame are the same everywhere.
    for (const [at, path] of paths.entries()) {
      for (const look of path.endsWith('with-sample') ? looks : [looks[at % looks.length]!]) {
        await site.withPage(look, async (page) => {
          await page.goto(path);
          await isSound(page, `${path}, ${look.name}`);
        });
      }
    }
    await site.withPage({ width: 1280 }, async (page) => {
      await page.goto('/initiatives/look-review');
      const boxes = await page.locator('article.side').evaluateAll((sides) =>
        sides.map((side) => ({
          height: side.getBoundingClientRect().height,
          sizes: [...side.querySelectorAll(':scope > div *')].map((element) => getComputedStyle(element).fontSize),
        })),
      );
      assert.equal(boxes.length, 2);
      assert.equal(boxes[0]?.height, boxes[1]?.height);
      assert.equal(new Set(boxes.flatMap(({ sizes }) => sizes)).size, 1);
    });
  } finally {
    await site.close();
  }
});

test('of many versions the newest stands in full and an earlier one when asked for, each by its day in California', async () => {
  const id = await room.initiative('amended-often', circulating.slice(0, 1));
  await sql`
    insert into initiative_text (initiative_id, kind, version, language, body, author, at)
    select ${id}, 'measure', n, 'en', 'Text number ' || n || repeat(' and so on', 3000), 'A. Proponent', '2027-03-09T07:30:00Z'
    from generate_series(1, 60) n`.execute(room.platform.db);
  const read = async (query: string) => (await room.app.request(`/initiatives/amended-often/versions${query}`)).text();
  const page = await read('');
  assert.match(page, /Text number 60 /);
  assert.doesNotMatch(page, /Text number 59 /);
  assert.match(page, /Version 1 · March 8, 2027/);
  assert.ok(page.length < 120_000, `${page.length} letters`);
  assert.match(await read('?kind=measure&version=59'), /Text number 59 /);
  for (const odd of ['?kind=measure&version=99999999999', '?kind=toString&version=1', '?kind=measure&version=-1'])
    assert.doesNotMatch(await read(odd), /Text number 59 /);
});
