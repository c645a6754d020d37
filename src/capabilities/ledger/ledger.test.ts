/** Claims about the public log as page, open data and feed. A little over 250 lines, as all of it reads the same few acts. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { createServer } from '../../platform/http/server.ts';
import { pageFrame } from '../../platform/http/page.ts';
import { loadRegions } from '../../platform/regions.ts';
import { california } from '../../platform/regions/california.ts';
import type { Room } from '../../platform/room.ts';
import { testPlatform } from '../../platform/testing/database.ts';
import { noticeSteps } from '../../rules/meeting/index.ts';
import { planParts } from '../town-halls/plan.ts';
import { readAct } from './act.ts';
import { logFeed } from './atom.ts';
import { ledger } from './index.ts';
import { acts } from './words/acts.ts';
import { words } from './words/ledger.ts';

const fresno = 'ocd-division/country:us/state:ca/county:fresno';
const noNames = { regions: new Map(), processes: new Map() };

interface Row {
  readonly id: number;
  readonly act: string;
}

/** Another room, of which the log knows nothing but what it says of its own processes. */
const parks: Room = {
  name: 'parks',
  routes: [],
  processes: {
    kind: 'budget',
    describe: async (_, numbers) =>
      new Map(
        numbers
          .filter((number) => number !== 3)
          .map((number) => [number, { title: `Parks <${number}>`, language: 'en', path: `/parks/${number}` }]),
      ),
  },
};

