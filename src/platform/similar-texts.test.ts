/** Worked examples of statements that are much alike, in English and in Spanish, and of those that are not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { similarTexts } from './similar-texts.ts';

const english = [
  'Local taxes should stay in the county in which they are paid.',
  'The state should decide where new housing goes.',
  'Water rights should be settled before anything else.',
  'Farms in the valley feed the whole state and are not asked.',
  'A vote this large needs a turnout of half of all residents.',
  'Public transport should be free for students.',
  'Wildfire insurance must stay affordable.',
];
const spanish = [
  'Los impuestos locales deben quedarse en el condado donde se pagan.',
  'El estado debe decidir dónde se construyen las viviendas nuevas.',
  'Los derechos de agua deben resolverse antes que nada.',
  'El transporte público debería ser gratuito para estudiantes.',
  'El seguro contra incendios tiene que seguir siendo asequible.',
];
const numbered = (texts: readonly string[], language: string) =>
  texts.map((text, number) => ({ number, text, language }));
const found = (text: string, texts: readonly string[]): readonly number[] =>
  similarTexts(text, numbered(texts, 'en')).map(({ number }) => number);

describe('similar statements', () => {
  it('finds what says the same with the words in another order or form, in English', () => {
    assert.deepEqual(found('Taxes paid in a county should stay local', english), [0]);
    assert.deepEqual(found('Settle the WATER rights first!', english), [2]);
    assert.deepEqual(found('Free public transport for every student', english), [5]);
    assert.deepEqual(found('Housing: new houses go where the state decides', english), [1]);
    assert.deepEqual(found('Insurance against wildfires must stay affordable', english), [6]);
  });

  it('finds it in Spanish, with or without accents', () => {
    assert.deepEqual(found('Que los impuestos se queden en el condado que los paga', spanish), [0]);
    assert.deepEqual(found('Resolver antes los derechos del agua', spanish), [2]);
    assert.deepEqual(found('Transporte publico gratuito para los estudiantes', spanish), [3]);
    assert.deepEqual(found('Las viviendas nuevas: que decida el estado donde se construyen', spanish), [1]);
  });

  it('leaves alone what only shares a topic', () => {
    for (const text of ['Taxes are too high', 'Water is scarce', 'Leave the union', 'The state is too large'])
      assert.deepEqual(found(text, english), [], text);
    for (const text of ['El agua es escasa', 'Salir de la Unión', 'Los impuestos son altos'])
      assert.deepEqual(found(text, spanish), [], text);
  });

  it('knows no meaning: what says the same in other words is not found', () => {
    assert.deepEqual(found('Money collected here must not leave for Sacramento', english), []);
  });

  it('gives the closest first, of equals the older, and at most three', () => {
    const twins = ['Water rights first', 'Water rights first', 'Water rights first', 'Water rights first'];
    assert.deepEqual(found('Water rights first', [...english, ...twins]), [7, 8, 9]);
    const closer = ['Water rights should be settled before anything else', 'Water rights should be settled soon'];
    assert.deepEqual(found('Water rights should be settled', [...closer, 'Roads']), [1, 0]);
  });

  it('finds every statement that carries a topic when it is sent word for word, and none for empty words', () => {
    fc.assert(
      fc.property(fc.nat(english.length - 1), (at) => {
        const [first] = similarTexts(english[at]!, numbered(english, 'en'));
        assert.equal(first?.number, at);
        assert.ok(first.likeness > 0.999 && first.likeness < 1.001);
      }),
    );
    assert.deepEqual(found('should all of the be and', english), []);
    assert.deepEqual(found('', english), []);
  });

  it('bears any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary' })), (text, texts) => {
        for (const { likeness } of similarTexts(text, numbered(texts, 'en')))
          assert.ok(likeness >= 0.55 && likeness < 1.001);
      }),
    );
  });
});
