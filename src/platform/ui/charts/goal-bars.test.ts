/** Claims about bars against a goal. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { goalBars } from '../index.ts';

const bars = (value: number, more: object = {}): Promise<string> =>
  Promise.resolve(
    goalBars({
      title: 'How far',
      description: 'Against 100.',
      tableLabel: 'Table',
      rows: [{ label: 'Counted', value, text: `${value} pieces`, ...more }],
      marks: [
        { value: 95, text: '95', label: 'too few below' },
        { value: 100, text: '100', label: 'needed' },
        { value: 110, text: '110', label: 'enough above' },
      ],
      goal: 100,
      share: (of) => `${Math.round(of * 100)} %`,
      columns: { what: 'Figure', value: 'Number', share: 'Share' },
    }),
  ).then(String);

it('bars and marks are on one scale, on which everything fits', async () => {
  for (const value of [0, 50, 115, 400]) {
    const made = await bars(value);
    const places = [...made.matchAll(/(?:width|x1)="([\d.]+)%"/g)].map(([, share]) => Number(share));
    assert.ok(places.every((share) => share <= 100));
    const [fails = 0, needed = 0, enough = 0] = [...made.matchAll(/x1="([\d.]+)%"/g)].map(([, share]) => Number(share));
    assert.ok(Math.abs(fails / needed - 0.95) < 0.001 && Math.abs(enough / needed - 1.1) < 0.001);
    const [, filled = 0] = [...made.matchAll(/width="([\d.]+)%"\s+height="16"/g)].map(([, share]) => Number(share));
    assert.ok(Math.abs(filled / needed - value / 100) < 0.001, String(value));
  }
});

it('what is of another kind than the goal is hollow, and the marks before, at and after it differ without colour', async () => {
  assert.match(await bars(50, { hollow: true }), /class="goal-hollow"/);
  const made = await bars(50);
  assert.doesNotMatch(made, /goal-hollow/);
  for (const look of ['goal-mark-before', 'goal-mark-goal', 'goal-mark-after'])
    assert.equal(made.split(look).length, 3);
});

it('the table holds every figure and every mark with its share of the goal', async () => {
  const table = /<table>[^]*<\/table>/.exec(await bars(50))?.[0].replace(/<[^>]+>|\s+/g, ' ') ?? '';
  for (const wanted of [/Counted +50 pieces +50 %/, /too few below +95 +95 %/, /needed +100 +100 %/])
    assert.match(table, wanted);
});
