/** The public's way to a meeting in a real browser: reading, signing up, waiting, moving up; every page in every look. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Person } from '../../platform/testing/person.ts';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { tellPlaces } from './tell-places.ts';
import { fresno, kern, openTownHallRoom, type TownHallRoom } from './testing/room.ts';

const dayMs = 86_400_000;
let room: TownHallRoom;
let site: Site;
let organiser: Person;
let waiting: Person;
before(async () => {
  room = await openTownHallRoom();
  site = await openSite(room.app);
  const on = (days: number): { startsAt: Date; endsAt: Date } => {
    const from = room.platform.now().getTime() + days * dayMs;
    return { startsAt: new Date(from), endsAt: new Date(from + 2 * 3_600_000) };
  };
  const whole = {
    kind: 'regular',
    twoWay: true,
    remoteUrl: 'https://video.example.org/j/8817',
    phone: '+1 559 555 0134, code 4471#',
    languages: ['en', 'es', 'hmn'],
    contact: 'clerk@example.org',
    queueOrder: 'fair',
    documents: [{ number: 1, item: 1, title: 'Report', url: 'https://example.org/a.pdf', language: 'en' }],
  } as const;
  await room.hall('small', { ...whole, ...on(7), capacity: 1 });
  await room.hall('seen', { ...whole, ...on(8), capacity: 1 });
  const live = await room.hall('live', { ...whole, ...on(-0.01) });
  const past = await room.hall('past', { ...whole, ...on(-9), hypothetical: true });
  await room.happens(live, { kind: 'opened' }, { kind: 'item-opened', item: 1 });
  await room.happens(past, { kind: 'opened' }, { kind: 'adjourned', reason: '' });
  organiser = await room.person(fresno, 'organiser');
  waiting = await room.person(kern);
  for (const person of [await room.person(fresno), waiting])
    await person.post('/town-halls/seen/sign-up', { way: 'hall', key: randomUUID(), accommodation: 'Large print' });
});
after(async () => {
  await site.close();
  await room.close();
});

for (const look of looks) {
  test(`what the public sees around a meeting is sound: ${look.name}`, async () => {
    await site.withPage(look, async (page) => {
      for (const path of ['', '/seen', '/live', '/past', '/seen/sign-up', '/order']) {
        await page.goto(`/town-halls${path}`);
        await isSound(page);
      }
    });
    await site.withPage({ ...look, cookie: waiting.cookie }, async (page) => {
      await page.goto('/town-halls/seen/sign-up');
      await isSound(page, 'on the waiting list');
      await page.goto('/town-halls/small/sign-up');
      await page.locator('main form button').first().click();
      await page.waitForSelector('.error-summary');
      await isSound(page, 'after an error');
    });
    await site.withPage({ ...look, cookie: organiser.cookie }, async (page) => {
      await page.goto('/town-halls/seen/sign-ups');
      await isSound(page);
    });
  });
}

test('a resident reads, signs up, waits and moves up, without scripts', async () => {
  const first = await room.person(fresno);
  await first.post('/town-halls/small/sign-up', { way: 'hall', key: randomUUID() });
  const ada = await room.person(fresno);
  await site.withPage({ width: 360, scripts: false, cookie: ada.cookie }, async (page) => {
    await page.goto('/town-halls');
    await page.getByRole('link', { name: 'Town hall small' }).click();
    await page.getByRole('heading', { name: 'Agenda' }).waitFor();
    await page.getByText('All places in the hall are taken').waitFor();
    await page.getByRole('link', { name: 'Sign up' }).first().click();
    await page.getByRole('radio', { name: 'In the hall' }).check();
    await page.getByLabel('Interpretation').selectOption({ label: 'Spanish' });
    await page.getByLabel('What you need to take part').fill('A seat near the door');
    await page.getByRole('button', { name: 'Sign up' }).click();
    await page.getByText('You are number 1 on the waiting list').waitFor();
    await first.post('/town-halls/small/sign-up/withdraw', { key: randomUUID() });
    await tellPlaces(room.platform, await idOf('small'));
    await page.reload();
    await page.getByRole('heading', { name: 'You have a place in the hall' }).waitFor();
    assert.equal(await page.getByLabel('What you need to take part').inputValue(), 'A seat near the door');
    await page.getByRole('link', { name: 'To the meeting' }).click();
    await page.getByRole('link', { name: 'Your sign-up' }).click();
    await page.getByRole('button', { name: 'Withdraw my sign-up' }).click();
    await page.getByText('Your sign-up was withdrawn').waitFor();
  });
});

const idOf = async (slug: string): Promise<number> => {
  const { process } = (await (await room.app.request(`/api/town-halls/${slug}`)).json()) as { process: string };
  return Number(process.split(':')[1]);
};
