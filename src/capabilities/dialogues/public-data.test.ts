/** Claims about what leaves the site: cells by region, the report, frames on other sites, feeds and the API. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { findMap } from './store/maps.ts';
import { plantVotes } from './testing/planted-conversation.ts';
import { openDialogueRoom, state, type DialogueRoom } from './testing/room.ts';

const county = (name: string): string => `${state}/county:${name}`;
const counties = ['fresno', 'kern', 'alameda', 'solano', 'humboldt'].map(county);
const manyTexts = Array.from({ length: 40 }, (_, at) => `Claim number ${at} about the county`);
const markup = 'A <b>bold</b> claim & <script>alert(1)</script>';
const day = 86_400_000;

let room: DialogueRoom;

before(async () => {
  room = await openDialogueRoom();
  const now = room.platform.now().getTime();
  const id = await room.conversation('three', { joining: 'anyone' }, [markup, ...manyTexts]);
  const votes = { seed: 'open', participants: 200, statements: 41, groups: [3, 2], voted: 0.5, regionTie: 0.2 };
  await plantVotes(room.platform, id, counties, votes);
  await room.conversation('alike');
  await room.conversation('silent');
  await room.conversation('over', { opensAt: new Date(now - 2 * day), closesAt: new Date(now - day) });
  await room.conversation('later', { opensAt: new Date(now + day), closesAt: new Date(now + 2 * day) });
});
after(() => room.close());

async function see(path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await room.app.request(path, { headers });
  assert.equal(answer.status, 200, path);
  return answer.text();
}

const open = async (path: string): Promise<Record<string, unknown>> =>
  JSON.parse(await see(path)) as Record<string, unknown>;

describe('cells by region', () => {
  it('never count fewer than ten people, in any answer, on any page or in the API', async () => {
    const id = await room.conversation('small-cells', {}, manyTexts.slice(0, 12));
    await plantVotes(room.platform, id, counties, {
      seed: 'cells',
      participants: 130,
      statements: 12,
      groups: [2, 1],
      voted: 0.8,
      regionTie: 0.7,
    });
    const map = await findMap(room.platform.db, id);
    assert.ok(map);
    const { summary } = (await open('/api/conversations/small-cells/map')) as {
      summary: {
        regions: { participants: number | null; groups: number[] | null }[];
        statements: {
          number: number;
          regions: ({ votes: number; agree: number; bound: string } | null)[];
          regionMinimum: { region: number | null } | null;
        }[];
      };
    };
    for (const { participants } of summary.regions) assert.ok(participants === null || participants >= 10);
    const seen = { none: 0, 'at-least': 0, 'at-most': 0, nothing: 0 };
    for (const { number, regions, regionMinimum } of summary.statements) {
      const counted = map.summary.statements.find((one) => one.number === number)?.regions ?? [];
      regions.forEach((cell, at) => {
        const tally = counted[at] ?? null;
        if (cell === null || tally === null) return void (seen.nothing += 1);
        const share = tally.agree / cell.votes;
        assert.ok(cell.votes >= 10);
        seen[cell.bound as keyof typeof seen] += 1;
        if (cell.bound === 'none') assert.ok(tally.agree >= 10 && cell.votes - tally.agree >= 10, `${tally.agree}`);
        // The same bound whichever number below ten stands behind it.
        else if (cell.bound === 'at-least') assert.ok(share >= cell.agree && cell.agree <= 1 - 9 / cell.votes);
        else assert.ok(share <= cell.agree && cell.agree >= 9 / cell.votes);
      });
      const lowest = regionMinimum?.region ?? null;
      if (lowest !== null) assert.equal(regions[lowest]?.bound, 'none');
    }
    for (const [bound, cells] of Object.entries(seen)) assert.ok(cells > 0, `no cell of kind ${bound}`);
    const page = await see('/conversations/small-cells/statements/0');
    const rows = page.slice(page.indexOf('id="regions"')).split('</section>')[0] ?? '';
    const votes = [...rows.matchAll(/data-label="Votes"[^>]*>\s*(\d+)/g)].map(([, count]) => Number(count));
    assert.ok(votes.length > 0 && votes.every((count) => count >= 10), String(votes));
  });
});

describe('the report', () => {
  it('is provisional while votes come, and carries the closing words only after the close', async () => {
    await sql`update conversation set closing_words = 'Thank **you**', translations = '{"es": {"closingWords": "Gracias"}}'
      where slug in ('three', 'over')`.execute(room.platform.db);
    const running = await see('/conversations/three/report');
    assert.match(running, /This report is provisional/);
    assert.doesNotMatch(running, /Thank <strong>you/);
    const over = await see('/conversations/over/report');
    assert.doesNotMatch(over, /provisional/);
    assert.match(over, /Thank <strong>you<\/strong>/);
    assert.match(await see('/conversations/over/report', { cookie: 'lang=es' }), /Gracias/);
  });

  it('says in plain words how it was found, who could take part, what is not shown, and how to check it', async () => {
    const page = await see('/conversations/three/report');
    for (const words of [
      /not counted as a pass/,
      /votes that were kept hidden/,
      /adjusted Rand index/,
      /cannot lift a statement’s cross-region score by more than 0\.\d+/,
      /also without an account/,
      /no cell with fewer than 10 people/,
      /concord map/,
      /CC0/,
      /no legal force/,
    ])
      assert.match(page, words);
    assert.match(await see('/conversations/alike/report'), /their address was not checked/);
  });
});

describe('frames', () => {
  it('are allowed for the origins of the conversation, on that page and nowhere else', async () => {
    await sql`update conversation set embed_origins = '{https://news.example,https://paper.example}'
      where slug = 'three'`.execute(room.platform.db);
    const framed = await room.app.request('/conversations/three/embed');
    assert.equal(framed.status, 200);
    const policy = framed.headers.get('content-security-policy') ?? '';
    assert.match(policy, /frame-ancestors https:\/\/news\.example https:\/\/paper\.example(;|$)/);
    assert.match(policy, /default-src 'none'/);
    assert.equal(framed.headers.get('x-frame-options'), null);
    const page = await framed.text();
    assert.doesNotMatch(page, /site-header|site-footer/);
    assert.match(page, /target="_blank"/);
    for (const path of [
      '/',
      '/conversations',
      '/conversations/three',
      '/conversations/three/report',
      '/conversations/three/vote',
      '/conversations/alike/embed',
      '/api/conversations',
    ]) {
      const other = await room.app.request(path);
      assert.match(other.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, path);
      assert.notEqual(other.headers.get('x-frame-options'), null, path);
    }
    assert.equal((await room.app.request('/conversations/alike/embed')).status, 404);
  });
});

describe('feeds and open data', () => {
  it('tell of each step and each statement, as well-formed XML', async () => {
    const all = await see('/conversations.atom');
    assert.match(all, /<title>Open: Conversation three<\/title>/);
    const statements = await see('/conversations/three/statements.atom');
    assert.match(statements, /A &lt;b&gt;bold&lt;\/b&gt; claim &amp;/);
    assert.equal(statements.match(/<entry>/g)?.length, 41);
    assert.match(await see('/conversations.ics'), /SUMMARY:Dialogue: Conversation three/);
  });

  it('give a conversation with its state, and a map only where there is one', async () => {
    const { conversations } = (await open('/api/conversations')) as {
      conversations: { slug: string; state: string }[];
    };
    assert.equal(conversations.find(({ slug }) => slug === 'later')?.state, 'announced');
    const one = await open('/api/conversations/three');
    assert.equal(one['state'], 'open');
    assert.ok(!('embedOrigins' in one) && !('id' in one));
    assert.equal((await room.app.request('/api/conversations/silent/map')).status, 409);
    const { statements, total } = (await open('/api/conversations/three/statements?sort=votes')) as {
      statements: { figures: { agree: number; disagree: number; pass: number } }[];
      total: number;
    };
    assert.equal(total, 41);
    const votes = statements.map(({ figures: { agree, disagree, pass } }) => agree + disagree + pass);
    assert.deepEqual(
      votes,
      votes.toSorted((a, b) => b - a),
    );
    assert.doesNotMatch(JSON.stringify(statements), /author/);
  });
});
