/**
 * The public record of a meeting as one file: what was planned, all public entries, and the minutes that were published. With it, and with
 * src/rules/meeting alone, anybody can make the minutes again (`concord minutes`).
 *
 * The words of questions that were taken off or taken back are left out, in the entries as in the minutes; of captions, what was put
 * right or struck since.
 */
import type { Entry, Meeting, Minutes, Plan } from '../../rules/meeting/index.ts';
import { planOf, type Corrections, type MinutesVersion, type Participants } from './minutes.ts';
import { openNotices } from './open-data.ts';
import { toldEntries, untoldIn, withheldIn } from './public-record.ts';
import type { Notice } from './store/notices.ts';
import type { TownHall } from './town-hall.ts';

export const recordFormat = 'concord-meeting-record-1';

export interface RecordFile {
  readonly format: typeof recordFormat;
  readonly meeting: {
    readonly slug: string;
    readonly title: string;
    readonly language: string;
    readonly region: string;
    readonly regionName: string;
    readonly kind: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
    readonly timeZone: string;
    readonly answerDays: number;
  };
  readonly plan: Plan;
  /** Instants are milliseconds since 1970. Numbers that are missing are entries that are not public. */
  readonly entries: readonly Entry[];
  /** What was told of the notice that was given, oldest first; of each step the last one counts. */
  readonly notice: ReturnType<typeof openNotices>;
  /** Oldest first. */
  readonly minutes: readonly {
    readonly version: number;
    readonly at: string;
    readonly throughSeq: number;
    readonly reason: string;
    readonly corrections: Corrections;
    readonly participants: Participants | null;
    readonly content: Minutes;
  }[];
}

export function recordFile(
  hall: TownHall,
  timeZone: string,
  meeting: Meeting,
  entries: readonly Entry[],
  versions: readonly MinutesVersion[],
  told: readonly Notice[],
): RecordFile {
  const gone = withheldIn(meeting);
  const { slug, title, language, regionId, regionName, kind, startsAt, endsAt, place, address, answerDays } = hall;
  return {
    format: recordFormat,
    meeting: {
      slug,
      title,
      language,
      region: regionId,
      regionName,
      kind,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      place: [place, address].filter((line) => line !== '').join(', '),
      timeZone,
      answerDays,
    },
    plan: planOf(hall),
    entries: toldEntries(entries, untoldIn(meeting)).map(({ seq, at, fact }) => ({ seq, at, fact })),
    notice: openNotices(told),
    minutes: versions
      .toSorted((a, b) => a.number - b.number)
      .map(({ number, at, throughSeq, reason, corrections, content }) => ({
        version: number,
        at: at.toISOString(),
        throughSeq,
        reason,
        corrections,
        participants: content.participants,
        content: withoutWords(content.minutes, gone),
      })),
  };
}

const withoutWords = (minutes: Minutes, gone: ReadonlySet<string>): Minutes => ({
  ...minutes,
  items: minutes.items.map((item) => ({
    ...item,
    questions: item.questions.map((one) => (gone.has(one.question) ? { ...one, text: '', name: '' } : one)),
  })),
});
