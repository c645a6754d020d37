/** What every page that shows minutes needs to draw them. */
import type { Visit } from '../../../platform/http/visit.ts';
import type { Meeting } from '../../../rules/meeting/index.ts';
import type { Corrections, MinutesContent } from '../minutes.ts';
import type { MinutesParts } from '../pages/minutes-say.ts';
import { markIn } from '../pages/recording-mark.ts';
import { withheldIn } from '../public-record.ts';
import type { TownHall } from '../town-hall.ts';

export const draftParts = (
  { locale, platform }: Pick<Visit, 'locale' | 'platform'>,
  hall: TownHall,
  content: MinutesContent,
  meeting: Meeting,
  corrections: Corrections = {},
): MinutesParts => ({
  locale,
  timeZone: platform.config.timeZone,
  language: hall.language,
  content,
  corrections,
  takenOff: withheldIn(meeting),
  mark: (at) => markIn(locale, hall, at),
});
