/**
 * Those who run a meeting are mailed three days before the last day for written answers, and once when it has passed, as long as a question
 * is open. The row that says so and the letters are one transaction, so neither two nodes nor a restart send one twice.
 */
import { day } from '../../platform/i18n/format.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { dayIn } from '../../platform/local-time.ts';
import { putMail } from '../../platform/mail.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Chore } from '../../platform/room.ts';
import { openAnswers } from './answers.ts';
import { meetingNow } from './standing.ts';
import { markAnswersReminded, remindedOfAnswers } from './store/answer-reminders.ts';
import { publishedTownHalls } from './store/town-halls.ts';
import { pathOf } from './town-hall.ts';
import { answerWords } from './words/answers.ts';

const soonMs = 3 * 86_400_000;

export async function remindOfAnswers(platform: Platform, now: Date): Promise<void> {
  const { timeZone, publicUrl } = platform.config;
  for (const hall of await publishedTownHalls(platform.db)) {
    const { due, isOverdue, open } = openAnswers(hall, await meetingNow(platform, hall), now, timeZone);
    if (due === null || open.length === 0) continue;
    const isSoon = dayIn(new Date(now.getTime() + soonMs), timeZone) >= due;
    if (!isSoon) continue;
    await platform.db.transaction().execute(async (tx) => {
      if (!(await markAnswersReminded(tx, hall.id, due, isOverdue ? 'overdue' : 'soon'))) return;
      for (const { email, locale } of await remindedOfAnswers(tx, hall.id)) {
        const t = answerWords(locale);
        const values = { n: open.length, on: day(locale, due), title: inLanguage(hall, 'title', locale).text };
        await putMail(tx, {
          to: email,
          subject: t(isOverdue ? 'overdueSubject' : 'soonSubject', values),
          body: [t(isOverdue ? 'overdueBody' : 'soonBody', values), `${publicUrl}${pathOf(hall)}/answers`].join('\n\n'),
        });
      }
    });
  }
}

export const answerReminderChore: Chore = {
  name: 'town-halls.remind-of-answers',
  everySeconds: 3_600,
  run: (platform) => remindOfAnswers(platform, platform.now()),
};
