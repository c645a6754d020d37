/** Claims about reading what a respondent sent, and about what an organiser typed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { optionOrder } from './option-order.ts';
import type { Question } from './question.ts';
import { readAnswers, type Sent } from './read-answers.ts';
import { readQuestionForm } from './read-question-form.ts';

const base: Question = {
  number: 1,
  position: 1,
  kind: 'single',
  text: 'Which?',
  hint: '',
  options: ['a', 'b', 'c'],
  lowLabel: '',
  highLabel: '',
  required: true,
  rotated: false,
  keepsLast: false,
  most: null,
  low: null,
  high: null,
  language: 'en',
  translations: {},
};

const sentOf =
  (fields: Readonly<Record<string, string | readonly string[]>>): Sent =>
  (field) => {
    const value = fields[field];
    return value === undefined ? [] : typeof value === 'string' ? [value] : value;
  };

/** The answer to question 1, or the problem with it. */
function read(question: Partial<Question>, fields: Readonly<Record<string, string | readonly string[]>>): unknown {
  const found = readAnswers({ questions: [{ ...base, ...question }], asksAge: false }, sentOf(fields));
  return found.ok ? found.value.answers['1'] : found.error['1'];
}

describe('answers as sent', () => {
  it('name options by place, none twice, and not more than allowed', () => {
    assert.equal(read({}, { q1: '2' }), 2);
    assert.equal(read({}, { q1: '3' }), 'optionUnknown');
    assert.equal(read({}, {}), 'answerMissing');
    assert.equal(read({ required: false }, {}), undefined);
    assert.deepEqual(read({ kind: 'several' }, { q1: ['2', '0', '2'] }), [0, 2]);
    assert.equal(read({ kind: 'several', most: 1 }, { q1: ['2', '0'] }), 'tooMany');
  });

  it('rank all options or none, each place once', () => {
    assert.deepEqual(read({ kind: 'ranking' }, { 'q1-r0': '3', 'q1-r1': '1', 'q1-r2': '2' }), [1, 2, 0]);
    assert.equal(read({ kind: 'ranking' }, { 'q1-r0': '3', 'q1-r1': '1' }), 'rankMissing');
    assert.equal(read({ kind: 'ranking' }, { 'q1-r0': '1', 'q1-r1': '1', 'q1-r2': '2' }), 'rankTwice');
    assert.equal(read({ kind: 'ranking' }, { 'q1-r0': '4', 'q1-r1': '1', 'q1-r2': '2' }), 'optionUnknown');
    assert.equal(read({ kind: 'ranking', required: false }, {}), undefined);
  });

  it('stay on the scale and within the limits, and take numbers as people write them', () => {
    const scale = { kind: 'scale', low: 0, high: 10 } as const;
    assert.equal(read(scale, { q1: '0' }), 0);
    assert.equal(read(scale, { q1: '11' }), 'notOnScale');
    const number = { kind: 'number', low: 0, high: 5_000 } as const;
    assert.equal(read(number, { q1: ' 1,200 ' }), 1_200);
    assert.equal(read(number, { q1: '1,20' }), 'notANumber');
    assert.equal(read(number, { q1: '1.5' }), 'notANumber');
    assert.equal(read(number, { q1: '-1' }), 'belowLow');
    assert.equal(read(number, { q1: '5001' }), 'aboveHigh');
    assert.equal(read({ kind: 'number' }, { q1: '-7' }), -7);
  });

  it('never throw, whatever is sent', () => {
    const kinds = fc.constantFrom('single', 'several', 'scale', 'ranking', 'number', 'text' as const);
    fc.assert(
      fc.property(
        kinds,
        fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 5 }),
        fc.string(),
        (kind, values, age) => {
          const sent: Sent = (field) => (field === 'age' ? [age] : values);
          readAnswers(
            { questions: [{ ...base, kind: kind as Question['kind'], low: 1, high: 5 }], asksAge: true },
            sent,
          );
        },
      ),
    );
  });

  it('ask for an age group only where the survey weights by it', () => {
    const found = readAnswers({ questions: [], asksAge: true }, sentOf({ age: '17-18' }));
    assert.deepEqual(found, { ok: false, error: { age: 'ageMissing' } });
    const kept = readAnswers({ questions: [], asksAge: false }, sentOf({ age: '65+' }));
    assert.ok(kept.ok && kept.value.ageGroup === null);
  });
});

describe('the order of options', () => {
  it('is a permutation that stays for one respondent, and puts every option first about equally often', () => {
    const question = { ...base, rotated: true };
    const firsts = [0, 0, 0];
    for (let person = 0; person < 3_000; person += 1) {
      const name = Buffer.alloc(32);
      name.writeUInt32LE(person);
      const order = optionOrder(question, name);
      assert.deepEqual(new Set(order), new Set([0, 1, 2]));
      assert.equal(order.length, 3);
      assert.deepEqual(optionOrder(question, name), order);
      firsts[order[0]!]! += 1;
    }
    for (const first of firsts) assert.ok(first > 900 && first < 1_100, `${firsts}`);
  });
});

describe('a question as typed', () => {
  const typed = (fields: Readonly<Record<string, string>>) =>
    readQuestionForm({ text: (name) => fields[name] ?? '' }, 'es');

  it('keeps only what belongs to its kind', () => {
    const found = typed({
      kind: 'scale',
      text: 'How?',
      options: 'a\nb',
      scale: '0-10',
      lowLabel: 'little',
      low: '3',
      rotated: 'yes',
    });
    assert.ok(found.ok);
    assert.deepEqual(
      [found.value.options, found.value.low, found.value.high, found.value.lowLabel, found.value.rotated],
      [[], 0, 10, 'little', false],
    );
  });

  it('is refused beside each field that is wrong', () => {
    const found = typed({ kind: 'several', text: '', options: 'a\n\n a ', most: '3', otherOptions: 'x' });
    assert.ok(!found.ok);
    assert.deepEqual(found.error, {
      text: 'textMissing',
      options: 'optionTwice',
      otherText: 'otherTextMissing',
      otherOptions: 'otherOptions',
      most: 'mostUnreadable',
    });
    assert.deepEqual(typed({ kind: 'essay' }), { ok: false, error: { kind: 'kindMissing' } });
    const many = typed({
      kind: 'ranking',
      text: 'x',
      options: Array.from({ length: 11 }, (_, at) => `${at}`).join('\n'),
    });
    assert.ok(!many.ok && many.error.options === 'rankedMany');
  });

  it('has limits only as far as they are typed, in order', () => {
    const found = typed({ kind: 'number', text: 'How many?', low: '1,000' });
    assert.ok(found.ok && found.value.low === 1_000 && found.value.high === null);
    const crossed = typed({ kind: 'number', text: 'How many?', low: '5', high: '5' });
    assert.ok(!crossed.ok && crossed.error.high === 'limitsCrossed');
  });
});
