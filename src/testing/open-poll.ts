/** A registered poll under a question of its own, for tests across rooms. */
import { randomUUID } from 'node:crypto';
import { putQuestion, registerIn } from '../capabilities/polls/index.ts';
import type { Platform } from '../platform/platform.ts';

/** Gives the slugs of both. */
export async function openPoll(
  platform: Platform,
  regionId: string,
): Promise<{ readonly poll: string; readonly question: string }> {
  return platform.db.transaction().execute(async (tx) => {
    const question = await putQuestion(
      platform,
      tx,
      {
        regionId,
        topic: null,
        title: `Question ${randomUUID()}`,
        about: 'x',
        language: 'en',
        translations: {},
        hypothetical: true,
      },
      { official: null, reason: 'For a test.' },
    );
    const poll = await registerIn(
      platform,
      tx,
      {
        regionId,
        hypothetical: true,
        facts: {
          questionId: question.id,
          questionReason: 'For a test.',
          wording: null,
          wordingLanguage: 'en',
          context: '',
          pollster: 'A house',
          sponsor: null,
          stake: 'unknown',
          stakeNote: '',
          modes: [],
          languages: '',
          population: null,
          populationNote: '',
          askedFrom: '2024-01-01',
          askedUntil: '2024-01-02',
          sampleSize: 500,
          designEffect: null,
          margin: null,
          precision: '',
          sampleKind: null,
          frame: '',
          recruitment: '',
          weighting: '',
          weightingSources: '',
          quality: '',
          processing: '',
          limitations: '',
          note: '',
          answers: [{ label: 'Yes', kind: 'for', share: 5_000 }],
          complete: false,
          language: 'en',
          sourceUrl: 'https://example.org',
          sourceReadOn: '2024-02-01',
        },
      },
      null,
      platform.now(),
    );
    if (!poll.ok) throw new Error('the poll of the test was refused');
    return { poll: poll.value.slug, question: question.slug };
  });
}
