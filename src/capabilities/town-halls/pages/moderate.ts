/** The moderators' page: questions that wait, the oldest first, with what is much like them; those in the queue, settled, and not shown. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import {
  button,
  emptyState,
  errorSummary,
  form,
  moreLink,
  liveRegion,
  pagination,
  tabs,
  html,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Question, QuestionState } from '../../../rules/meeting/index.ts';
import { pathOf, processOf, type TownHall } from '../town-hall.ts';
import { moderation } from '../words/moderation.ts';
import { moderateCard, type Returned } from './moderate-card.ts';

export const moderateTabs = ['waiting', 'queue', 'done', 'off'] as const;
export type ModerateTab = (typeof moderateTabs)[number];

export const statesOfTab: Readonly<Record<ModerateTab, readonly QuestionState[]>> = {
  waiting: ['waiting'],
  queue: ['queued', 'floor'],
  done: ['answered', 'heard', 'deferred', 'skipped', 'merged'],
  off: ['rejected', 'hidden', 'withdrawn'],
};

export interface ModerateParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly tab: ModerateTab;
  readonly questions: readonly {
    readonly question: Question;
    readonly similar: readonly Question[];
    readonly asker: number | null | undefined;
  }[];
  readonly counts: Readonly<Record<ModerateTab, number>>;
  readonly page: number;
  readonly pages: number;
  readonly key: () => string;
  readonly returned?: Returned | undefined;
  /** Of the form for several at once. */
  readonly bulkProblem?: string | undefined;
}

const bulkForm = 'show-chosen';

export function moderatePage(parts: ModerateParts): Content {
  const { locale, timeZone, hall, tab, questions, counts, page, pages, key, returned, bulkProblem } = parts;
  const t = moderation(locale);
  const path = `${pathOf(hall)}/moderate`;
  const bulk = tab === 'waiting' && questions.length > 1 ? bulkForm : undefined;
  const message = returned?.message ?? bulkProblem;
  return [
    message !== undefined &&
      errorSummary({
        title: t('problem'),
        errors: [{ message, ...(returned === undefined || returned.field === '' ? {} : { field: returned.field }) }],
      }),
    liveRegion({
      id: 'moderate-now',
      topic: processOf(hall.id),
      body: [
        tabs({
          label: t('filter'),
          tabs: moderateTabs.map((each) => ({
            href: `${path}?state=${each}`,
            label: t(`tab.${each}`),
            count: number(locale, counts[each]),
            current: each === tab,
          })),
        }),
        questions.length === 0
          ? emptyState({ title: t('none'), body: t('noneBody'), icon: 'check' })
          : html`<div class="moderation-list">
              ${questions.map((one) =>
                moderateCard({
                  locale,
                  timeZone,
                  hall,
                  ...one,
                  key,
                  bulk,
                  returned: fieldsOf(returned, one.question.question),
                }),
              )}
            </div>`,
        bulk !== undefined &&
          form({ id: bulk, action: path, label: t('bulkLabel'), body: '', buttons: button({ label: t('bulk') }) }),
        pagination({
          label: t('pages'),
          page,
          pages,
          href: (to) => `${path}?state=${tab}&page=${to}`,
          previous: t('previous'),
          next: t('next'),
        }),
      ],
    }),
    html`<p>${moreLink(`${pathOf(hall)}/questions`, t('ledger'))}</p>`,
  ];
}

const fieldsOf = (returned: Returned | undefined, question: string): Returned | undefined =>
  returned?.question === question ? returned : undefined;
