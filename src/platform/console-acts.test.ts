/** Claims about the forms of acts on a console. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from './ui/index.ts';
import { actFields, actSection, returnedAct, returnedSummary } from './console-acts.ts';

const t = (key: string): string => `[${key}]`;
const drawn = (content: unknown): string => String(html`${content as string}`);

test('what was typed comes back in the form that was sent, and in no other', () => {
  const typed = { publishReason: 'It is time', closeReason: 'It is time' };
  const forms = { typed, problem: returnedAct('publish', 'reasonTooLong', 'Too long.') };
  assert.match(
    drawn(actSection(t, forms, { at: '/surveys/buses', act: 'publish', lead: '' })),
    /It is time[^]*Too long|Too long[^]*It is time/,
  );
  const other = drawn(actSection(t, forms, { at: '/surveys/buses', act: 'close', lead: '' }));
  assert.doesNotMatch(other, /It is time|Too long/);
  assert.match(other, /action="\/surveys\/buses\/close"/);
});

test('only a problem with the reason is said beside it', () => {
  assert.equal(returnedAct('publish', 'reasonMissing', '').field, 'publishReason');
  const { field } = returnedAct('publish', 'noQuestions', '');
  assert.equal(field, undefined);
  assert.doesNotMatch(drawn(returnedSummary('Not published', { act: 'publish', field, message: 'Write one.' })), /<a /);
});

test('a form that did not come back starts with what it is given', () => {
  const forms: Parameters<typeof actFields<'entry' | 'strike'>>[0] = { typed: {} };
  assert.deepEqual(actFields(forms, 'entry')('on', '2027-03-01'), { name: 'on', value: '2027-03-01' });
});
