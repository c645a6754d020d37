/** What the law asks for before and after this meeting, as far as it is known here (see src/rules/meeting/notice.ts). */
import { agendaDue, deadlinesOf, type Deadline, type NoticeStep } from '../../rules/meeting/index.ts';
import type { Notice } from './store/notices.ts';
import { secondLanguage } from './town-hall-terms.ts';
import type { TownHall } from './town-hall.ts';

/** What counts of each step: what was told last. `told`: oldest first. */
export const newestOf = (told: readonly Notice[]): ReadonlyMap<NoticeStep, Notice> =>
  new Map(told.map((notice) => [notice.step, notice]));

/**
 * `told`: what was told of steps that are done away from here. Which languages an agenda has to be in follows from who lives there, which nobody told us: the one that the organiser wrote is shown,
 * posted with the agenda itself.
 */
export function dutiesOf(hall: TownHall, now: Date, told: readonly Notice[] = []): readonly Deadline[] {
  const { kind, twoWay, startsAt, endsAt, publishedAt, language, translations, recordingUrl } = hall;
  const second = secondLanguage(language);
  const translated = (translations[second]?.title ?? '') !== '';
  return deadlinesOf(
    {
      kind,
      twoWay,
      startsAt: startsAt.getTime(),
      endsAt: endsAt.getTime(),
      publishedAt: publishedAt?.getTime() ?? null,
      languages: translated ? [{ language: second, postedAt: publishedAt?.getTime() ?? null }] : [],
      done: Object.fromEntries(
        [...newestOf(told)].flatMap(([step, { doneAt }]) => (doneAt === null ? [] : [[step, doneAt.getTime()]])),
      ),
      recorded: recordingUrl !== '',
    },
    now.getTime(),
  );
}

/** When the agenda had to be posted, for a meeting whose agenda was posted, or would be, at `at` and that is too late. */
export function lateBy(hall: Pick<TownHall, 'kind' | 'startsAt'>, at: Date): Date | undefined {
  const due = agendaDue(hall.kind, hall.startsAt.getTime());
  return due !== null && at.getTime() > due ? new Date(due) : undefined;
}

/** The section of the Government Code that sets it. */
export const postingRule = (kind: TownHall['kind']): string => (kind === 'special' ? '54956(a)' : '54954.2(a)');
