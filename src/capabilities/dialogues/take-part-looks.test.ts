/** The pages of taking part in every look, in their main states. */
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { isSound, looks, type Look } from '../../platform/testing/site.ts';
import { fresno, kern, type Person } from './testing/room.ts';
import { five, voteBrowser } from './testing/vote-browser.ts';

const dayMs = 86_400_000;

describe('the pages of taking part', () => {
  const { room, site } = voteBrowser();

  it('has pages that hold in every look, in their main states', async () => {
    const now = room().platform.now().getTime();
    const who = await room().person(fresno);
    const outsider = await room().person(kern);
    const id = await room().conversation('looks', { moderation: 'after' }, [
      ...five,
      `${'Long words about everything '.repeat(9)}end.`,
    ]);
    await sql`insert into statement_translation (conversation_id, statement, language, text, machine)
      values (${id}, 1, 'es', 'Primero el agua.', true)`.execute(room().platform.db);
    await room().conversation('looks-anyone', { joining: 'anyone' });
    await room().conversation('looks-fresno', { regionId: fresno });
    await room().conversation('looks-soon', { opensAt: new Date(now + dayMs), closesAt: new Date(now + 2 * dayMs) });
    await room().conversation('looks-over', { opensAt: new Date(now - 2 * dayMs), closesAt: new Date(now - dayMs) });
    await room().conversation('looks-done', {}, []);
    for (const statement of ['0', '1', '5'])
      await who.post('/conversations/looks/vote', { statement, revision: '1', value: '1' });
    await who.post('/conversations/looks/statements/new', {
      key: randomUUID(),
      text: 'Ferries again.',
      language: 'en',
      agree: 'yes',
    });
    type Shown = readonly [path: string, person?: Person];
    const everyLook: readonly Shown[] = [
      ['looks/vote?after=5', who],
      ['looks/vote?statement=1', who],
      ['looks-anyone/vote'],
      ['looks/statements/new', who],
      ['looks/me', who],
    ];
    const once: readonly Shown[] = [
      ['looks/vote?statement=5', who],
      ['looks/vote?statement=99', who],
      ['looks/vote'],
      ['looks-fresno/vote', outsider],
      ['looks-soon/vote', who],
      ['looks-over/vote', who],
      ['looks-done/vote', who],
      ['looks-over/statements/new', who],
      ['looks/me', outsider],
      ['looks-anyone/me'],
    ];
    const see = (look: Look, [path, person]: Shown): Promise<void> =>
      site().withPage({ ...look, ...(person === undefined ? {} : { cookie: person.cookie }) }, async (page) => {
        await page.goto(`/conversations/${path}`);
        await isSound(page, `${path}, ${look.name}`);
      });
    for (const look of looks) for (const shownThere of everyLook) await see(look, shownThere);
    // Made of the same parts: two looks each, another two for the next.
    for (const [at, shownThere] of once.entries())
      for (const look of [looks[at % looks.length], looks[(at + 3) % looks.length]])
        if (look !== undefined) await see(look, shownThere);
    for (const look of looks)
      await site().withPage({ ...look, cookie: who.cookie }, async (page) => {
        for (const text of ['', 'Trains should go at night']) {
          await page.goto('/conversations/looks/statements/new');
          await page.locator('#field-text').fill(text);
          await Promise.all([page.waitForNavigation(), page.locator('form.form .button').first().click()]);
          await isSound(page, `${text}, ${look.name}`);
        }
      });
  });
});
