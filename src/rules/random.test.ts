import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { AliasTable } from './alias-table.ts';
import { Random, randomFor } from './random.ts';

test('xoshiro128** gives the published first ten numbers', () => {
  // Output of Blackman and Vigna's C code from the state 1, 2, 3, 4, as in the tests of Rust's rand_xoshiro.
  const random = new Random([1, 2, 3, 4]);
  assert.deepEqual(
    Array.from({ length: 10 }, () => random.next()),
    [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804],
  );
});

test('the state comes from the first 16 bytes of sha256(seed + newline + purpose)', () => {
  // printf '1\nballots' | sha256sum
  const expected = new Random([0x9620c109, 0x5feccb53, 0x764677ff, 0xd33cc5d3]);
  const random = randomFor('1', 'ballots');
  for (let n = 0; n < 5; n++) assert.equal(random.next(), expected.next());
  assert.notEqual(randomFor('1', 'costs').next(), randomFor('1', 'ballots').next());
});

test('numbers below n are all met about equally often, and no other', () => {
  const random = randomFor('test', 'below');
  const met = new Float64Array(7);
  for (let n = 0; n < 70_000; n++) {
    const drawn = random.below(7);
    met[drawn]! += 1;
  }
  for (const times of met) assert.ok(Math.abs(times - 10_000) < 500, String(met));
  assert.equal(
    met.reduce((sum, times) => sum + times),
    70_000,
  );
});

test('every order of three cards is dealt about equally often, also from a deck that was dealt before', () => {
  const random = randomFor('test', 'deal');
  const deck = Uint32Array.of(0, 1, 2);
  const dealt = new Uint32Array(3);
  const met = new Map<string, number>();
  for (let n = 0; n < 60_000; n++) {
    random.deal(deck, 3, dealt, 0);
    met.set(dealt.join(''), (met.get(dealt.join('')) ?? 0) + 1);
  }
  assert.equal(met.size, 6);
  for (const times of met.values()) assert.ok(Math.abs(times - 10_000) < 500, JSON.stringify([...met]));
});

test('a shuffle keeps the cards, reaches every order, and leaves the rest of the array alone', () => {
  const random = randomFor('test', 'shuffle');
  const met = new Set<string>();
  for (let n = 0; n < 500; n++) {
    const cards = Uint32Array.of(4, 5, 6, 7);
    random.shuffle(cards, 3);
    assert.deepEqual(cards.slice(0, 3).sort(), Uint32Array.of(4, 5, 6));
    assert.equal(cards[3], 7);
    met.add(cards.join());
  }
  assert.equal(met.size, 6);
});

test('an alias table draws every number as often as its weight says, and never one of weight 0', () => {
  const random = randomFor('test', 'alias');
  const weights = [5, 0, 1, 0, 3, 1, 0];
  const table = new AliasTable(weights);
  const met = weights.map(() => 0);
  for (let n = 0; n < 100_000; n++) met[table.draw(random)]! += 1;
  weights.forEach((weight, number) => {
    if (weight === 0) assert.equal(met[number], 0);
    else assert.ok(Math.abs(met[number]! - 10_000 * weight) < 700, String(met));
  });
});

test('what is drawn depends on nothing that the language leaves to the engine', () => {
  for (const file of ['random.ts', 'alias-table.ts', 'portable-math.ts']) {
    const code = readFileSync(`${import.meta.dirname}/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    assert.ok(code.includes('export'));
    assert.doesNotMatch(code, /Math\.(exp|expm1|log\w*|pow|sin|cos|tan|cbrt|hypot|sqrt|random)\b|\*\*/, file);
  }
});
