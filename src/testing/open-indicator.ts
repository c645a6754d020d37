/** An indicator with one release of figures, for tests across rooms. */
import { randomUUID } from 'node:crypto';
import { addFigures, putIndicator } from '../capabilities/indicators/index.ts';
import type { Platform } from '../platform/platform.ts';

/** Gives its slug. */
export async function openIndicator(platform: Platform, regionId: string): Promise<string> {
  const by = { official: null, reason: 'For a test.' };
  return platform.db.transaction().execute(async (tx) => {
    const indicator = await putIndicator(
      platform,
      tx,
      {
        regionId,
        field: 'people',
        name: `Indicator ${randomUUID()}`,
        definition: 'x',
        unit: 'count',
        decimals: 0,
        direction: 'neither',
        publisher: 'An office',
        sourceTitle: 'A table',
        sourceUrl: 'https://example.org/table',
        series: '',
        licence: 'Public domain',
        language: 'en',
        translations: {},
      },
      { ...by, key: randomUUID() },
    );
    const figures = [{ place: regionId, placeName: 'Here', period: '2023', value: 1, margin: null, confidence: null }];
    await addFigures(platform, tx, indicator, { name: 'First', publishedOn: '2024-01-01', note: '', figures }, by);
    return indicator.slug;
  });
}
