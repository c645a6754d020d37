/** Claims about one's own page: every vote with the form to change it, and what became of every statement. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { moderateStatement } from './moderate-statement.ts';
import { findConversation } from './store/conversations.ts';
import { browserCookieIn, formsOf } from './testing/calls.ts';
import { fresno, openDialogueRoom, type DialogueRoom, type Person } from './testing/room.ts';

describe('one’s own page', () => {
  let room: DialogueRoom;
  let moderator: Person;
  before(async () => {
    room = await openDialogueRoom();
    moderator = await room.person(fresno, 'moderator');
  });
  after(() => room.close());

  const bare = (text: string): string => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  const pageOf = async (who: Person, slug: string): Promise<string> =>
    (await who.get(`/conversations/${slug}/me`)).text();
  const submit = async (who: Person, slug: string, text: string): Promise<void> => {
    const fields = { key: randomUUID(), text, language: 'en', agree: 'yes', different: 'yes' };
    assert.equal((await who.post(`/conversations/${slug}/statements/new`, fields)).status, 303);
  };
  async function decide(
    slug: string,
    statement: number,
    act: 'published' | 'rejected' | 'merged',
    reason: string,
    into: number | null = null,
  ): Promise<void> {
    const conversation = await findConversation(room.platform.db, slug);
    assert.ok(conversation);
    const official = { id: moderator.id, role: 'moderator' } as const;
    const done = await moderateStatement(room.platform, conversation, official, { statement, act, reason, into });
    assert.ok(done.ok, JSON.stringify(done));
  }

  it('tells what became of each statement: waiting, published with counts, refused or taken off with the reason, joined', async () => {
    await room.conversation('fates');
    const who = await room.person(fresno);
    for (const text of ['Ferries again.', 'Lower tolls.', 'An insult.', 'Water before all else.', 'Night trains.'])
      await submit(who, 'fates', text);
    await decide('fates', 4, 'published', '');
    await decide('fates', 5, 'rejected', 'It insults somebody.');
    await decide('fates', 6, 'merged', 'Both want water settled first.', 2);
    await decide('fates', 7, 'published', '');
    await decide('fates', 7, 'rejected', 'It turned out to be an advertisement.');
    const other = await room.person(fresno);
    await other.post('/conversations/fates/vote', { statement: '4', revision: '1', value: '-1' });
    const text = bare(await pageOf(who, 'fates'));
    assert.match(text, /Waits for a moderator Submitted on [^.]* Ferries again\./);
    assert.match(text, /Published Submitted on [^.]* Lower tolls\. 0 agree · 1 disagree · 0 pass/);
    assert.match(text, /Not published Submitted on [^.]* An insult\. The moderator wrote: It insults somebody\./);
    assert.match(
      text,
      /Joined with another [^.]* Water before all else\. The moderator wrote: Both want water settled first\. It says the same as: Water rights should be settled/,
    );
    assert.match(text, /Taken off [^.]* Night trains\. The moderator wrote: It turned out to be an advertisement\./);
    assert.doesNotMatch(bare(await pageOf(other, 'fates')), /Ferries|insult|advertisement/);
  });

  it('changes and takes back each vote by its own form, and comes back to the same place', async () => {
    const id = await room.conversation('change');
    const who = await room.person(fresno);
    for (const statement of ['0', '1'])
      await who.post('/conversations/change/vote', { statement, revision: '1', value: '1' });
    const page = await pageOf(who, 'change');
    assert.equal(page.match(/class="vote-again"/g)?.length, 2);
    const fields = { statement: '1', revision: '2', me: '1' };
    const changed = await who.post('/conversations/change/vote', { ...fields, value: '-1' });
    assert.equal(changed.headers.get('location'), '/conversations/change/me?page=1#vote-1');
    assert.match(bare(await pageOf(who, 'change')), /where new housing goes\.[^]*?Your vote: Disagree/);
    await who.post('/conversations/change/vote', { ...fields, revision: '3', value: 'back' });
    assert.doesNotMatch(await pageOf(who, 'change'), /new housing/);
    const kept = await sql<{ value: number | null }>`select value from statement_vote
      where conversation_id = ${id} and statement = 1 order by revision`.execute(room.platform.db);
    assert.deepEqual(
      kept.rows.map(({ value }) => value),
      [1, -1, null],
    );
  });

  it('does not show again what a moderator took off, and says that the vote no longer counts', async () => {
    await room.conversation('off');
    const who = await room.person(fresno);
    await who.post('/conversations/off/vote', { statement: '0', revision: '1', value: '1' });
    await who.post('/conversations/off/vote', { statement: '1', revision: '1', value: '0' });
    await decide('off', 0, 'rejected', 'It is about a person.');
    await decide('off', 1, 'merged', 'The same.', 2);
    const page = await pageOf(who, 'off');
    assert.doesNotMatch(page, /Local taxes|class="vote-again"/);
    assert.match(
      bare(page),
      /has been taken off\. Your vote on it is kept and no longer counts in the map\. Your vote: Agree/,
    );
    assert.match(bare(page), /new housing goes\. [^]*It says the same as: Water rights[^]*Your vote: Pass/);
  });

  it('stays readable after the close, without forms', async () => {
    const id = await room.conversation('over');
    const who = await room.person(fresno);
    await who.post('/conversations/over/vote', { statement: '0', revision: '1', value: '1' });
    await sql`update conversation set closes_at = clock_timestamp() where id = ${id}`.execute(room.platform.db);
    const page = await pageOf(who, 'over');
    assert.match(bare(page), /closed: votes can no longer be changed\. .*Local taxes.*Your vote: Agree/);
    assert.doesNotMatch(page, /class="vote-again"/);
    const late = await who.post('/conversations/over/vote', { statement: '0', revision: '2', value: '-1', me: '1' });
    assert.equal(late.status, 409);
    assert.match(bare(await late.text()), /closed on [^.]*\. Nothing was recorded\.|Nothing was recorded/);
  });

  it('is each participant’s own, with or without an account, and kept by no browser', async () => {
    await room.conversation('mine', { joining: 'anyone' });
    const [a, b] = [await room.person(fresno), await room.person(fresno)];
    const send = formsOf(room);
    const cookie = browserCookieIn(await send('/conversations/mine/join', {}));
    await a.post('/conversations/mine/vote', { statement: '0', revision: '1', value: '1' });
    await send('/conversations/mine/vote', { statement: '1', revision: '1', value: '-1' }, cookie);
    const anonymous = await room.app.request('/conversations/mine/me', { headers: { cookie } });
    assert.equal(anonymous.headers.get('cache-control'), 'no-store');
    const text = bare(await anonymous.text());
    assert.match(text, /new housing/);
    assert.doesNotMatch(text, /Local taxes/);
    assert.match(bare(await pageOf(a, 'mine')), /Local taxes/);
    assert.match(bare(await pageOf(b, 'mine')), /You have not voted or written anything/);
    const stranger = bare(await (await room.app.request('/conversations/mine/me')).text());
    assert.match(stranger, /Sign in to take part/);
    assert.match(stranger, /take part without an account/);
  });

  it('bears odd pages of votes', async () => {
    await room.conversation('pages');
    const who = await room.person(fresno);
    await who.post('/conversations/pages/vote', { statement: '0', revision: '1', value: '1' });
    for (const page of ['0', '-1', '99', 'x', '1e99', '1.5', ''])
      assert.match(await (await who.get(`/conversations/pages/me?page=${page}`)).text(), /Local taxes/, page);
    for (const me of ['x', '0', '//evil', '1#x'])
      assert.equal(
        (await who.post('/conversations/pages/vote', { statement: '0', revision: '1', value: '1', me })).headers.get(
          'location',
        ),
        '/conversations/pages/vote?after=0#vote',
      );
  });
});
