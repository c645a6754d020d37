/** Claims about what is public of an allocation: parts to the cent, files from which anybody computes them again, and versions that stay. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { allocate, indicatorsOf, needsToShareBy, readNeedProfile, readTerms } from '../../rules/equity/index.ts';
import { openInvestmentRoom, type InvestmentRoom } from './testing/room.ts';

const concord = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

let room: InvestmentRoom;
before(async () => {
  room = await openInvestmentRoom();
});
after(() => room.close());

const text = async (path: string): Promise<string> => (await room.app.request(path)).text();
const json = async (path: string) => JSON.parse(await text(path));

test('published parts add up to the sum to the cent, and anybody computes the digest again', async () => {
  const slug = await room.published();
  const open = await json(`/investment/${slug}/export/allocation.json`);
  const totals: number[] = open.regions.map(({ share }: { share: { total: number } }) => share.total);
  assert.equal(totals.length, 58);
  assert.equal(
    totals.reduce((sum, cents) => sum + cents, 0),
    10_000_000_000,
  );
  const perHead = open.regions.reduce((sum: number, one: { perHeadOnly: number }) => sum + one.perHeadOnly, 0);
  assert.equal(perHead, 10_000_000_000);
  const hash = createHash('sha256');
  for (const name of ['regions.csv', 'profile.json', 'terms.json'])
    hash.update(await text(`/investment/${slug}/export/${name}`));
  assert.equal(hash.digest('hex'), open.digest);
});

test('the three files give the very same cents through the rules alone, as the command line reads them', async () => {
  const slug = await room.published();
  const at = `/investment/${slug}/export`;
  const rows: readonly Readonly<Record<string, string>>[] = parse(await text(`${at}/regions.csv`), { columns: true });
  const profile = readNeedProfile(await json(`${at}/profile.json`));
  const terms = readTerms(await json(`${at}/terms.json`), undefined);
  assert.ok(profile.ok && terms.ok);
  const keys = indicatorsOf(profile.value).map(({ key }) => key);
  const needs = needsToShareBy(
    profile.value,
    rows.map((row) => ({
      region: row['region']!,
      values: Object.fromEntries(keys.map((key) => [key, row[key] === '' ? null : Number(row[key])])),
    })),
  );
  assert.ok(needs.ok);
  const again = allocate(
    terms.value,
    rows.map((row, n) => ({
      region: row['region']!,
      people: Number(row['people']),
      need: needs.value[n] ?? null,
      groups: row['groups']!.split(';').filter((group) => group !== ''),
      prior: Math.round(Number(row['prior']) * 100),
    })),
  );
  assert.ok(again.ok);
  const shares: readonly Readonly<Record<string, string>>[] = parse(await text(`${at}/shares.csv`), { columns: true });
  assert.deepEqual(
    again.value.regions.map(({ region, total }) => [region, total]),
    shares.map((row) => [row['region'], Math.round(Number(row['total']) * 100)]),
  );
});

test('the public page says who gains, what per head alone would give, the gap, and how much hangs on the choices', async () => {
  const slug = await room.published();
  const page = await text(`/investment/${slug}`);
  for (const said of [
    'Against sharing it per head alone',
    'What it does to the gap',
    'Every weight was moved at random by up to 20 %, 1,000 times',
    'never by a person’s race or group',
    'Set aside by <strong>law</strong>',
  ])
    assert.ok(page.includes(said), said);
  const region = await text(`/investment/${slug}/regions/county:tulare`);
  assert.match(region, /Why Tulare County gets \$[\d,]+/);
  assert.match(region, /Without this indicator/);
  assert.equal((await room.app.request(`/investment/${slug}/regions/county:nowhere`)).status, 404);
});

test('what was published stays as it was when the catalogue is revised and a new version comes', async () => {
  const slug = await room.published();
  const first = await text(`/investment/${slug}/export/regions.csv`);
  await room.revise('poverty-rate');
  assert.equal(await text(`/investment/${slug}/export/regions.csv`), first, 'a release changes nothing published');
  assert.equal(
    (
      await room.organiser.post(`/investment/${slug}/terms`, {
        sum: '200,000,000',
        base: '40',
        needCounts: 'per-person',
      })
    ).status,
    303,
  );
  assert.equal(await text(`/investment/${slug}/export/regions.csv`), first, 'a plan is not public');
  assert.match(await text('/investment'), /\$100,000,000/);
  assert.match(await text(`/investment/${slug}`), /“poverty rate” was revised since, in 49 regions/);
  assert.equal((await room.organiser.post(`/investment/${slug}/revise`, { reviseReason: '' })).status, 422);
  assert.equal(
    (await room.organiser.post(`/investment/${slug}/revise`, { reviseReason: 'More money came.' })).status,
    303,
  );
  const [now, before] = [await json(`/api/investment/${slug}`), await json(`/api/investment/${slug}?version=1`)];
  assert.deepEqual([now.version, now.terms.sum, before.version, before.terms.sum], [2, 2e10, 1, 1e10]);
  assert.equal(await text(`/investment/${slug}/export/regions.csv?version=1`), first);
  assert.notEqual(await text(`/investment/${slug}/export/regions.csv`), first, 'the new version has the new release');
  assert.match(await text(`/investment/${slug}?version=1`), /This is version 1, which no longer holds/);
  const again = await room.organiser.post(`/investment/${slug}/revise`, { reviseReason: 'Once more.' });
  assert.equal(again.status, 422);
  assert.match(await again.text(), /there is nothing new to publish/);
});

test('the commands that the page shows give its very figures', async () => {
  const slug = await room.published();
  const page = await text(`/investment/${slug}`);
  const commands = page.match(/concord allocate regions\.csv [^\n<]+/g) ?? [];
  assert.equal(commands.length, 2);
  const folder = mkdtempSync(join(tmpdir(), 'concord-again-'));
  after(() => rmSync(folder, { recursive: true }));
  for (const name of ['regions.csv', 'profile.json', 'terms.json', 'shares.csv'])
    writeFileSync(join(folder, name), await text(`/investment/${slug}/export/${name}`));
  const run = (command: string, ...more: readonly string[]): Promise<string> =>
    promisify(execFile)(process.execPath, [concord, ...command.trim().split(' ').slice(1), ...more], {
      cwd: folder,
      maxBuffer: 100_000_000,
    }).then(({ stdout }) => stdout);
  const [check = '', draws = ''] = commands;
  assert.match(await run(check), /The same to the cent: 58 regions/);
  const { sensitivity } = await json(`/api/investment/${slug}/sensitivity`);
  const again = JSON.parse(await run(draws, '--json')).sensitivity;
  assert.equal(again.ranges.draws, 1_000);
  assert.deepEqual([again.ranges, again.without], [sensitivity.ranges, sensitivity.without]);
  const region = await text(`/investment/${slug}/regions/county:tulare`);
  assert.match(region, /Its rank was another in [\d.]+% of the draws, and its part changed by more than a tenth in/);
});

test('a release that is withdrawn later changes nothing published, and the page says so', async () => {
  const slug = await room.published();
  const first = await text(`/investment/${slug}/export/regions.csv`);
  const withdrawn = await room.organiser.post('/indicators/median-household-income/releases/2/withdraw', {
    'reason-2': 'Swapped columns.',
  });
  assert.equal(withdrawn.status, 303, await withdrawn.text());
  assert.equal(await text(`/investment/${slug}/export/regions.csv`), first);
  assert.match(await text(`/investment/${slug}`), /figures of this period are in the catalogue no more, in 58 regions/);
});

test('the feed tells what was proposed, changed and adopted', async () => {
  const slug = await room.adopted();
  const feed = await text('/investment.atom');
  assert.ok(feed.includes(`/investment/${slug}#version-1`) && feed.includes(`/investment/${slug}#adopted`));
});
