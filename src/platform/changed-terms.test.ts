/** What may still change of what was published, and what counts as a change. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dateProblems, movedDates, sameTranslations } from './changed-terms.ts';

const names = ['opensAt', 'closesAt'] as const;
const day = (n: number): Date => new Date(Date.UTC(2027, 0, n));
const now = day(10);

describe('dates of what was published', () => {
  it('are moved when they name another instant, are set, or are taken away', () => {
    const before = { opensAt: day(1), closesAt: null };
    assert.deepEqual(movedDates(names, before, { opensAt: day(1), closesAt: null }), []);
    assert.deepEqual(movedDates(names, before, { opensAt: day(2), closesAt: day(3) }), ['opensAt', 'closesAt']);
    assert.deepEqual(movedDates(names, before, { opensAt: null, closesAt: null }), ['opensAt']);
  });

  it('stay once they have passed, and move to what has not passed only', () => {
    const problems = (was: Date | null, is: Date | null): string | undefined =>
      dateProblems(['closesAt'], { closesAt: was }, { closesAt: is }, now).closesAt;
    assert.equal(problems(day(9), day(12)), 'dateOver');
    assert.equal(problems(now, day(12)), 'dateOver', 'at the instant itself it has passed');
    assert.equal(problems(day(11), day(9)), 'datePast');
    assert.equal(problems(day(11), now), 'datePast');
    assert.equal(problems(day(11), day(12)), undefined);
    assert.equal(problems(null, day(9)), 'datePast');
    assert.equal(problems(null, day(12)), undefined);
    assert.equal(problems(day(11), null), undefined);
  });

  it('that are not moved are no problem, whenever they are', () => {
    const date = fc.option(fc.date({ noInvalidDate: true }));
    fc.assert(
      fc.property(fc.record({ opensAt: date, closesAt: date }), (dates) => {
        const moved = movedDates(names, dates, { ...dates });
        assert.deepEqual(dateProblems(moved, dates, dates, now), {});
      }),
    );
  });
});

describe('translations', () => {
  const texts = ['title', 'summary'] as const;

  it('are the same when each text in each language is; a missing one is an empty one', () => {
    assert.ok(sameTranslations(texts, {}, { es: { title: '' } }));
    assert.ok(sameTranslations(texts, { es: { title: 'Uno' } }, { es: { title: 'Uno', summary: '' } }));
    assert.ok(!sameTranslations(texts, { es: { title: 'Uno' } }, { en: { title: 'Uno' } }));
    assert.ok(!sameTranslations(texts, { es: { title: 'Uno', summary: 'Dos' } }, { es: { title: 'Uno' } }));
    const both = { es: { title: 'Uno', summary: 'Dos' } };
    assert.ok(sameTranslations(['title'], both, { es: { title: 'Uno' } }), 'only the texts named are compared');
  });

  it('are compared alike from both sides', () => {
    const translated = fc.dictionary(
      fc.constantFrom('en', 'es'),
      fc.record({ title: fc.constantFrom('', 'a'), summary: fc.constantFrom('', 'a') }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(translated, translated, (one, two) => {
        assert.equal(sameTranslations(texts, one, two), sameTranslations(texts, two, one));
      }),
    );
  });
});
