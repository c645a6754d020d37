/** Claims about the room in a real browser: every page sound in every look; a reader's and an organiser's whole task, without scripts. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { california } from '../../platform/regions/california.ts';
import { isSound, looks, openSite, unfold, type Site } from '../../platform/testing/site.ts';
import type { Indicator } from './indicator.ts';
import { country, figure, fresno, openIndicatorRoom, state, type IndicatorRoom, type Person } from './testing/room.ts';

let room: IndicatorRoom;
let organiser: Person;
let site: Site;
let income: Indicator;

before(async () => {
  room = await openIndicatorRoom();
  organiser = await room.person('organiser');
  income = await room.indicator();
  const counties = california.filter(({ kind }) => kind === 'county');
  for (const [at, period] of ['2018', '2023'].entries())
    await room.release(income, `Estimates ${period}`, [
      ...counties.map(({ id, name }, n) =>
        figure(id, period, 40_000 + 1_700 * n + 9_000 * at, { placeName: name, margin: 2_500, confidence: 90 }),
      ),
      figure(state, period, 88_000 + 9_000 * at, { placeName: 'California', margin: 600, confidence: 90 }),
      figure(country, period, 70_000 + 9_000 * at, { placeName: 'United States' }),
    ]);
  await room.release(income, 'Corrected', [
    figure(fresno, '2023', 71_434, { placeName: 'Fresno County', margin: 1_132, confidence: 90 }),
    figure(`${state}/county:alpine`, '2023', null, { placeName: 'Alpine County', note: 'Too few households asked' }),
  ]);
  site = await openSite(room.app);
});
after(async () => {
  await site.close();
  await room.close();
});

const place = encodeURIComponent(fresno);
const pages = (): readonly string[] => [
  '/indicators',
  '/indicators?q=nothing+of+this+name',
  `/indicators/${income.slug}`,
  `/indicators/${income.slug}?period=2018&asof=1`,
  `/indicators/${income.slug}/releases`,
  '/indicators/gaps',
  `/indicators/places?place=${place}`,
  `/indicators/compare?indicator=${income.slug}&a=${place}&pa=2018&b=${encodeURIComponent(state)}&pb=2023`,
  '/indicators/new',
  `/indicators/${income.slug}/change`,
  `/indicators/${income.slug}/import`,
];

for (const look of looks) {
  test(`every page is sound: ${look.name}`, () =>
    site.withPage({ ...look, cookie: organiser.cookie }, async (page) => {
      for (const path of pages()) {
        assert.equal((await page.goto(path))?.status(), 200, path);
        await unfold(page);
        await isSound(page, path);
      }
      await page.goto('/indicators/new');
      await page.locator('main form button').last().click();
      await isSound(page, 'the form that came back');
    }));
}

test('a reader without scripts goes from the catalogue to a county, and is told what sets two of them apart', () =>
  site.withPage({ width: 360, scripts: false }, async (page) => {
    await page.goto('/indicators');
    await page.getByRole('link', { name: 'Median household income' }).first().click();
    await page.getByText('Not all of these figures come from one release').waitFor();
    await page.getByText('Too few households asked').waitFor();
    assert.equal(await page.locator('.county-map > path').count(), 58);
    await page.getByLabel('Period').selectOption({ label: '2018' });
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('Figures of Estimates 2018').waitFor();
    await page.locator('#order').getByRole('link', { name: 'Fresno County' }).click();
    await page.getByRole('heading', { name: 'Fresno County in figures' }).waitFor();
    await page.goto('/indicators/compare');
    await page.getByLabel('Indicator').selectOption({ label: 'Median household income' });
    await page.getByLabel('First place').selectOption({ label: 'Fresno County' });
    await page.getByLabel('Second place').selectOption({ label: 'United States' });
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('one may not have been revised').waitFor();
  }));

test('an organiser without scripts adds an indicator on a phone and brings in a wide table after looking at it', () =>
  site.withPage({ width: 360, scripts: false, cookie: organiser.cookie }, async (page) => {
    await page.goto('/indicators');
    await page.getByRole('link', { name: 'Add an indicator' }).click();
    await page.getByLabel('Region it is for').selectOption({ label: 'California' });
    await page.getByLabel('Field').selectOption({ label: 'Jobs' });
    await page.getByLabel('Name', { exact: true }).fill('Unemployment rate');
    await page
      .getByLabel('Definition', { exact: true })
      .fill('Those who look for work, of all who work or look for it.');
    await page.getByLabel('Unit').selectOption({ label: 'Percent' });
    await page.getByLabel('Which way is better').selectOption({ label: 'Less is better' });
    await page.getByLabel('Published by').fill('An office of labor');
    await page.getByLabel('Title of the source').fill('Local figures');
    await page.getByLabel('Address of the source').fill('https://example.org/labor');
    await page.getByLabel('Licence').fill('Public domain');
    await page.getByLabel('Reason, for the public log').fill('Asked for in the hearing.');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('The indicator is in the catalogue.').waitFor();
    await page.getByRole('link', { name: 'Add figures from a table' }).click();
    await page.getByLabel('CSV file').setInputFiles({
      name: 'rates.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('GEOID,2022,2023\n06019,7.1,7.9\n06029,8.1,8.8\n06041,x,3.9\n'),
    });
    await page.getByRole('button', { name: 'Say what the columns mean' }).click();
    assert.ok(await page.getByLabel('One row for each place, one column').isChecked(), 'the layout is guessed');
    await isSound(page, 'the mapping');
    await page.getByLabel('Name of the release').fill('Annual averages 2023');
    await page.getByLabel('Published by the source on').fill('2024-04-01');
    await page.getByLabel('Reason, for the public log').fill('The new averages.');
    await page.getByRole('button', { name: 'Look at it first' }).click();
    await page.getByText('This is not a number.').first().waitFor();
    await isSound(page, 'the mapping with a problem');
    await page.getByRole('link', { name: 'Choose another file' }).click();
    await page.getByLabel('CSV file').setInputFiles({
      name: 'rates.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('GEOID,2022,2023\n06019,7.1,7.9\n06029,8.1,8.8\n06041,,3.9\n'),
    });
    await page.getByRole('button', { name: 'Say what the columns mean' }).click();
    await page.getByLabel('Name of the release').fill('Annual averages 2023');
    await page.getByLabel('Published by the source on').fill('2024-04-01');
    await page.getByLabel('Reason, for the public log').fill('The new averages.');
    await page.getByRole('button', { name: 'Look at it first' }).click();
    await page.getByText('5 figures were read; 1 cell has none', { exact: false }).waitFor();
    await isSound(page, 'the preview');
    await page.getByRole('button', { name: 'Publish these figures' }).click();
    await page.getByText('5 figures are published.').waitFor();
    await page.getByRole('link', { name: 'Releases', exact: true }).click();
    await page.getByText('Withdraw this release: Annual averages 2023').click();
    await page.getByLabel('Reason, for the public log').fill('Not yet final.');
    await page.getByRole('button', { name: 'Withdraw this release' }).click();
    await page.getByText('Withdrawn: Not yet final.').waitFor();
  }));
