/** Reviewers sign one very version; moderators answer what readers suggest and mark. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import {
  badge,
  button,
  emptyState,
  errorSummary,
  form,
  html,
  moreLink,
  radioGroup,
  section,
  summaryList,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Balance } from '../../../rules/brief/index.ts';
import { pathOf, views, type Brief, type SignOff, type View } from '../brief.ts';
import type { Mark, Suggestion } from '../store/readers.ts';
import { common } from '../words/common.ts';
import { edit } from '../words/edit.ts';
import { readerWords } from '../words/readers.ts';
import { balanceTable } from './balance.ts';

export interface ReviewParts {
  readonly brief: Brief;
  readonly balance: Balance;
  readonly signOffs: readonly SignOff[];
  /** Editors read here; only reviewers sign. */
  readonly maySign: boolean;
  readonly problem: 'choiceMissing' | 'remarksMissing' | 'meanwhile' | undefined;
  readonly typed: Readonly<Record<string, string>>;
  readonly timeZone: string;
}

export function reviewPage(locale: Locale, parts: ReviewParts): Content {
  const t = edit(locale);
  const { brief, signOffs, problem, typed } = parts;
  return [
    html`<p>${moreLink(`${pathOf(brief)}/versions/${brief.newest}`, t('read', { n: brief.newest }))}</p>`,
    section({ title: t('balance'), body: balanceTable(locale, parts.balance) }),
    section({
      title: t('signOffs'),
      body:
        signOffs.length === 0
          ? emptyState({ title: t('noSignOffs') })
          : summaryList(
              signOffs.map(({ view, fair, remarks, at }) => ({
                term: common(locale)(`view.${view}`),
                value: html`${badge({ label: t(fair ? 'fair' : 'objection'), tone: fair ? 'success' : 'danger' })}
                  ${remarks} <small>(${dateTime(locale, at, parts.timeZone)})</small>`,
              })),
            ),
    }),
    parts.maySign && [
      errorSummary({
        title: t('problems'),
        errors: problem === undefined ? [] : [{ message: t(problem) }],
      }),
      form({
        action: `${pathOf(brief)}/review`,
        hidden: { version: String(brief.newest) },
        body: [
          radioGroup({
            name: 'view',
            legend: t('yourView'),
            value: typed['view'] ?? '',
            options: views.map((view) => ({ value: view, label: common(locale)(`view.${view}`) })),
          }),
          radioGroup({
            name: 'fair',
            legend: t('reviewTitle', { n: brief.newest }),
            value: typed['fair'] ?? '',
            options: [
              { value: 'yes', label: t('fairYes') },
              { value: 'no', label: t('fairNo') },
            ],
          }),
          textArea({
            name: 'remarks',
            label: t('remarks'),
            hint: t('remarksHint'),
            value: typed['remarks'] ?? '',
            rows: 4,
            maxlength: 1_000,
          }),
        ],
        buttons: button({ label: t('sign') }),
      }),
    ],
  ];
}

export interface ModerateParts {
  readonly brief: Brief;
  readonly suggestions: readonly Suggestion[];
  /** Of the sentences that wait for an answer, all marks. */
  readonly marks: readonly Mark[];
  readonly wrong: WrongAnswer | undefined;
}

/** An answer that came back: which one, what was typed, and what it lacks. */
export interface WrongAnswer {
  readonly fields: Readonly<Record<string, string>>;
  readonly problem: 'choiceMissing' | 'reasonMissing' | 'reasonTooLong';
}

export function moderatePage(locale: Locale, { brief, suggestions, marks, wrong }: ModerateParts): Content {
  const t = edit(locale);
  const sentences = [...Map.groupBy(marks, ({ sentence }) => sentence)].toSorted(([, a], [, b]) => b.length - a.length);
  return [
    wrong !== undefined &&
      errorSummary({
        title: t('problems'),
        errors: [
          {
            field: `${wrong.problem === 'choiceMissing' ? 'taken' : 'reason'}-${answered(wrong.fields)}`,
            message: t(wrong.problem),
          },
        ],
      }),
    section({
      title: t('suggestions'),
      body:
        suggestions.length === 0
          ? emptyState({ title: t('noSuggestions') })
          : suggestions.map(
              ({ number, claim, title, publisher, url, why }) =>
                html`<article class="brief-answering">
                  <h3><a href="${url}">${title}</a></h3>
                  <p>${[publisher, claim].filter((part) => part !== '').join(' · ')}</p>
                  ${why !== '' && html`<p>${why}</p>`}
                  ${answerForm(locale, brief, { suggestion: String(number) }, wrong)}
                </article>`,
            ),
    }),
    section({
      title: t('marks'),
      body:
        sentences.length === 0
          ? emptyState({ title: t('noMarks') })
          : sentences.map(([sentence, own]) => {
              const count = (view: View): number => own.filter((mark) => mark.view === view).length;
              return html`<article class="brief-answering">
                <blockquote>${own[0]?.words}</blockquote>
                <p>
                  ${t('markCount', { n: own.length })}
                  (${t('byView', { for: count('for'), against: count('against'), undecided: count('undecided') })})
                </p>
                <ul>
                  ${own.flatMap(({ why }) => (why === '' ? [] : html`<li>${why}</li>`))}
                </ul>
                ${answerForm(locale, brief, { sentence }, wrong)}
              </article>`;
            }),
    }),
  ];
}

/** What an answer is to: it tells its fields apart from those of the page's other answers. */
const answered = ({ suggestion = '', sentence = '' }: Readonly<Record<string, string>>): string =>
  suggestion === '' ? sentence : suggestion;

function answerForm(
  locale: Locale,
  brief: Brief,
  hidden: Readonly<Record<string, string>>,
  wrong: WrongAnswer | undefined,
): Content {
  const t = edit(locale);
  const at = answered(hidden);
  const own = wrong !== undefined && answered(wrong.fields) === at ? wrong : undefined;
  const error = own === undefined ? undefined : t(own.problem);
  const isChoice = own?.problem === 'choiceMissing';
  return form({
    action: `${pathOf(brief)}/moderate`,
    hidden,
    body: [
      radioGroup({
        name: 'taken',
        id: `taken-${at}`,
        legend: t('answer'),
        value: own?.fields['taken'] ?? '',
        options: [
          { value: 'yes', label: t('take') },
          { value: 'no', label: t('decline') },
        ],
        error: isChoice ? error : undefined,
      }),
      textArea({
        name: 'reason',
        id: `reason-${at}`,
        label: t('reason'),
        value: own?.fields['reason'] ?? '',
        rows: 2,
        maxlength: 1_000,
        required: true,
        error: isChoice ? undefined : error,
      }),
    ],
    buttons: button({ label: readerWords(locale)('say') }),
  });
}
