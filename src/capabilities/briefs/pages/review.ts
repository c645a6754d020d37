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
import { reading } from '../words/reading.ts';
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
  readonly problem: string | undefined;
}

export function moderatePage(locale: Locale, { brief, suggestions, marks, problem }: ModerateParts): Content {
  const t = edit(locale);
  const sentences = [...Map.groupBy(marks, ({ sentence }) => sentence)].toSorted(([, a], [, b]) => b.length - a.length);
  return [
    errorSummary({ title: t('problems'), errors: problem === undefined ? [] : [{ message: problem }] }),
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
                  ${why !== '' && html`<p>${why}</p>`} ${answerForm(locale, brief, { suggestion: String(number) })}
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
                ${answerForm(locale, brief, { sentence })}
              </article>`;
            }),
    }),
  ];
}

const answerForm = (locale: Locale, brief: Brief, hidden: Readonly<Record<string, string>>): Content => {
  const t = edit(locale);
  return form({
    action: `${pathOf(brief)}/moderate`,
    hidden,
    body: [
      radioGroup({
        name: 'taken',
        legend: t('answer'),
        value: '',
        options: [
          { value: 'yes', label: t('take') },
          { value: 'no', label: t('decline') },
        ],
      }),
      textArea({ name: 'reason', label: t('reason'), value: '', rows: 2, maxlength: 1_000, required: true }),
    ],
    buttons: button({ label: reading(locale)('say') }),
  });
};
