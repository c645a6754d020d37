import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { budgetSlugs, phaseOf, phases, type Budget } from './budget.ts';
import { slugOf } from '../../platform/slug.ts';

const at = (time: number): Date => new Date(time);
const planned = {
  publishedAt: at(0),
  imported: false,
  counted: false,
  ideasOpenAt: at(10),
  ideasCloseAt: at(20),
  votingOpenAt: at(30),
  votingCloseAt: at(40),
} as Budget;

describe('the phase of a budget', () => {
  it('follows from the clock: it starts at the instant named and ends just before the next one', () => {
    const expected = [
      [0, 'announced'],
      [9, 'announced'],
      [10, 'ideas'],
      [19, 'ideas'],
      [20, 'review'],
      [29, 'review'],
      [30, 'voting'],
      [39, 'voting'],
      [40, 'counting'],
    ] as const;
    for (const [time, phase] of expected) assert.equal(phaseOf(planned, at(time)), phase, String(time));
    assert.equal(phaseOf({ ...planned, counted: true }, at(40)), 'result');
  });

  it('never goes back as time goes on', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), fc.boolean(), (a, b, counted) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((time) =>
          phases.indexOf(phaseOf({ ...planned, counted }, at(time))),
        );
        assert.ok(early! <= late!);
      }),
    );
  });

  it('is a draft until it is published, whatever the dates say, and for imports depends on the count alone', () => {
    assert.equal(phaseOf({ ...planned, publishedAt: null }, at(35)), 'draft');
    const imported = {
      ...planned,
      imported: true,
      ideasOpenAt: null,
      ideasCloseAt: null,
      votingOpenAt: null,
      votingCloseAt: null,
    };
    assert.equal(phaseOf(imported, at(35)), 'counting');
    assert.equal(phaseOf({ ...imported, counted: true }, at(35)), 'result');
  });
});

describe('a text with translations', () => {
  const text = { title: 'Streets', language: 'en', translations: { es: { title: 'Calles' } } };
  it('comes in the reader’s language where there is one, and says which language it is in', () => {
    assert.deepEqual(inLanguage(text, 'title', 'es'), { text: 'Calles', language: 'es' });
    assert.deepEqual(inLanguage({ ...text, translations: {} }, 'title', 'es'), { text: 'Streets', language: 'en' });
    assert.deepEqual(inLanguage({ ...text, translations: { es: { title: '' } } }, 'title', 'es'), {
      text: 'Streets',
      language: 'en',
    });
  });
});

it('the name in an address is made of plain letters, of whatever the title is made', () => {
  const names: readonly (readonly [title: string, slug: string])[] = [
    ['Wrocław: Żółta łąka', 'wroclaw-zolta-laka'],
    ['Straße & Cœur, Ærø', 'strasse-coeur-aero'],
    ['¿Qué haría usted?', 'que-haria-usted'],
    ['公園', 'budget'],
    ['New', 'budget-new'],
  ];
  for (const [title, slug] of names) assert.equal(slugOf(title, budgetSlugs), slug);
});
