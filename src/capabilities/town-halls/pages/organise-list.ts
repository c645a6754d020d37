/** The meetings that an organiser runs, with what each needs from them. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { dataTable, emptyState, html, type Content } from '../../../platform/ui/index.ts';
import { dutiesOf } from '../duties.ts';
import { pathOf, type Phase, type TownHall } from '../town-hall.ts';
import { organising } from '../words/organise.ts';
import { phaseBadge, titleIn } from './town-hall-words.ts';

export function organisedList(
  locale: Locale,
  timeZone: string,
  halls: readonly { readonly hall: TownHall; readonly phase: Phase }[],
  now: Date,
): Content {
  const t = organising(locale);
  if (halls.length === 0) return emptyState({ title: t('listEmpty'), body: t('listEmptyBody') });
  return dataTable({
    caption: t('listTitle'),
    captionHidden: true,
    stacked: true,
    columns: [{ label: t('townHall') }, { label: t('when') }, { label: t('state') }, { label: t('todo') }],
    rows: halls.map(({ hall, phase }) => [
      html`<a href="${pathOf(hall)}/organise">${titleIn(locale, hall)}</a>`,
      html`${dateTime(locale, hall.startsAt, timeZone)}<br />${hall.regionName}`,
      phaseBadge(locale, phase),
      phase === 'draft' ? toPost(locale, timeZone, hall, now) : t(`todo.${phase}`),
    ]),
  });
}

function toPost(locale: Locale, timeZone: string, hall: TownHall, now: Date): string {
  const t = organising(locale);
  const due = dutiesOf(hall, now).find(({ what }) => what === 'agenda-posted');
  if (due === undefined) return t('todo.draft');
  return due.met === 'no'
    ? t('todo.draftLate')
    : t('todo.draftBy', { date: dateTime(locale, new Date(due.at), timeZone) });
}
