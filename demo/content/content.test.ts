/** Claims about the content: both languages everywhere, both sides alike, no filler. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { budgets } from './budgets.ts';
import { deliveries } from './deliveries.ts';
import { initiatives } from './initiatives.ts';
import { referendums } from './referendums.ts';
import { surveys } from './surveys.ts';
import { leaving } from './topic.ts';

interface Found {
  readonly en: string;
  readonly es: string;
}

/** All pairs of texts, wherever they stand. */
function bilinguals(value: unknown): readonly Found[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value || 'es' in value) return [value as Found];
  return Object.values(value).flatMap(bilinguals);
}

test('every text is there in English and Spanish, and the two are not the same', () => {
  const found = [...bilinguals(budgets), ...bilinguals(deliveries), ...bilinguals(surveys), ...bilinguals(referendums)];
  assert.ok(found.length > 100, `only ${found.length}`);
  for (const { en, es } of found) {
    assert.ok(
      typeof en === 'string' && en.trim() !== '' && typeof es === 'string' && es.trim() !== '',
      `${en} / ${es}`,
    );
    assert.notEqual(en, es);
    assert.ok(es.length > 0.7 * en.length && es.length < 2 * en.length, `${en} / ${es}`);
  }
});

test('both sides of the question have five points, pair by pair of nearly the same length, in both languages', () => {
  assert.equal(leaving.points.length, 5);
  const lengths = (locale: 'en' | 'es', side: 'for' | 'against') =>
    leaving.points.map((pair) => (locale === 'en' ? pair[side].text : pair[side].translations['es']!.text!).length);
  for (const locale of ['en', 'es'] as const) {
    const [one, other] = [lengths(locale, 'for'), lengths(locale, 'against')];
    const sum = (numbers: readonly number[]) => numbers.reduce((total, length) => total + length, 0);
    assert.ok(Math.abs(sum(one) - sum(other)) < 0.05 * sum(one), `${locale}: ${sum(one)} and ${sum(other)}`);
    one.forEach((length, at) =>
      assert.ok(Math.abs(length - other[at]!) <= 0.15 * Math.max(length, other[at]!), `${locale}, pair ${at + 1}`),
    );
  }
});

test('both sides begin the same way, and the question is marked as made up', () => {
  for (const pair of leaving.points) {
    assert.match(pair.for.text, /^Supporters say that /);
    assert.match(pair.against.text, /^Opponents say that /);
  }
  assert.equal(leaving.hypothetical, true);
  assert.match(leaving.summary, /Texas v\. White, 74 U\.S\. 700 \(1869\)/);
});

test('both sides of every referendum begin the same way and are nearly of the same length, in both languages', () => {
  for (const { slug, for: yes, against: no } of referendums) {
    for (const locale of ['en', 'es'] as const) {
      const [one, other] = [yes[locale].length, no[locale].length];
      assert.ok(Math.abs(one - other) <= 0.05 * Math.max(one, other), `${slug}, ${locale}: ${one} and ${other}`);
    }
    assert.match(yes.en, /^Supporters say that /);
    assert.match(no.en, /^Opponents say that /);
  }
});

test('what was put to the voters is what the initiative argued for and against', () => {
  for (const { initiative, for: yes, against: no } of referendums) {
    if (initiative === null) continue;
    const texts = initiatives.find(({ slug }) => slug === initiative)?.texts ?? [];
    const said = (kind: string) => texts.find((text) => text.kind === kind)?.body;
    assert.deepEqual([said('for'), said('against')], [yes, no]);
  }
});

test('no text is used twice, and no project costs more than its budget', () => {
  const texts = budgets.flatMap((budget) =>
    'ideas' in budget
      ? budget.ideas.map(({ description }) => description)
      : budget.projects.flatMap(({ about, finding }) => [about.en, finding]),
  );
  assert.equal(new Set(texts).size, texts.length);
  for (const budget of budgets)
    if ('projects' in budget) for (const { facts } of budget.projects) assert.ok(facts.cost <= budget.amount);
});

test('every story of a delivery belongs to a project, and its news and money only go forward', () => {
  for (const [slug, stories] of Object.entries(deliveries)) {
    const budget = budgets.find((one) => one.slug === slug);
    assert.ok(budget !== undefined && 'projects' in budget);
    for (const [name, { news, milestones }] of Object.entries(stories)) {
      assert.ok(
        budget.projects.some((project) => project.name.en === name),
        name,
      );
      assert.ok(milestones.length > 0, name);
      assert.ok(
        news.every(
          ({ day, spent }, at) => day <= 0 && (at === 0 || (day > news[at - 1]!.day && spent >= news[at - 1]!.spent)),
        ),
        name,
      );
    }
  }
});
