/** A respondent's and an organiser's whole task in a real browser, without scripts; and every page sound in the five looks. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { PageOptions } from '../../platform/testing/browser.ts';
import { isSound, looks, openSite, type Site } from '../../platform/testing/site.ts';
import { countedAnswers } from './store/answers.ts';
import { findSurvey } from './store/surveys.ts';
import { fill } from './testing/fill.ts';
import { fresno, kern, openSurveyRoom, question, state, type Person, type SurveyRoom } from './testing/room.ts';

let room: SurveyRoom;
let site: Site;
let organiser: Person;
const hourMs = 3_600_000;

const everyKind = [
  question({
    kind: 'single',
    text: 'Should there be more buses?',
    options: ['Yes', 'No', 'I do not know'],
    rotated: true,
    keepsLast: true,
    translations: { es: { text: '¿Debe haber más autobuses?', options: ['Sí', 'No', 'No lo sé'] } },
  }),
  question({ kind: 'several', text: 'Where?', options: ['In town', 'In the valley', 'In the hills'], most: 2 }),
  question({ kind: 'scale', text: 'How sure are you?', low: 0, high: 10, lowLabel: 'not at all', highLabel: 'fully' }),
  question({ kind: 'ranking', text: 'What first?', options: ['More often', 'Later at night', 'Cheaper'] }),
  question({ kind: 'number', text: 'How many rides a week?', low: 0, high: 50, required: false }),
  question({ kind: 'text', text: 'What else?', required: false }),
];

before(async () => {
  room = await openSurveyRoom();
  organiser = await room.person(state, 'organiser');
  const now = room.platform.now().getTime();
  const past = { opensAt: new Date(now - 3 * hourMs), closesAt: new Date(now - hourMs) };
  const say = (draw: (below: number) => number) => ({
    1: draw(3),
    2: [draw(3)],
    3: draw(11),
    4: draw(2) === 0 ? [0, 1, 2] : [2, 1, 0],
    5: draw(20),
  });
  const closed = await room.survey('seen-closed', past, {
    questions: everyKind,
    quotas: [{ region: kern, age: '65+', wanted: 50 }],
  });
  const live = await room.survey(
    'seen-live',
    { results: 'live', translations: { es: { title: 'Autobuses en el valle' } } },
    { questions: everyKind },
  );
  const regions = [fresno, kern, `${state}/county:los_angeles`];
  await fill(room.platform.db, closed, { people: 400, regions, at: new Date(now - 2 * hourMs), say, overEvery: 20 });
  await fill(room.platform.db, live, { people: 60, regions, at: new Date(now - hourMs), say });
  await room.survey(
    'seen-draft',
    { publishedAt: null },
    { questions: everyKind, quotas: [{ region: fresno, age: null, wanted: 20 }] },
  );
  await room.survey('seen-empty', past);
  await room.survey('seen', {}, { questions: everyKind });
  site = await openSite(room.app);
});
after(async () => {
  await site.close();
  await room.close();
});

const open = <T>(options: PageOptions, who: Person, use: (page: Page) => Promise<T>): Promise<T> =>
  site.withPage({ ...options, cookie: who.cookie }, use);

const publicPaths = [
  '',
  '/seen-live',
  '/seen-live/results',
  '/seen-closed',
  '/seen-closed/results',
  '/seen-empty/results',
];
const ownPaths = [
  '/organise',
  '/new',
  '/seen-draft/edit',
  '/seen/edit',
  '/seen-draft/organise',
  '/seen-draft/questions/new',
  '/seen-draft/questions/3',
  '/seen-draft/quotas',
  '/seen-closed/organise',
];

for (const look of looks) {
  test(`every page is sound: ${look.name}`, async () => {
    const resident = await room.person(fresno);
    await site.withPage(look, async (page) => {
      for (const path of publicPaths) {
        await page.goto(`/surveys${path}`);
        await isSound(page);
      }
    });
    await open(look, organiser, async (page) => {
      for (const path of ownPaths) {
        await page.goto(`/surveys${path}`);
        await isSound(page);
      }
    });
    await open(look, resident, async (page) => {
      await page.goto('/surveys/seen/answer');
      await isSound(page);
      await page.locator('main form.form button').first().click();
      await page.locator('.error-summary').waitFor();
      await isSound(page, 'after an error');
    });
  });
}

test('a resident answers every kind of question on a phone without scripts, is told what is missing, and changes an answer', async () => {
  const resident = await room.person(fresno);
  await open({ width: 320, colours: 'light', scripts: false, locale: 'en-US' }, resident, async (page) => {
    await page.goto('/surveys/seen');
    await page.getByRole('link', { name: 'Answer the survey' }).click();
    await page.getByLabel('35 to 44').check();
    await page.getByLabel('Yes', { exact: true }).check();
    await page.getByLabel('In town').check();
    await page.getByLabel('In the hills').check();
    await page.getByLabel('7', { exact: true }).check();
    await page.getByLabel('More often').selectOption('1');
    await page.getByLabel('Later at night').selectOption('1');
    await page.getByLabel('How many rides a week?').fill('12 times');
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await page.locator('.error-summary').waitFor();
    assert.match(await page.locator('.error-summary').innerText(), /Question 4: Give every answer a place/);
    assert.match(await page.locator('.error-summary').innerText(), /Question 5: Write a whole number/);
    assert.equal(await page.getByLabel('How many rides a week?').inputValue(), '12 times', 'what was typed is kept');
    await page.getByLabel('Later at night').selectOption('3');
    await page.getByLabel('Cheaper').selectOption('2');
    await page.getByLabel('How many rides a week?').fill('12');
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await page.getByText('Your answers are recorded. Thank you.').waitFor();
    await isSound(page);
    await page.getByRole('link', { name: 'Change my answers' }).click();
    assert.equal(await page.getByLabel('Cheaper').inputValue(), '2');
    await page.getByLabel('No', { exact: true }).check();
    await page.getByRole('button', { name: 'Send my changed answers' }).click();
    await page.getByText('Your answers are recorded. Thank you.').waitFor();
  });
  const survey = await findSurvey(room.platform.db, 'seen');
  const [counted] = await countedAnswers(room.platform.db, survey!.id);
  assert.deepEqual(counted?.answers, { 1: 1, 2: [0, 2], 3: 7, 4: [0, 2, 1], 5: 12 });
});

test('a scale is answered by keyboard alone', async () => {
  const resident = await room.person(fresno);
  await open({ width: 1280, colours: 'light', scripts: true, locale: 'en-US' }, resident, async (page) => {
    await page.goto('/surveys/seen/answer');
    await page.getByLabel('0: not at all').focus();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
    assert.ok(await page.getByLabel('4', { exact: true }).isChecked());
  });
});

test('an organiser builds a survey without scripts, sets quotas, publishes it, and sees it answered', async () => {
  await open({ width: 1280, colours: 'light', scripts: false, locale: 'en-US' }, organiser, async (page) => {
    await page.goto('/surveys');
    await page.getByRole('link', { name: 'Surveys I organise' }).click();
    await page.getByRole('link', { name: 'New survey' }).click();
    await page.getByLabel('Title', { exact: true }).fill('Night buses');
    await page.getByLabel('Region', { exact: true }).selectOption({ label: 'Fresno County' });
    await page.getByLabel('Opens').fill('2026-01-01T09:00');
    await page.getByLabel('Closes').fill('2199-01-01T09:00');
    await page.getByRole('button', { name: 'Make the draft' }).click();
    await page.getByRole('link', { name: 'Add a question' }).click();
    await page.getByLabel('Question', { exact: true }).fill('Should buses run at night?');
    await page.getByLabel('Answers, one on each line').fill('Yes\nNo');
    await page.getByRole('button', { name: 'Save and add another' }).click();
    await page.getByLabel('Question', { exact: true }).fill('How often would you ride?');
    await page.getByLabel('Scale', { exact: true }).check();
    await page.getByRole('button', { name: 'Save the question' }).click();
    await page.getByRole('link', { name: 'Set quotas' }).click();
    await page.getByLabel('Age group').selectOption('65+');
    await page.getByLabel('Wanted', { exact: true }).fill('1');
    await page.getByRole('button', { name: 'Add the quota' }).click();
    await isSound(page);
    await page.goto('/surveys/night-buses/organise');
    await page.getByRole('button', { name: 'Move up' }).click();
    await page.getByLabel('Reason (public)').fill('The council asked for it');
    await page.getByRole('button', { name: 'Publish the survey' }).click();
    await page.getByText('The survey is published.').waitFor();
    await isSound(page);
  });
  const respondent = await room.person(fresno);
  const sent = await respondent.post('/surveys/night-buses/answer', {
    key: '33333333-3333-4333-8333-333333333333',
    age: '65+',
    q1: '0',
    q2: '5',
  });
  assert.equal(sent.status, 303);
  assert.match(await (await organiser.get('/surveys/night-buses/organise')).text(), /Full/);
});
