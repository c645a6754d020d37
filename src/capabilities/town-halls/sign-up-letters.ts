/** The letters to those who signed up: that they did, that they have a place now, and reminders. Each has all that is needed to take part. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { occasion } from '../../platform/i18n/format.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import type { Letter } from '../../platform/mail.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Place } from './sign-up.ts';
import { pathOf, type TownHall } from './town-hall.ts';
import { letters } from './words/letters.ts';

type Written = Omit<Letter, 'to'>;
type For = Pick<Platform, 'config'>;
export type Reminder = 'questions' | 'day' | 'hour';

/** `place` undefined: takes part from elsewhere. */
export const signUpLetter = (platform: For, hall: TownHall, locale: Locale, place: Place | undefined): Written =>
  written(platform, hall, locale, 'signedUp', [letters(locale)(placeKey(place), { nr: nrOf(place) })]);

/** Somebody who waited has a place, or a place was taken back because there are fewer. */
export const placeLetter = (platform: For, hall: TownHall, locale: Locale, place: Place): Written =>
  written(platform, hall, locale, place.placed ? 'movedUp' : 'movedDown', [
    letters(locale)(place.placed ? 'movedUpBody' : 'movedDownBody', { nr: nrOf(place) }),
  ]);

export function reminderLetter(
  platform: For,
  hall: TownHall,
  locale: Locale,
  kind: Reminder,
  place: Place | undefined,
): Written {
  const t = letters(locale);
  return written(platform, hall, locale, kind, [
    ...(kind === 'questions' ? [t('questionsBody', { url: `${platform.config.publicUrl}${pathOf(hall)}/live` })] : []),
    t(placeKey(place), { nr: nrOf(place) }),
  ]);
}

/** It was moved, or called off; the reason is public. */
export const changeLetter = (
  platform: For,
  hall: TownHall,
  locale: Locale,
  what: 'moved' | 'cancelled',
  reason: string,
): Written =>
  written(platform, hall, locale, what, [letters(locale)(`${what}Body`), letters(locale)('reason', { reason })]);

const placeKey = (place: Place | undefined): 'remote' | 'placed' | 'waits' =>
  place === undefined ? 'remote' : place.placed ? 'placed' : 'waits';
const nrOf = (place: Place | undefined): number => (place === undefined || place.placed ? 0 : place.nr);

function written(
  { config }: For,
  hall: TownHall,
  locale: Locale,
  subject: 'signedUp' | 'movedUp' | 'movedDown' | 'moved' | 'cancelled' | Reminder,
  said: readonly string[],
): Written {
  const t = letters(locale);
  const title = inLanguage(hall, 'title', locale).text;
  const at = `${config.publicUrl}${pathOf(hall)}`;
  const where = [hall.place, hall.address].filter((line) => line !== '').join(', ');
  const access = inLanguage(hall, 'access', locale).text;
  const facts = [
    t('when', { when: occasion(locale, hall.startsAt, hall.endsAt, config.timeZone) }),
    ...(where === '' ? [] : [t('where', { where })]),
    ...(access === '' ? [] : [t('access', { access })]),
    t('here', { url: `${at}/live` }),
    ...(hall.remoteUrl === '' ? [] : [t('online', { url: hall.remoteUrl })]),
    ...(hall.phone === '' ? [] : [t('phone', { phone: hall.phone })]),
    t('agenda', { url: at }),
    t('calendar', { url: `${at}/meeting.ics` }),
  ];
  return {
    subject: t(`${subject}Subject`, { title }),
    body: [
      title,
      ...said,
      ...(subject === 'cancelled'
        ? [t('agenda', { url: at })]
        : [facts.join('\n'), t('change', { url: `${at}/sign-up` })]),
    ].join('\n\n'),
  };
}
