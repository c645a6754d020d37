/** One question as a moderator sees it: what it says, what is much like it, and what can be decided. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { timeOfDay } from '../../../platform/i18n/format.ts';
import {
  actionForm,
  button,
  explainer,
  form,
  html,
  linkButton,
  numberField,
  selectField,
  textField,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import type { Question } from '../../../rules/meeting/index.ts';
import { standardReasons } from '../reasons.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { moderation } from '../words/moderation.ts';
import { reasonWords } from '../words/reasons.ts';
import { askedBy, questionText } from './question-words.ts';
import { stateBadge } from './town-hall-words.ts';

export const moderateActs = ['show', 'reject', 'merge', 'hide', 'restore', 'withdraw'] as const;
export type ModerateAct = (typeof moderateActs)[number];

/** The forms of all cards are on one page: each field has a name of its own. */
export const fieldIn = (act: ModerateAct, question: string, field: 'standard' | 'own' | 'into'): string =>
  `${field}-${act}-${question}`;

export interface ModerateCardParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly question: Question;
  readonly similar: readonly Question[];
  /** Undefined where it came from elsewhere, null where the desk brought it in. */
  readonly asker: number | null | undefined;
  readonly key: () => string;
  /** The form of this card that came back. */
  readonly returned?: Returned | undefined;
  /** The form for several at once. */
  readonly bulk: string | undefined;
}

export interface Returned {
  readonly question: string;
  readonly act: ModerateAct;
  readonly field: string;
  readonly message: string;
  readonly typed: Readonly<Record<string, string>>;
}

export function moderateCard(parts: ModerateCardParts): Html {
  const { locale, timeZone, hall, question, similar, bulk } = parts;
  const t = moderation(locale);
  const { state, answer } = question;
  const at = timeOfDay(locale, new Date(question.askedAt), timeZone);
  const why = state === 'rejected' ? 'whyRejected' : state === 'hidden' ? 'whyHidden' : 'whyMerged';
  return html`<article class="card moderation-card" id="question-${question.question}">
    <div class="card-top">
      ${stateBadge(locale, state)}
      <span class="hint"
        >${question.number > 0 && html`${t('number', { n: question.number })} · `}${t(state === 'waiting' ? 'waits' : 'asked', { at })}</span
      >
    </div>
    <div>
      <p class="floor-text">${questionText(locale, question)}</p>
      ${askedBy(locale, question)}
    </div>
    ${['rejected', 'hidden', 'merged'].includes(state) && html`<p>${t(why)}<span dir="auto">${answer}</span></p>`}
    ${
      similar.length > 0 &&
      html`<div class="moderation-similar">
        <p class="hint">${t('similar')}</p>
        <ul>
          ${similar.map(
            (one) =>
              html`<li>
                ${questionText(locale, one)}
                <span class="hint"
                  >(${one.number > 0 ? t('similarNumber', { n: one.number }) : t('similarWaiting')})</span
                >
              </li>`,
          )}
        </ul>
      </div>`
    }
    ${
      state === 'waiting' &&
      html`<div class="moderation-first">
        ${actionForm({
          action: `${pathOf(hall)}/moderate/${question.question}`,
          label: t('show'),
          hidden: { act: 'show', key: parts.key() },
        })}
        ${
          bulk !== undefined &&
          html`<label class="moderation-tick">
            <input type="checkbox" form="${bulk}" name="ticked" value="${question.question}" />
            <span>${t('tick')}</span>
          </label>`
        }
      </div>`
    }
    ${actsFor(parts).map((act) => decisionForm(parts, act))}
    ${
      typeof parts.asker === 'number' &&
      html`<p>
        ${linkButton({ href: `${pathOf(hall)}/conduct?of=${parts.asker}`, label: t('ofAsker'), kind: 'quiet' })}
      </p>`
    }
  </article>`;
}

function actsFor({ question: { state }, asker }: ModerateCardParts): readonly ModerateAct[] {
  const open = state === 'waiting' || state === 'queued';
  if (state === 'hidden') return ['restore'];
  if (state === 'rejected' || state === 'withdrawn') return [];
  return [
    ...(state === 'waiting' ? (['reject'] as const) : []),
    ...(open ? (['merge'] as const) : []),
    ...(state === 'waiting' ? [] : (['hide'] as const)),
    ...(asker === null && (open || state === 'floor') ? (['withdraw'] as const) : []),
  ];
}

function decisionForm(parts: ModerateCardParts, act: ModerateAct): Content {
  const { locale, hall, question, similar, returned } = parts;
  const t = moderation(locale);
  const { question: id } = question;
  const back = returned?.question === id && returned.act === act ? returned : undefined;
  const name = (field: 'standard' | 'own' | 'into'): string => fieldIn(act, id, field);
  const typed = (field: 'standard' | 'own' | 'into'): string | undefined => back?.typed[name(field)];
  const wrong = (field: string): { error: string } | object =>
    back !== undefined && back.field === field ? { error: back.message } : {};
  const target = similar.find((one) => one.number > 0 && one.state !== 'waiting');
  return explainer({
    summary: t(act),
    open: back !== undefined,
    body: form({
      action: `${pathOf(hall)}/moderate/${id}`,
      hidden: { act, key: parts.key() },
      body: [
        act === 'merge' &&
          numberField({
            name: name('into'),
            label: t('into'),
            value: typed('into') ?? target?.number,
            ...wrong('into'),
          }),
        act !== 'restore' &&
          act !== 'withdraw' &&
          selectField({
            name: name('standard'),
            label: t('standard'),
            placeholder: t('standardOwn'),
            value: typed('standard') ?? (act === 'merge' ? 'duplicate' : ''),
            width: 'full',
            options: standardReasons.map((value) => ({ value, label: reasonWords(locale)(value) })),
          }),
        textField({ name: name('own'), label: t('own'), hint: t('ownHint'), value: typed('own'), ...wrong('own') }),
      ],
      buttons: button({ label: t(act), kind: act === 'restore' ? 'primary' : 'secondary' }),
    }),
  });
}
