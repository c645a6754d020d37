/** Claims about what the law asks to be posted, and until when. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agendaDue, deadlinesOf, isLate, stepsOf, type Planned } from './notice.ts';

const startsAt = Date.parse('2026-09-15T18:00:00-07:00');
const hours = (many: number): number => many * 3_600_000;

const planned = (more: Partial<Planned> = {}): Planned => ({
  kind: 'regular',
  twoWay: false,
  startsAt,
  endsAt: startsAt + hours(2),
  publishedAt: null,
  languages: [],
  done: {},
  recorded: false,
  ...more,
});

const met = (more: Partial<Planned>, now: number): Record<string, string> =>
  Object.fromEntries(
    deadlinesOf(planned(more), now).map(({ what, language, met: is }) => [
      language === null ? what : `${what} ${language}`,
      is,
    ]),
  );

test('the agenda of a regular meeting is due 72 hours before, of a special one 24; of others nothing has to be posted', () => {
  assert.equal(agendaDue('regular', startsAt), Date.parse('2026-09-12T18:00:00-07:00'));
  assert.equal(agendaDue('special', startsAt), Date.parse('2026-09-14T18:00:00-07:00'));
  assert.equal(agendaDue('emergency', startsAt), null);
  assert.equal(agendaDue('community', startsAt), null);
});

test('exactly 72 hours before is in time, a millisecond later is late', () => {
  assert.equal(isLate('regular', startsAt, startsAt - hours(72)), false);
  assert.equal(isLate('regular', startsAt, startsAt - hours(72) + 1), true);
  assert.equal(isLate('community', startsAt, startsAt), false);
});

test('weekends count, and hours are hours that pass when the clock is turned', () => {
  // Tuesday 3 November 2026, 18:00 Pacific standard time; clocks are turned back on Sunday.
  const afterTheTurn = Date.parse('2026-11-03T18:00:00-08:00');
  assert.equal(agendaDue('regular', afterTheTurn), Date.parse('2026-10-31T19:00:00-07:00'));
});

test('what was not posted is open until it is due, then missed; what was posted is met or too late for good', () => {
  assert.equal(met({}, startsAt - hours(72))['agenda-posted'], 'open');
  assert.equal(met({}, startsAt - hours(71))['agenda-posted'], 'no');
  assert.equal(met({ publishedAt: startsAt - hours(80) }, startsAt)['agenda-posted'], 'yes');
  assert.equal(met({ publishedAt: startsAt - hours(60) }, startsAt)['agenda-posted'], 'no');
});

test('each translation is due with the agenda, of bodies that owe one, while the law is in force', () => {
  const languages = [
    { language: 'es', postedAt: startsAt - hours(73) },
    { language: 'vi', postedAt: null },
  ];
  assert.deepEqual(met({ twoWay: true, languages, publishedAt: startsAt - hours(73) }, startsAt), {
    'agenda-posted': 'yes',
    'translation-posted es': 'yes',
    'translation-posted vi': 'no',
    'place-posted': 'open',
    'notice-sent': 'open',
  });
  const translations = (more: Partial<Planned>): number =>
    deadlinesOf(planned({ twoWay: true, languages, ...more }), 0).filter(({ what }) => what === 'translation-posted')
      .length;
  assert.equal(translations({ twoWay: false }), 0);
  assert.equal(translations({ kind: 'emergency' }), 0);
  assert.equal(translations({ startsAt: Date.parse('2026-06-30T23:59:59-07:00') }), 0);
  assert.equal(translations({ startsAt: Date.parse('2026-07-01T00:00:00-07:00') }), 2);
  assert.equal(translations({ startsAt: Date.parse('2030-01-01T00:00:00-08:00') }), 0);
});

test('of an emergency meeting the media are told an hour before; nobody can say that they were not', () => {
  const [told] = deadlinesOf(planned({ kind: 'emergency' }), startsAt + hours(5));
  assert.deepEqual(told, {
    what: 'media-told',
    language: null,
    at: startsAt - hours(1),
    doneAt: null,
    met: 'open',
    source: '54956.5',
  });
  assert.equal(met({ kind: 'emergency', done: { 'media-told': startsAt - hours(1) } }, startsAt)['media-told'], 'yes');
});

test('what somebody tells was done is in time up to the deadline and late after it, each step for itself; of the others nothing is said', () => {
  assert.deepEqual(
    met(
      {
        kind: 'special',
        publishedAt: startsAt - hours(30),
        done: {
          'place-posted': startsAt - hours(24),
          'members-notified': startsAt - hours(24) + 1,
          'notice-sent': startsAt + hours(1),
        },
      },
      startsAt + hours(9),
    ),
    {
      'agenda-posted': 'yes',
      'place-posted': 'yes',
      'members-notified': 'no',
      'media-notified': 'open',
      'notice-sent': 'no',
    },
  );
});

test('each kind of meeting has the steps that its law asks for, and no others', () => {
  assert.deepEqual(stepsOf('regular'), ['place-posted', 'notice-sent']);
  assert.deepEqual(stepsOf('special'), ['place-posted', 'members-notified', 'media-notified', 'notice-sent']);
  assert.deepEqual(stepsOf('emergency'), ['media-told']);
  assert.deepEqual(stepsOf('community'), []);
  // A step of another kind, told by mistake before the kind was changed, is not asked about.
  assert.equal('media-told' in met({ done: { 'media-told': startsAt } }, startsAt), false);
});

test('a recording of a public body is kept for 30 days after the meeting', () => {
  const kept = deadlinesOf(planned({ recorded: true }), 0).at(-1)!;
  assert.equal(kept.what, 'recording-kept');
  assert.equal(kept.at, startsAt + hours(2 + 30 * 24));
});

test('a neighbourhood group owes no notice', () => {
  assert.deepEqual(deadlinesOf(planned({ kind: 'community', twoWay: true, recorded: true }), startsAt), []);
});
