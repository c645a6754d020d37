/**
 * Chair, projector and participant in three browsers at once, through a meeting that loses its connection: each sees within moments what
 * another did, without loading its page again, and the participant whose own line is cut misses nothing.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { isSound, openSite, type Site } from '../../platform/testing/site.ts';
import { fresno, openTownHallRoom, type TownHallRoom } from './testing/room.ts';

let room: TownHallRoom;
let site: Site;
let line: Line;

interface Line {
  readonly baseUrl: string;
  /** Every connection breaks, and none can be made until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** A line of the participant's own to the server, which can be cut. */
async function openLine(port: number): Promise<Line> {
  const through = new Set<Socket>();
  let isCut = false;
  const server: Server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      through.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        through.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
    return near;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const breakAll = (): void => {
    for (const socket of through) socket.destroy();
  };
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      isCut = true;
      breakAll();
    },
    mend: () => (isCut = false),
    close: async () => {
      breakAll();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

before(async () => {
  room = await openTownHallRoom();
  site = await openSite(room.app);
  line = await openLine(Number(new URL(site.baseUrl).port));
});
after(async () => {
  await line.close();
  await site.close();
  await room.close();
});

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
/** Whether the page is still the one that was opened. */
const mark = (page: Page): Promise<void> => page.evaluate(() => void Object.assign(window, { sameTab: true }));
const isSame = (page: Page): Promise<boolean> => page.evaluate(() => 'sameTab' in window);

test('a meeting in three browsers, with a connection that is lost and comes back', { timeout: 180_000 }, async () => {
  const hall = await room.hall('three', { twoWay: true, kind: 'regular', queueOrder: 'first-come' });
  const at = `/town-halls/${hall.slug}`;
  const [chairPerson, ada, ben] = [
    await room.person(fresno, 'facilitator'),
    await room.person(fresno),
    await room.person(fresno),
  ];
  await site.withPage({ width: 1280, cookie: chairPerson.cookie }, (chair) =>
    site.withPage({ width: 1920, height: 1080 }, (projector) =>
      site.withPage({ width: 360, cookie: ada.cookie, baseUrl: line.baseUrl }, async (phone) => {
        await chair.goto(`${at}/chair`);
        await projector.goto(`${at}/screen`);
        await phone.goto(`${line.baseUrl}${at}/live`);
        await phone.waitForSelector('live-parts[data-line="open"]');
        await mark(projector);
        await mark(phone);

        await press(chair, 'Open the meeting');
        await phone.locator('.status-line', { hasText: 'In session' }).waitFor();

        // A question from the phone waits for the chair's eyes before it can be read on the projector.
        await phone.getByLabel('Your question or comment').fill('Who keeps the clinic open?');
        await press(phone, 'Send');
        await chair
          .locator('.chair-queue, [id="queue"], main')
          .getByText('Who keeps the clinic open?')
          .first()
          .waitFor();
        await press(chair, /^Queue|What comes next/);
        await projector.waitForFunction(() => document.body.innerText.includes('1'));
        assert.doesNotMatch(await projector.locator('body').innerText(), /Who keeps the clinic open/);
        await press(chair, /looked at/i);
        await projector.getByText('Who keeps the clinic open?').waitFor();

        await press(chair, 'Give the floor');
        await phone.locator('.floor-text', { hasText: 'Who keeps the clinic open?' }).waitFor();
        await isSound(phone);
        await isSound(projector);

        // The phone's own line breaks; meanwhile the meeting loses its connection and somebody else asks.
        line.cut();
        await phone.locator('[data-line-lost]').waitFor({ state: 'visible' });
        await chair.getByText('Connection lost', { exact: true }).first().click();
        await press(chair, 'Connection lost: stop the meeting');
        await projector
          .getByText(/connection/i)
          .first()
          .waitFor();
        const missed = randomUUID();
        assert.equal(
          (await ben.post(`${at}/questions`, { question: missed, text: 'Asked while Ada was away?' })).status,
          303,
        );
        line.mend();
        await phone.locator('.status-disrupted').waitFor({ timeout: 60_000 });
        await phone.locator(`[data-support="${missed}"]`).waitFor();
        assert.equal(await phone.getByText('Asked while Ada was away?').count(), 1, 'told once');
        await isSound(phone);
        await isSound(projector);
        await isSound(chair);

        await chair
          .getByLabel(/restore|tried/i)
          .first()
          .fill('The router was started again and the call tested.');
        await press(chair, /back|restored/i);
        await phone.locator('.status-line', { hasText: 'In session' }).waitFor();
        await projector.getByText(/connection is lost/i).waitFor({ state: 'detached' });
        await chair.getByRole('button', { name: 'Floor', exact: true }).click();
        await projector.getByText('Who keeps the clinic open?').waitFor();

        assert.equal(await isSame(phone), true);
        assert.equal(await isSame(projector), true);
        const { disruptions } = await room.now(hall);
        assert.equal(disruptions.length, 1);
        assert.equal(disruptions[0]?.how, 'restored');
      }),
    ),
  );
});