describe('the public log', () => {
  let opened: Awaited<ReturnType<typeof testPlatform>>;
  let app: ReturnType<typeof createServer>;
  const total = 100;

  before(async () => {
    opened = await testPlatform([ledger, parks]);
    const { platform } = opened;
    await loadRegions(platform.db, california);
    app = createServer({ platform, renderPage: pageFrame(platform, [ledger]) }, [ledger]);
    for (let at = 1; at <= total; at += 1) {
      await platform.audit(platform.db, {
        act: at % 2 === 0 ? 'budget.published' : 'idea.reviewed',
        actorRole: at % 2 === 0 ? 'organiser' : undefined,
        regionId: fresno,
        process: `budget:${at % 4}`,
        reason: at === total ? 'Costs <b>checked</b> & found "right"' : undefined,
        public: true,
        detail: at === total ? { slug: 'fresno-2028', secretless: 7 } : {},
      });
    }
    await platform.audit(platform.db, { act: 'account.created', public: false, detail: { hidden: 'never shown' } });
  });
  after(() => opened.close());

  it('shows every public row exactly once when one follows its pages, and no other row', async () => {
    const seen: number[] = [];
    let path: string | undefined = '/log';
    let pages = 0;
    while (path !== undefined) {
      const page = await (await app.request(path)).text();
      assert.ok(!page.includes('account.created') && !page.includes('never shown'));
      seen.push(...[...page.matchAll(/id="act-(\d+)"/g)].map(([, id]) => Number(id)));
      path = /href="(\/log\?before=\d+)"/.exec(page)?.[1];
      pages += 1;
    }
    assert.deepEqual(
      seen,
      Array.from({ length: total }, (_, at) => total - at),
    );
    assert.equal(pages, 3);
  });

  it('gives the same rows as open data, page after page', async () => {
    const seen: Row[] = [];
    let path: string | null = '/api/log?limit=30';
    while (path !== null) {
      const answer = (await (await app.request(path)).json()) as { acts: Row[]; next: string | null };
      seen.push(...answer.acts);
      path = answer.next;
    }
    assert.deepEqual(
      seen.map(({ id }) => id),
      Array.from({ length: total }, (_, at) => total - at),
    );
    assert.ok(!('actor_id' in (seen[0] ?? {})), 'the person is in the export');
  });

  it('is narrowed to one process, on the page, in the data and in the feed', async () => {
    const page = await (await app.request('/log?process=budget:3')).text();
    assert.equal([...page.matchAll(/id="act-/g)].length, total / 4);
    const { acts: rows } = (await (await app.request('/api/log?process=budget:3')).json()) as { acts: Row[] };
    assert.equal(rows.length, total / 4);
    assert.match(page, /<link\s+rel="alternate"[^>]*href="\/log\.atom\?process=budget%3A3"/);
    const feed = await (await app.request('/log.atom?process=budget:3')).text();
    assert.equal([...feed.matchAll(/<entry>/g)].length, total / 4);
    assert.match(await (await app.request('/log?process=budget:99')).text(), /Nothing is in the log here/);
  });

  it('escapes what people wrote, and says each act in the language of the reader', async () => {
    const english = await (await app.request('/log')).text();
    assert.ok(english.includes('Costs &lt;b&gt;checked&lt;/b&gt; &amp; found'));
    assert.match(english, /A budget was published\./);
    assert.match(english, /<a href="\/parks\/1" lang="en">Parks &lt;1&gt;<\/a>/);
    assert.match(english, /href="\/log\?process=budget%3A3"\s*>budget:3</, 'what has no name keeps its own');
    const spanish = await (await app.request('/log', { headers: { 'accept-language': 'es' } })).text();
    assert.match(spanish, /Se publicó un presupuesto\./);
    assert.match(spanish, /Fresno County/);
  });

  it('answers odd addresses with 4xx or with an empty log, never with an error of its own', async () => {
    for (const before of ['0', '-1', '1.5', 'x', '9'.repeat(15), '9'.repeat(40), '9007199254740993', '%27;drop']) {
      assert.ok((await app.request(`/log?before=${before}`)).status < 500, before);
      assert.ok((await app.request(`/api/log?before=${before}`)).status < 500, before);
    }
    for (const query of [
      'process=%F0%9F%98%80',
      `process=${'x'.repeat(5000)}`,
      'limit=0',
      'limit=100000',
      'process=%00',
    ]) {
      for (const path of ['/log', '/api/log', '/log.atom'])
        assert.ok((await app.request(`${path}?${query}`)).status < 500, query);
    }
  });

  it('cannot be changed or shortened: the database refuses', async () => {
    for (const attempt of [sql`update audit set reason = 'x'`, sql`delete from audit`, sql`truncate audit`]) {
      await assert.rejects(attempt.execute(opened.platform.db), /append-only/);
    }
  });

  it('is a well-formed feed whatever people write', () => {
    const at = new Date('2028-01-01T00:00:00Z');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (reason, value) => {
        const row = {
          id: 1,
          at,
          act: 'idea.reviewed',
          actor_role: null,
          region_id: null,
          process: 'budget:1',
          reason,
          detail: { value },
        };
        const feed = logFeed('en', {
          publicUrl: 'https://x.example',
          path: '/log.atom',
          acts: [readAct('en', row, noNames)],
          now: at,
        });
        const content = /<content type="text">([^]*?)<\/content>/.exec(feed)?.[1] ?? '';
        assert.ok(!/[<>"']|&(?!(amp|lt|gt|quot|#39);)/.test(content));
        // oxlint-disable-next-line no-control-regex
        assert.ok(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(feed));
      }),
    );
  });

  it('shows an act that has no sentence yet by its own name and particulars', () => {
    const row = {
      id: 1,
      at: new Date(0),
      act: 'poll.opened',
      actor_role: 'clerk',
      region_id: null,
      process: null,
      reason: null,
      detail: { wave: 3, empty: null },
    };
    const act = readAct('es', row, noNames);
    assert.deepEqual(
      [act.sentence, act.actor, act.particulars],
      ['poll.opened', 'Secretaría', [{ term: 'wave', value: '3' }]],
    );
  });

  it('says findings, states and roles in words, in the language of the reader', () => {
    const row = {
      id: 1,
      at: new Date(0),
      act: 'idea.reviewed',
      actor_role: null,
      region_id: null,
      process: null,
      reason: null,
    };
    const values = (detail: Record<string, unknown>): string[] =>
      readAct('es', { ...row, detail }, noNames).particulars.map(({ value }) => value);
    assert.deepEqual(values({ verdict: 'needs-change', status: 'under-way', role: 'clerk', projects: 12_345 }), [
      'necesita un cambio',
      'en marcha',
      'Secretaría',
      '12,345',
    ]);
    assert.deepEqual(values({ step: 'notice-sent', done: true, late: false }), [
      'orden del día enviado a quienes lo pidieron',
      'sí',
      'no',
    ]);
    assert.deepEqual(values({ changed: ['texts', 'votingCloseAt', 'somethingNew'] }), [
      'textos, fin de la votación, somethingNew',
    ]);
  });

  it('knows every act that town halls name', () => {
    // Acts that are put together from parts: each part that may come, as the types beside them say.
    const parts: Readonly<Record<string, readonly string[]>> = {
      'attendee-${kind}': ['warned', 'removed', 'readmitted'],
      "appeal-${granted ? 'granted' : 'denied'}": ['granted', 'denied'],
      'question-${act}': ['rejected', 'hidden', 'restored', 'merged'],
      'question-${outcome}': ['deferred', 'skipped'],
      'screen-${to}': ['all', 'seen'],
      // Signing up is in no public row; giving a place back has a name, as it wakes a job.
      'place-${what}': ['given-back'],
      // A type.
      '${string}': [],
    };
    const sources = globSync('src/capabilities/town-halls/**/*.ts').map((file) => readFileSync(file, 'utf8'));
    const found = (pattern: RegExp): readonly string[] => [
      ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name ?? ''))),
    ];
    const whole = found(/'town-hall\.([a-z-]+)'/g);
    const made = found(/`town-hall\.([^`]+)`/g);
    assert.ok(whole.length > 40, `only ${whole.length} acts were found`);
    assert.deepEqual(made.toSorted(), Object.keys(parts).toSorted());
    const named = [
      ...whole,
      ...made.flatMap((name) => (parts[name] ?? []).map((part) => name.replace(/\$\{.*\}$/, () => part))),
    ];
    assert.deepEqual(
      named.map((name) => `town-hall.${name}`).filter((act) => !(act in acts.texts.en)),
      [],
    );
  });

  it('has a word for every step of a notice and every part of a plan that town halls tell of', () => {
    const spoken = Object.keys(words.texts.en);
    assert.deepEqual(
      [...noticeSteps.map((step) => `step.${step}`), ...planParts.map((part) => `changed.${part}`)].filter(
        (key) => !spoken.includes(key),
      ),
      [],
    );
  });

  it('has a sentence for every act in every language', () => {
    for (const act of Object.keys(acts.texts.en)) {
      const row = {
        id: 1,
        at: new Date(0),
        act,
        actor_role: null,
        region_id: null,
        process: null,
        reason: null,
        detail: {},
      };
      for (const locale of ['en', 'es'] as const)
        assert.match(readAct(locale, row, noNames).sentence, /^[A-ZÁÉÍÓÚ].+\.$/);
    }
  });
});
