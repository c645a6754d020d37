/** The recording: the form of the organiser, and what readers are told of it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date } from '../../../platform/i18n/format.ts';
import { button, errorSummary, form, html, linkButton, textField, type Content } from '../../../platform/ui/index.ts';
import { keptUntil, type RecordingProblem } from '../recording.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { recordingWords } from '../words/recording.ts';

export function recordingPage(parts: {
  readonly locale: Locale;
  readonly hall: TownHall;
  readonly timeZone: string;
  readonly adjournedAt: number | null;
  readonly typed: Readonly<Record<'url' | 'from', string>>;
  readonly problem?: RecordingProblem | undefined;
}): Content {
  const { locale, hall, timeZone, typed, problem, adjournedAt } = parts;
  const t = recordingWords(locale);
  const wrong = problem === 'urlWrong' ? 'url' : 'from';
  return [
    problem !== undefined && errorSummary({ title: t('problem'), errors: [{ field: wrong, message: t(problem) }] }),
    form({
      action: `${pathOf(hall)}/recording`,
      body: [
        textField({
          name: 'url',
          type: 'url',
          label: t('url'),
          hint: t('urlHint'),
          value: typed.url,
          error: problem === 'urlWrong' && t(problem),
        }),
        textField({
          name: 'from',
          label: t('from'),
          hint: t('fromHint', { zone: timeZone }),
          width: 'medium',
          spellcheck: false,
          value: typed.from,
          error: problem !== undefined && problem !== 'urlWrong' && t(problem),
        }),
        html`<p class="hint">${t('takeAway')}</p>`,
      ],
      buttons: button({ label: t('save') }),
    }),
    keptNote(locale, hall, timeZone, adjournedAt),
  ];
}

/** On public pages; nothing where there is no recording. */
export const recordingNote = (locale: Locale, hall: TownHall, timeZone: string, adjournedAt: number | null): Content =>
  hall.recordingUrl !== '' && [
    html`<p class="no-print">
      ${linkButton({ href: hall.recordingUrl, label: recordingWords(locale)('watch'), kind: 'secondary', icon: 'play' })}
    </p>`,
    html`<p class="print-only">${recordingWords(locale)('title')}: ${hall.recordingUrl}</p>`,
    keptNote(locale, hall, timeZone, adjournedAt),
  ];

function keptNote(locale: Locale, hall: TownHall, timeZone: string, adjournedAt: number | null): Content {
  const until = keptUntil(hall, adjournedAt);
  if (until === undefined) return '';
  return html`<p class="hint">${recordingWords(locale)('keptUntil', { on: date(locale, until, timeZone) })}</p>`;
}
