/** Claims about the disclosure score: every part counts for its item, and for no other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DISCLOSURE_ITEMS, disclosureOf, type DisclosedPoll, type DisclosureItem, type JudgedItem } from './index.ts';

const FULL = {
  strategy: 'survey',
  sponsor: 'an institute',
  conductor: 'a pollster',
  questionWording: 'Should it?',
  responseOptions: ['Yes', 'No', 'Not sure'],
  precedingContext: 'nothing was asked before',
  population: 'adults',
  location: 'California',
  sampleKind: 'probability',
  frame: 'addresses',
  recruitment: 'letters, ten dollars',
  modes: ['web', 'telephone'],
  languages: ['English', 'Spanish'],
  firstDay: '2025-06-11',
  lastDay: '2025-06-23',
  size: 500,
  marginOfError: 0.057,
  isDesignEffectDiscussed: true,
  isWeighted: true,
  weightingVariables: 'age, region',
  weightingSources: 'American Community Survey',
  qualityChecks: 'attention checks',
  processing: 'nothing filled in, 12 left out',
  limitations: 'there are errors nobody measured',
} as const satisfies DisclosedPoll;

const itemOf = (poll: DisclosedPoll, item: DisclosureItem): JudgedItem =>
  disclosureOf(poll).items.find((one) => one.item === item)!;

test('a poll that tells all has 11 of 11, one that tells nothing has 0, in the order of the Code', () => {
  const [all, none] = [disclosureOf(FULL), disclosureOf({})];
  assert.deepEqual([all.score, none.score], [11, 0]);
  for (const { items } of [all, none])
    assert.deepEqual(
      items.map(({ item }) => item),
      DISCLOSURE_ITEMS,
    );
  assert.equal(DISCLOSURE_ITEMS.length, 11);
  assert.ok(all.items.every(({ met, why, missing }) => met === 'yes' && why === 'all-told' && missing.length === 0));
  assert.ok(none.items.every(({ met, why, missing }) => met === 'no' && why === 'nothing-told' && missing.length > 0));
});

test('each part left out lowers exactly one item, and that item names it; blank is left out', () => {
  const lowered = new Set<DisclosureItem>();
  for (const part of Object.keys(FULL) as (keyof typeof FULL)[]) {
    const { [part]: was, ...rest } = FULL;
    const gone: DisclosedPoll =
      typeof was === 'string' ? ({ ...FULL, [part]: '  ' } as unknown as DisclosedPoll) : rest;
    const worse = disclosureOf(gone).items.filter(({ met }) => met !== 'yes');
    assert.equal(worse.length, 1, part);
    assert.deepEqual(worse[0]!.missing.includes(part), true, part);
    lowered.add(worse[0]!.item);
  }
  assert.equal(lowered.size, 11);
});

test('a sponsor that spends the money of others has to say whose', () => {
  const paid: DisclosedPoll = { ...FULL, isFundedByOthers: true };
  assert.deepEqual(itemOf(paid, 'sponsor').missing, ['funder']);
  assert.equal(itemOf({ ...paid, funder: 'a foundation' }, 'sponsor').met, 'yes');
});

test('a size of zero people, a list without words and a margin of zero tell nothing', () => {
  assert.deepEqual(itemOf({ ...FULL, size: 0 }, 'sizes').missing, ['size']);
  assert.deepEqual(itemOf({ ...FULL, marginOfError: 0 }, 'sizes').missing, ['marginOfError']);
  assert.deepEqual(itemOf({ ...FULL, modes: [' '] }, 'modes').missing, ['modes']);
});

test('several frames need a size each; a census has no margin and no list', () => {
  assert.deepEqual(itemOf({ ...FULL, frames: 2 }, 'sizes').missing, ['sizesByFrame']);
  assert.equal(itemOf({ ...FULL, frames: 2, sizesByFrame: [300, 200] }, 'sizes').met, 'yes');
  const { marginOfError: _, isDesignEffectDiscussed: __, frame: ___, ...census } = FULL;
  assert.equal(disclosureOf({ ...census, sampleKind: 'census' }).score, 11);
});

test('a sample not drawn by chance needs no margin of error, but a model for one it claims', () => {
  const { marginOfError, isDesignEffectDiscussed: _, ...rest } = FULL;
  const panel: DisclosedPoll = { ...rest, sampleKind: 'non-probability' };
  assert.equal(itemOf(panel, 'sizes').met, 'yes');
  assert.deepEqual(itemOf({ ...panel, marginOfError }, 'sizes'), {
    item: 'sizes',
    met: 'partly',
    why: 'parts-missing',
    missing: ['precisionModel'],
  });
  assert.equal(itemOf({ ...panel, marginOfError, precisionModel: 'Bayesian, flat prior' }, 'sizes').met, 'yes');
});

test('to say that nothing was weighted is to tell; to say only that it was is a part', () => {
  const { weightingVariables: _, weightingSources: __, ...rest } = FULL;
  assert.equal(itemOf({ ...rest, isWeighted: false }, 'weighting').met, 'yes');
  assert.equal(itemOf({ ...rest, isWeighted: true }, 'weighting').met, 'partly');
  assert.equal(disclosureOf({ ...rest, isWeighted: true }).score, 10.5);
});
