/** Claims about changes of a fund: drafts are seen by those who run them, what was published changes in the open, and calendars follow. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Person } from '../../platform/testing/person.ts';
import { fundFields, openFundRoom, type FundRoom } from './testing/room.ts';

let room: FundRoom;
let organiser: Person;
before(async () => {
  room = await openFundRoom();
  organiser = await room.official('organiser');
});
after(() => room.close());
const text = async (path: string, who?: Person): Promise<string> =>
  (who === undefined ? await room.get(path) : await who.get(path)).text();

describe('a draft', () => {
  it('is listed for clerks, who may see it, and for no resident', async () => {
    await organiser.post('/funds/new', { ...fundFields, title: 'Fund to be' });
    assert.match(await text('/funds', await room.official('clerk')), /Fund to be/);
    assert.ok(!(await text('/funds', await room.official('auditor'))).includes('Fund to be'));
    assert.ok(!(await text('/funds')).includes('Fund to be'));
  });

  it('has at most twelve checks, in the other language one for one', async () => {
    const wrong = await organiser.post('/funds/new', { ...fundFields, checks: 'One\nTwo', checksOther: 'Uno' });
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /id="field-checks-error"[^]*At most 12 lines/);
    const many = Array.from({ length: 13 }, () => 'A check').join('\n');
    assert.equal((await organiser.post('/funds/new', { ...fundFields, checks: many })).status, 422);
  });
});

describe('a published fund', () => {
  it('changes in texts and coming dates with a public reason, as a version that stays', async () => {
    const path = await room.fund(organiser);
    const change = (more: Readonly<Record<string, string>>): Promise<Response> =>
      organiser.post(`${path}/edit`, { ...fundFields, reason: 'A holiday came between.', ...more });
    assert.ok(!(await text(path)).includes('All versions'));
    const mute = await change({ title: 'Shade and water', reason: '' });
    assert.equal(mute.status, 422);
    assert.match(await mute.text(), /value="Shade and water"[^]*id="field-reason-error"/);
    const opened = await change({ opensAt: '2019-01-01T09:00' });
    assert.match(await opened.text(), /id="field-opensAt-error"[^]*has passed and stays/);
    assert.match(await (await change({ closesAt: '2021-01-01T09:00' })).text(), /This is in the past/);
    assert.match(await (await change({ closesAt: '2195-01-01T09:00' })).text(), /Applications open first/);
    assert.equal((await change({ title: 'Shade and water', closesAt: '2190-01-08T09:00', pot: '9' })).status, 303);
    const page = await text(path);
    assert.match(page, /Shade and water/);
    assert.match(page, /\$1,000 in the pot/, 'the pot stands');
    assert.match(page, /A holiday came between\./);
    const versions = await text(`${path}/versions`);
    assert.match(versions, /Version 2,[^]*Shade fund[^]*Shade and water[^]*Version 1,[^]*Approved by the board\./);
    assert.match(versions, /January 1, 2190|Jan 1, 2190/);
    await change({ title: 'Shade and water', closesAt: '2190-01-08T09:00' });
    assert.ok(!(await text(`${path}/versions`)).includes('Version 3'), 'the same again is no change');
    assert.equal((await (await room.person(null)).post(`${path}/edit`, fundFields)).status, 403);
  });

  it('does not change any more once it is decided, and keeps what was typed', async () => {
    const path = await room.fund(organiser);
    await room.moveTo(path, 'deciding');
    await organiser.post(`${path}/decide`, { reason: 'Nobody applied.' });
    const form = await text(`${path}/edit`, organiser);
    const dates = Object.fromEntries(
      ['opensAt', 'closesAt', 'pledgingOpensAt', 'pledgingClosesAt'].map((name) => [
        name,
        new RegExp(`id="field-${name}"[^>]*?value="([^"]*)"`).exec(form)?.[1] ?? '',
      ]),
    );
    const late = await organiser.post(`${path}/edit`, { ...fundFields, ...dates, title: 'Too late', reason: 'Late.' });
    assert.equal(late.status, 409);
    assert.match(await late.text(), /value="Too late"/);
  });

  it('is in the calendar with the days on which applications and pledges close, and moves when they do', async () => {
    const path = await room.fund(organiser, { title: 'Calendar fund' });
    const event = async (): Promise<string> =>
      (await text('/funds.ics')).split('BEGIN:VEVENT').find((one) => one.includes('Calendar fund')) ?? '';
    const before = await event();
    assert.match(before, /Applications close: Calendar fund/);
    assert.match(before, /DTEND:21900101T170000Z/);
    assert.match(before, /SEQUENCE:0/);
    await organiser.post(`${path}/edit`, {
      ...fundFields,
      title: 'Calendar fund',
      closesAt: '2190-01-08T09:00',
      reason: 'A holiday.',
    });
    const moved = await event();
    assert.match(moved, /DTEND:21900108T170000Z/);
    assert.match(moved, /SEQUENCE:1/);
    assert.match(await text('/funds.ics'), /Pledges close: Calendar fund/);
  });
});

describe('the list', () => {
  it('has its cards right under its heading', async () => {
    await room.fund(organiser, { title: 'Listed fund' });
    assert.match(await text('/funds'), /<h2[^>]*>\s*<a[^>]*>\s*(<span[^>]*>)?\s*Listed fund/);
  });
});
