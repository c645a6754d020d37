/** Claims about sentences and names in the reader's language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from './catalogue.ts';
import { languageName, timeOfDay } from './format.ts';

const words = catalogue(
  { until: 'Until {time}.', by: 'By {name}.' },
  { es: { until: 'Hasta las {time}.', by: 'Por {name}.' } },
);

test('a sentence that ends with a time of day has one full stop in each language', () => {
  const evening = new Date('2026-11-20T19:56:00Z');
  const until = (locale: 'en' | 'es') => words(locale)('until', { time: timeOfDay(locale, evening, 'UTC') });
  assert.match(until('en'), /7:56\sPM\.$/);
  assert.match(until('es'), /7:56\sp\.\s?m\.$/);
  // What somebody typed stays as it is.
  assert.equal(words('es')('by', { name: 'Ana...' }), 'Por Ana....');
});

test('languages that a meeting may be interpreted into have a name, not their tag', () => {
  assert.equal(languageName('en', 'ase'), 'American Sign Language');
  assert.equal(languageName('es', 'ase'), 'lengua de señas americana');
  assert.equal(languageName('es', 'vi'), 'vietnamita');
  assert.equal(languageName('es', 'not a tag'), 'not a tag');
});
