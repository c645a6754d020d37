/**
 * Reminders: those who must act next are mailed 14, 7 and 1 days before a fixed last day, and once when it has passed. The row that says
 * so and the letters are one transaction, so that neither two nodes nor a restart send one twice. Who was away on the day itself
 * (a machine that stood still) is mailed on the next, once.
 */
import { dayIn } from '../../platform/local-time.ts';
import { day } from '../../platform/i18n/format.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { putMail } from '../../platform/mail.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Chore } from '../../platform/room.ts';
import { daysBetween, type IsoDay } from '../../rules/petition/calendar.ts';
import type { Step } from '../../rules/petition/steps.ts';
import { initiativesStanding } from './cards.ts';
import type { Initiative } from './initiative.ts';
import { stopLink } from './mail-stop.ts';
import { markReminded, remindedAccounts, type Reader } from './store/mail-wishes.ts';
import { mailWords } from './words/mail.ts';
import { timelineWords } from './words/timeline.ts';

type ReminderKind = '14' | '7' | '1' | 'overdue';

/** The closest that applies; undefined while there is more time, or no fixed day. */
export function reminderOf(step: Step, today: IsoDay): ReminderKind | undefined {
  if (step.status !== 'now' || step.due === null || !step.fixed) return undefined;
  const left = daysBetween(today, step.due);
  if (left < 0) return 'overdue';
  return (['1', '7', '14'] as const).find((kind) => left <= Number(kind));
}

export async function remindAll(platform: Platform, now: Date): Promise<void> {
  const today = dayIn(now, platform.config.timeZone);
  for (const { initiative, standing } of await initiativesStanding(platform, {}, now))
    for (const step of standing.steps) {
      const kind = reminderOf(step, today);
      if (kind !== undefined) await remind(platform, initiative, step, kind, today);
    }
}

async function remind(
  platform: Platform,
  initiative: Initiative,
  step: Step,
  kind: ReminderKind,
  today: IsoDay,
): Promise<void> {
  const due = step.due;
  if (due === null) return;
  await platform.db.transaction().execute(async (tx) => {
    if (!(await markReminded(tx, initiative.id, step.kind, due, kind))) return;
    const actor = { proponents: step.actor === 'proponents', counties: step.actor === 'counties' };
    for (const reader of await remindedAccounts(tx, initiative.id, actor))
      await putMail(tx, {
        to: reader.email,
        ...letter(platform, initiative, step, due, daysBetween(today, due), reader),
      });
  });
}

function letter(platform: Platform, initiative: Initiative, step: Step, due: IsoDay, left: number, reader: Reader) {
  const { locale } = reader;
  const t = mailWords(locale);
  const w = timelineWords(locale);
  const what = w(`step.${step.kind}`, { pledges: 0 });
  const title = inLanguage(initiative, 'title', locale).text;
  const words = { what, title, on: day(locale, due), actor: w(`actor.${step.actor}`), n: left };
  return {
    subject: t(left < 0 ? 'overdueSubject' : 'dueSubject', words),
    body: [
      t(left < 0 ? 'overdueBody' : 'dueBody', words),
      t('source', { source: step.source }),
      `${platform.config.publicUrl}/initiatives/${initiative.slug}#timeline`,
      t('stop', { link: stopLink(platform, initiative, reader.id) }),
    ].join('\n\n'),
  };
}

export const reminderChore: Chore = {
  name: 'initiatives.remind',
  everySeconds: 3_600,
  run: (platform) => remindAll(platform, platform.now()),
};
