/** The notice of a meeting: when it was posted and, of a public body, what the law asks by when, and what was told of each step. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import {
  badge,
  explainer,
  html,
  moreLink,
  section,
  summaryList,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import { noticeSteps, type Deadline, type NoticeStep } from '../../../rules/meeting/index.ts';
import { dutiesOf, newestOf } from '../duties.ts';
import type { Notice } from '../store/notices.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { noticeWords } from '../words/notice.ts';
import { overview } from '../words/overview.ts';
import { languageNames } from './town-hall-words.ts';

export interface NoticeParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly now: Date;
  /** What was told of steps that are done away from here, oldest first. */
  readonly told: readonly Notice[];
}

export function noticeSection(parts: NoticeParts): Content {
  const { locale, timeZone, hall, now, told } = parts;
  const t = overview(locale);
  if (hall.publishedAt === null) return '';
  const duties = dutiesOf(hall, now, told);
  return section({
    id: 'notice',
    title: t('notice'),
    lead: duties.length > 0 && t('noticeLead'),
    body: [
      html`<p>${t('posted', { date: dateTime(locale, hall.publishedAt, timeZone) })}</p>`,
      duties.length > 0 &&
        summaryList(duties.map((one) => ({ term: dutyName(locale, one), value: state(parts, one) }))),
      duties.length > 0 && corrections(parts),
      html`<p>${moreLink(`${pathOf(hall)}/versions`, t('versions'))}</p>`,
    ],
  });
}

export const dutyName = (locale: Locale, { what, language }: Pick<Deadline, 'what' | 'language'>): string =>
  noticeWords(locale)(`duty.${what}`, { language: language === null ? '' : languageNames(locale, [language]) });

export const isStep = (what: Deadline['what']): what is NoticeStep => noticeSteps.some((step) => step === what);

const metTone = { yes: 'success', no: 'warning', open: 'neutral' } as const;
const metIcon = { yes: 'check', no: 'warning', open: 'clock' } as const;

/** In time, late, or not told by anybody: which is no word on whether it was done. */
export function metBadge(locale: Locale, { what, met, doneAt }: Deadline): Html {
  const t = noticeWords(locale);
  if (doneAt === null && isStep(what)) return badge({ label: t('notRecorded'), tone: 'neutral', icon: 'clock' });
  return badge({ label: t(`met.${met}`), tone: metTone[met], icon: metIcon[met] });
}

function state(parts: NoticeParts, duty: Deadline): Content {
  const { locale, timeZone } = parts;
  const { what, at, source } = duty;
  const t = noticeWords(locale);
  const date = dateTime(locale, new Date(at), timeZone);
  return [
    html`<p>${t(what === 'recording-kept' ? 'until' : 'by', { date })}</p>`,
    what !== 'recording-kept' && html`<p>${metBadge(locale, duty)}</p>`,
    isStep(what) && toldOf(parts, what),
    html`<p class="hint">${t('section', { section: source })}</p>`,
  ];
}

/** What officials write has the language of the meeting. */
const saying = ({ hall }: Pick<NoticeParts, 'hall'>, head: string, text: string): Html =>
  html`<p>${head} <span lang="${hall.language}" dir="auto">${text}</span></p>`;

/** What was told last of a step; nothing where nobody told. */
export function toldOf(parts: Omit<NoticeParts, 'now'>, step: NoticeStep): Content {
  const { locale, timeZone, told } = parts;
  const newest = newestOf(told).get(step);
  if (newest === undefined) return '';
  const t = noticeWords(locale);
  const date = (at: Date): string => dateTime(locale, at, timeZone);
  if (newest.doneAt === null) return saying(parts, t('takenBack', { date: date(newest.at) }), newest.reason);
  return [
    saying(parts, t('done', { date: date(newest.doneAt) }), newest.note),
    html`<p class="hint">${t('recorded', { date: date(newest.at) })}</p>`,
  ];
}

/** Entries that a later one of the same step corrected, each with why. */
function corrections(parts: NoticeParts): Content {
  const { locale, timeZone, told } = parts;
  const t = noticeWords(locale);
  const date = (at: Date): string => dateTime(locale, at, timeZone);
  const corrected = told.flatMap((notice, nr) => {
    const by = told.find(({ step }, later) => later > nr && step === notice.step);
    return by === undefined ? [] : [{ notice, by }];
  });
  if (corrected.length === 0) return '';
  return explainer({
    summary: t('earlier', { n: corrected.length }),
    body: html`<ul class="list">
      ${corrected.map(
        ({ notice: { step, doneAt, note, at }, by }) =>
          html`<li>
            <p><strong>${dutyName(locale, { what: step, language: null })}</strong></p>
            ${doneAt === null ? html`<p>${t('notDone')}</p>` : saying(parts, t('done', { date: date(doneAt) }), note)}
            <p class="hint">${t('recorded', { date: date(at) })}</p>
            ${saying(parts, t('corrected', { date: date(by.at) }), by.reason)}
          </li>`,
      )}
    </ul>`,
  });
}
