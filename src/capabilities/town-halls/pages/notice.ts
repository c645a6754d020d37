/** The notice of a meeting: when it was posted and, of a public body, what the law asks by when, and whether it was done. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { badge, html, moreLink, section, summaryList, type Content } from '../../../platform/ui/index.ts';
import type { Deadline } from '../../../rules/meeting/index.ts';
import { dutiesOf } from '../duties.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { overview } from '../words/overview.ts';
import { languageNames } from './town-hall-words.ts';

interface NoticeParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly now: Date;
}

export function noticeSection(parts: NoticeParts): Content {
  const { locale, timeZone, hall, now } = parts;
  const t = overview(locale);
  if (hall.publishedAt === null) return '';
  const duties = dutiesOf(hall, now);
  return section({
    id: 'notice',
    title: t('notice'),
    lead: duties.length > 0 && t('noticeLead'),
    body: [
      html`<p>${t('posted', { date: dateTime(locale, hall.publishedAt, timeZone) })}</p>`,
      duties.length > 0 &&
        summaryList(duties.map((one) => ({ term: dutyName(locale, one), value: state(parts, one) }))),
      html`<p>${moreLink(`${pathOf(hall)}/versions`, t('versions'))}</p>`,
    ],
  });
}

const dutyName = (locale: Locale, { what, language }: Deadline): string =>
  overview(locale)(`duty.${what}`, { language: language === null ? '' : languageNames(locale, [language]) });

const tones = { yes: 'success', no: 'warning', open: 'neutral' } as const;

function state({ locale, timeZone }: NoticeParts, { what, at, met, source }: Deadline): Content {
  const t = overview(locale);
  const date = dateTime(locale, new Date(at), timeZone);
  return [
    html`<p>${t(what === 'recording-kept' ? 'until' : 'by', { date })}</p>`,
    // Whether notices were sent is known to the clerk only.
    what === 'agenda-posted' || what === 'translation-posted'
      ? html`<p>${badge({ label: t(`met.${met}`), tone: tones[met] })}</p>`
      : '',
    html`<p class="hint">${t('section', { section: source })}</p>`,
  ];
}
