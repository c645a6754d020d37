/** A server with this room and budgets, official figures of six counties, and allocations in any state: for tests through HTTP. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { openTestRoom, type TestRoom } from '../../../platform/testing/room.ts';
import type { Person } from '../../../platform/testing/person.ts';
import { budgeting } from '../../budgeting/index.ts';
import { addFigures, findIndicator, indicators, officialFigures, putIndicator } from '../../indicators/index.ts';
import { measureSensitivity } from '../measure-sensitivity.ts';
import { investment } from '../index.ts';
import { findAllocation } from '../store/allocations.ts';

export const state = 'ocd-division/country:us/state:ca';
export const county = (name: string): string => `${state}/county:${name}`;

export type { Person };

export interface InvestmentRoom extends TestRoom {
  readonly organiser: Person;
  /** Makes a draft by its form and gives its slug; need from two figures of its own table unless told. */
  draft(more?: Readonly<Record<string, string>>): Promise<string>;
  /** A draft that was published, with its sensitivity. */
  published(): Promise<string>;
  adopted(): Promise<string>;
  /** A release that revises the figures of 2024 of an indicator. */
  revise(indicator: string): Promise<void>;
}

/** Every county of California with the two figures of `ownProfile`, so that no need is unknown. */
export const ownProfile: Readonly<Record<string, string>> = {
  profile: 'own',
  name: 'Two figures',
  source: 'A test',
  normalisation: 'min-max',
  combination: 'arithmetic',
  missing: 'average-present',
  atMost: '0',
  rows: '3',
  'row-0-key': 'poverty-rate',
  'row-0-weight': '2',
  'row-0-direction': 'more-is-need',
  'row-0-component': 'need-of-people',
  'row-1-key': 'median-household-income',
  'row-1-weight': '1',
  'row-1-direction': 'less-is-need',
  'row-1-component': 'need-of-people',
  gap: 'median-household-income',
};

export async function openInvestmentRoom(): Promise<InvestmentRoom> {
  const room = await openTestRoom([investment, budgeting, indicators]);
  const { platform } = room;
  await putFigures(room);
  const organiser = await room.person(state, 'organiser');
  const draft = async (more: Readonly<Record<string, string>> = {}): Promise<string> => {
    const answer = await organiser.post('/investment/new', {
      key: randomUUID(),
      title: `Fund ${randomUUID().slice(0, 8)}`,
      why: 'Set aside by **law**.',
      language: 'en',
      region: state,
      level: 'county',
      sum: '100,000,000',
      ...more,
    });
    const to = answer.headers.get('location') ?? '';
    assert.equal(answer.status, 303, await answer.text());
    const slug = to.replace('/investment/', '').replace('/organise', '');
    const profile = await organiser.post(`/investment/${slug}/profile`, ownProfile);
    assert.equal(profile.status, 303, await profile.text());
    return slug;
  };
  const act = async (slug: string, name: 'publish' | 'adopt'): Promise<void> => {
    const done = await organiser.post(`/investment/${slug}/${name}`, { [`${name}Reason`]: 'Decided on May 3.' });
    assert.equal(done.status, 303, await done.text());
  };
  const published = async (): Promise<string> => {
    const slug = await draft();
    await act(slug, 'publish');
    const allocation = await findAllocation(platform.db, slug);
    await measureSensitivity(platform, allocation!.id, 1);
    return slug;
  };
  return {
    ...room,
    organiser,
    draft,
    published,
    revise: (indicator) => reviseFigures(room, indicator),
    adopted: async () => {
      const slug = await published();
      await act(slug, 'adopt');
      return slug;
    },
  };
}

/** Made up, and different in every county: a test of sharing out needs no true figures. */
async function putFigures({ platform }: TestRoom): Promise<void> {
  const { rows } = await platform.database.pool.query<{ id: string; name: string }>(
    `select id, name from region where kind = 'county' order by id`,
  );
  const terms = {
    regionId: state,
    decimals: 1,
    publisher: 'A bureau',
    sourceUrl: 'https://example.org',
    series: '',
    licence: 'none',
  };
  const why = { official: null, reason: 'For a test.' };
  await platform.db.transaction().execute(async (tx) => {
    for (const [slug, field, unit, direction, of] of [
      ['poverty-rate', 'income', 'percent', 'less-is-better', (n: number) => 5 + ((n * 37) % 58) / 3],
      [
        'median-household-income',
        'income',
        'dollars',
        'more-is-better',
        (n: number) => 48_000 + ((n * 23) % 58) * 1_500,
      ],
      ['unemployment-rate', 'jobs', 'percent', 'less-is-better', (n: number) => 3 + ((n * 11) % 58) / 10],
    ] as const) {
      const indicator = await putIndicator(
        platform,
        tx,
        {
          ...terms,
          field,
          unit,
          direction,
          name: slug.replaceAll('-', ' '),
          definition: 'For a test.',
          sourceTitle: 'A table',
          language: 'en',
          translations: { es: { name: `${slug} en español` } },
        },
        { ...why, key: randomUUID(), slug },
      );
      for (const [year, add] of [
        ['2022', 0],
        ['2024', 1],
      ] as const)
        await addFigures(
          platform,
          tx,
          indicator,
          {
            name: `Release ${year}`,
            publishedOn: `${Number(year) + 1}-01-15`,
            note: '',
            figures: rows.map(({ id, name }, n) => ({
              place: id,
              placeName: name,
              period: year,
              // The first half of the counties changes by one more than the others.
              value: of(n) + add * (n < rows.length / 2 ? 2 : 1),
              margin: null,
              confidence: null,
            })),
          },
          why,
        );
    }
  });
}

async function reviseFigures({ platform }: TestRoom, slug: string): Promise<void> {
  const [indicator, now] = [
    await findIndicator(platform.db, slug),
    await officialFigures(platform.db, { indicator: slug, period: '2024' }),
  ];
  await platform.db.transaction().execute(async (tx) => {
    const figures = (now?.figures ?? []).map(({ place, placeName, period, value }, n) => ({
      place,
      placeName,
      period,
      value: value + (n % 7),
      margin: null,
      confidence: null,
    }));
    const publication = { name: 'Revised 2024', publishedOn: '2026-01-15', note: '', figures };
    await addFigures(platform, tx, indicator!, publication, { official: null, reason: 'For a test.' });
  });
}
