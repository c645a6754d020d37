/** Registers the published polls by the room's own door, each in the log with the reason for its question. */
import { randomUUID } from 'node:crypto';
import { putQuestion, registerIn } from '../src/capabilities/polls/index.ts';
import type { Db } from '../src/platform/db/db.ts';
import type { Platform } from '../src/platform/platform.ts';
import { pollQuestions } from './content/polls.ts';
import { leaving } from './content/topic.ts';
import { california } from './people.ts';

/** Call it in the transaction that loads everything. */
export async function putPolls(platform: Platform, tx: Db): Promise<void> {
  for (const { title, about, reason, polls } of pollQuestions) {
    const { id: questionId } = await putQuestion(
      platform,
      tx,
      {
        regionId: california,
        topic: leaving.id,
        title: title.en,
        about: about.en,
        language: 'en',
        translations: { es: { title: title.es, about: about.es } },
        hypothetical: false,
      },
      { official: null, reason },
    );
    for (const { reason: questionReason, facts } of polls) {
      const registration = {
        regionId: california,
        facts: { ...facts, questionId, questionReason },
        hypothetical: false,
        key: randomUUID(),
      };
      const done = await registerIn(platform, tx, registration, null, platform.now());
      if (!done.ok) throw new Error(`a poll of the demo was refused: ${JSON.stringify(done.error)}`);
    }
  }
}
