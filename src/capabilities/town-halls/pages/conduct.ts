/** Who was warned or removed in a meeting, what they asked, and the appeals: for those who run it. Nobody is named; numbers are enough. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import {
  badge,
  button,
  emptyState,
  errorSummary,
  explainer,
  form,
  html,
  quote,
  textField,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import type { Conduct, Question } from '../../../rules/meeting/index.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { conductWords } from '../words/conduct.ts';
import { questionText } from './question-words.ts';
import { stateBadge } from './town-hall-words.ts';

export const conductActs = ['warned', 'removed', 'readmitted', 'granted', 'denied'] as const;
export type ConductActName = (typeof conductActs)[number];

export const reasonField = (attendee: number, act: ConductActName): string => `reason-${act}-${attendee}`;

export interface ConductReturned {
  readonly attendee: number;
  readonly act: ConductActName;
  readonly message: string;
  readonly typed: string;
}

export interface ConductPageParts {
  readonly locale: Locale;
  readonly hall: TownHall;
  readonly people: readonly {
    readonly attendee: number;
    /** Undefined: nothing happened yet. */
    readonly conduct: Conduct | undefined;
    readonly questions: readonly Question[];
  }[];
  /** Whether this visitor may decide on appeals. */
  readonly decides: boolean;
  readonly key: () => string;
  readonly returned?: ConductReturned | undefined;
}

export function conductPage(parts: ConductPageParts): Content {
  const { locale, people, returned } = parts;
  const t = conductWords(locale);
  return [
    returned !== undefined &&
      errorSummary({
        title: t('problem'),
        errors: [{ message: returned.message, field: reasonField(returned.attendee, returned.act) }],
      }),
    people.length === 0
      ? emptyState({ title: t('none'), icon: 'check' })
      : html`<div class="moderation-list">${people.map((person) => personCard(parts, person))}</div>`,
  ];
}

function personCard(
  parts: ConductPageParts,
  { attendee, conduct, questions }: ConductPageParts['people'][number],
): Html {
  const { locale } = parts;
  const t = conductWords(locale);
  const appeal = conduct?.appeal ?? null;
  const open = appeal !== null && appeal.granted === null;
  return html`<article class="card moderation-card" id="participant-${attendee}">
    <div class="card-top">
      <h2 class="card-title">${t('participant', { n: attendee })}</h2>
      ${conduct?.removed === true ? badge({ label: t('removedBadge'), tone: 'danger' }) : badge({ label: t('inBadge'), tone: 'success' })}
      ${open && badge({ label: t('appealBadge'), tone: 'gold' })}
      <span class="hint">${t('warnings', { n: conduct?.warnings ?? 0 })}</span>
    </div>
    ${conduct !== undefined && html`<p><span class="hint">${t('lastReason')}:</span> <span dir="auto">${conduct.reason}</span></p>`}
    ${appeal !== null && [html`<p class="hint">${t('theirAppeal')}</p>`, quote({ body: html`<p dir="auto">${appeal.text}</p>` })]}
    ${appeal !== null && !open && html`<p>${t('decision')}: ${t(appeal.granted === true ? 'granted' : 'denied')}. <span dir="auto">${appeal.reason}</span></p>`}
    <div>
      <p class="hint">${t('asked')}</p>
      ${
        questions.length === 0
          ? html`<p>${t('askedNothing')}</p>`
          : html`<ul class="moderation-asked">
              ${questions.map((question) => html`<li>${stateBadge(locale, question.state)} ${questionText(locale, question)}</li>`)}
            </ul>`
      }
    </div>
    ${actsFor(parts, conduct).map((act) => reasonForm(parts, attendee, act))}
  </article>`;
}

function actsFor({ decides }: ConductPageParts, conduct: Conduct | undefined): readonly ConductActName[] {
  const open = conduct?.appeal !== null && conduct?.appeal?.granted === null;
  if (conduct?.removed === true) return [...(open && decides ? (['granted', 'denied'] as const) : []), 'readmitted'];
  return conduct !== undefined && conduct.warnings > 0 ? ['warned', 'removed'] : ['warned'];
}

function reasonForm({ locale, hall, key, returned }: ConductPageParts, attendee: number, act: ConductActName): Html {
  const t = conductWords(locale);
  const labels = {
    warned: t('warn'),
    removed: t('removeTitle'),
    readmitted: t('readmit'),
    granted: t('grant'),
    denied: t('deny'),
  };
  const back = returned?.attendee === attendee && returned.act === act ? returned : undefined;
  return explainer({
    summary: labels[act],
    open: back !== undefined,
    body: [
      act === 'removed' && html`<p>${t('removeHint')}</p>`,
      form({
        action: `${pathOf(hall)}/conduct`,
        hidden: { act, attendee: String(attendee), key: key() },
        body: textField({
          name: reasonField(attendee, act),
          label: t('reason'),
          hint: t('reasonHint'),
          value: back?.typed,
          ...(back === undefined ? {} : { error: back.message }),
        }),
        buttons: button({ label: labels[act], kind: act === 'removed' || act === 'denied' ? 'danger' : 'secondary' }),
      }),
    ],
  });
}
