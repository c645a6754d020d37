/** Claims about the form of a process's terms. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../ui/index.ts';
import { choiceField, regionField, tickField, topicField } from './fields.ts';
import { fieldsOf, namedProblems, termsForm } from './form.ts';

const t = (key: string): string => `[${key}]`;
const drawn = (content: unknown): string => String(html`${content as string}`);
const parts = { action: '/surveys/new', back: '/surveys/organise', kind: 'new' as const };
const region = { id: 'fresno', name: 'Fresno County' };

test('a field keeps what was typed in it, and says what is wrong beside it', () => {
  const of = fieldsOf<string, string>(t, { typed: { title: '<Buses>' }, problems: { title: 'titleTooLong' } });
  assert.deepEqual(of('title'), { name: 'title', value: '<Buses>', error: '[titleTooLong]' });
});

test('the summary names each field, in the order of the form where the room has one', () => {
  const problems: Readonly<Record<string, string>> = { closesAt: 'timeMissing', opensAt: 'timeMissing' };
  assert.deepEqual(
    namedProblems(t, problems, t, ['opensAt', 'closesAt']).map(({ message }) => message),
    ['[opensAt]: [timeMissing]', '[closesAt]: [timeMissing]'],
  );
  assert.deepEqual(
    namedProblems(t, problems, t).map(({ field }) => field),
    ['closesAt', 'opensAt'],
  );
});

test('a new form makes, any other saves; both lead back', () => {
  const made = drawn(termsForm(t, parts, { errors: [], body: 'fields' }));
  assert.match(made, /\[create\]/);
  assert.doesNotMatch(made, /\[save\]|\[problemTitle\]/);
  assert.match(made, /href="\/surveys\/organise"/);
  assert.match(drawn(termsForm(t, { ...parts, kind: 'draft' }, { errors: [], body: '' })), /\[save\]/);
});

test('a problem that no field is to blame for stands alone above the form', () => {
  const errors = [{ field: 'title', message: 'Write a title.' }];
  const page = drawn(termsForm(t, { ...parts, problem: 'It moved on.' }, { errors, body: '' }));
  assert.match(page, /It moved on\./);
  assert.doesNotMatch(page, /Write a title\./);
});

test('the region is asked of a new process only, and a topic where there are some', () => {
  const speaking = { t, of: fieldsOf<string, string>(t, { typed: { region: 'fresno' }, problems: {} }) };
  assert.match(drawn(regionField(speaking, { kind: 'new', regions: [region] })), /value="fresno" selected/);
  assert.equal(regionField(speaking, { kind: 'draft', regions: [region] }), false);
  assert.equal(topicField(speaking, { topics: [] }), false);
});

test('choices and ticks show what was chosen', () => {
  const speaking = { t, of: fieldsOf<string, string>(t, { typed: { joining: 'anyone', late: 'yes' }, problems: {} }) };
  const choice = drawn(choiceField(speaking, 'joining', ['residents', 'anyone']));
  assert.match(choice, /value="anyone"\s+checked/);
  assert.doesNotMatch(choice, /value="residents"\s+checked/);
  assert.match(choice, /\[joining\.residentsHint\]/);
  assert.match(drawn(tickField(speaking, 'late')), /value="yes"\s+checked/);
  assert.doesNotMatch(drawn(tickField(speaking, 'twoWay')), /checked/);
});
