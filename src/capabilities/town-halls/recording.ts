/** The organiser says where the recording of a meeting is and when it begins, so that minutes can point into it. */
import { fromLocal } from '../../platform/local-time.ts';
import { longestReason, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { logAct } from './log-act.ts';
import { setRecordingOf } from './store/recordings.ts';
import { minutesTopic, type TownHall } from './town-hall.ts';

export type RecordingProblem = 'urlWrong' | 'fromWrong' | 'fromMissing';

/** `from`: as a datetime-local field gives it, with seconds. An empty address takes the recording away. */
export async function setRecording(
  platform: Platform,
  hall: TownHall,
  official: Official,
  sent: { readonly url: string; readonly from: string },
): Promise<Result<'set' | 'taken', RecordingProblem>> {
  const url = sent.url.trim();
  if (url !== '' && !isAddress(url)) return err('urlWrong');
  const from = url === '' ? null : readInstant(sent.from.trim(), platform.config.timeZone);
  if (typeof from === 'string') return err(from);
  await platform.db.transaction().execute(async (tx) => {
    await setRecordingOf(tx, hall.id, url, from);
    await logAct(platform, tx, hall, official, {
      act: url === '' ? 'town-hall.recording-taken' : 'town-hall.recording-set',
      detail: { url },
    });
  });
  platform.live.announce(minutesTopic(hall.id));
  return ok(url === '' ? 'taken' : 'set');
}

const isAddress = (text: string): boolean =>
  text.length <= longestReason && text.startsWith('https://') && URL.canParse(text) && !/\s/.test(text);

/** Whole minutes are read as others are; seconds are added to them. */
function readInstant(typed: string, timeZone: string): Date | 'fromWrong' | 'fromMissing' {
  if (typed === '') return 'fromMissing';
  const [, minute, seconds = '0'] = /^(.{16})(?::(\d\d)(?:\.0+)?)?$/.exec(typed) ?? [];
  if (minute === undefined || Number(seconds) > 59) return 'fromWrong';
  const at = fromLocal(minute, timeZone);
  return typeof at === 'string' ? 'fromWrong' : new Date(at.getTime() + Number(seconds) * 1_000);
}

const keptMs = 30 * 86_400_000;

/**
 * Until when a recording that a public body made has to be there for whoever asks: it may be erased thirty days after it was made
 * (Government Code 54953.5(b)). Undefined where no public body met, or nothing was recorded or adjourned yet.
 */
export const keptUntil = (
  { kind, recordingUrl }: Pick<TownHall, 'kind' | 'recordingUrl'>,
  adjournedAt: number | null,
): Date | undefined =>
  kind === 'community' || recordingUrl === '' || adjournedAt === null ? undefined : new Date(adjournedAt + keptMs);
