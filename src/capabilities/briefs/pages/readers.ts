/** What readers can do beside reading: mark a sentence, suggest a source; and what became of it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date } from '../../../platform/i18n/format.ts';
import {
  badge,
  button,
  errorSummary,
  form,
  html,
  selectField,
  summaryList,
  textArea,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import { sentencesOf, type BriefContent, type Worded } from '../../../rules/brief/index.ts';
import { pathOf, type Brief, type View } from '../brief.ts';
import type { Answer, Suggestion } from '../store/readers.ts';
import { readerWords } from '../words/readers.ts';
import { reading } from '../words/reading.ts';
import { viewField } from './opinion.ts';
import { headingOf } from './tables.ts';
import { inWords } from './texts.ts';

/** Every text of a brief that a reader can mark, with the heading it stands under. Sentences are those of the reader's language. */
export function markable(
  locale: Locale,
  content: BriefContent,
): readonly { readonly heading: string; readonly text: string; readonly language: string }[] {
  const texts = (heading: string, all: readonly Worded[]) =>
    all.map((one) => ({ heading, ...inWords(locale, one) })).filter(({ text }) => text !== '');
  return [
    ...texts(reading(locale)('inShort'), [content.summary]),
    ...content.claims.flatMap((claim) =>
      texts(headingOf(locale, claim), [
        claim.text,
        claim.outcome,
        ...claim.counters.map((counter) => counter.text),
        ...(claim.check === null ? [] : [claim.check.note]),
      ]),
    ),
  ];
}

export interface MarkPageParts {
  readonly marks: ReadonlySet<string>;
  readonly view: View | undefined;
  /** A mark that came without a view: its sentence, and what was typed. */
  readonly wrong?: { readonly sentence: string; readonly why: string } | undefined;
}

export function markPage(locale: Locale, brief: Brief, content: BriefContent, own: MarkPageParts): Content {
  const t = readerWords(locale);
  const seen = new Map<string, number>();
  /** A sentence that stands in several places is one when it is marked; its places are told apart here. */
  const placeOf = (key: string): string => {
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    return n === 1 ? key : `${key}-place${n}`;
  };
  return [
    own.wrong !== undefined &&
      errorSummary({
        title: t('problems'),
        errors: [{ field: `view-${own.wrong.sentence}`, message: t('viewFirst') }],
      }),
    markable(locale, content).map(
      ({ heading, text, language }) =>
        html`<section class="brief-marking">
          <h2>${heading}</h2>
          <ol class="brief-sentences">
            ${sentencesOf(text).map((sentence) => {
              const place = placeOf(sentence.key);
              return html`<li id="s-${place}">
                <p lang="${language}">${sentence.text}</p>
                ${markForm(locale, `${pathOf(brief)}/mark`, { ...sentence, place }, own)}
              </li>`;
            })}
          </ol>
        </section>`,
    ),
  ];
}

/** A sentence's form; its fields are told apart by its place, as the page has many. */
function markForm(
  locale: Locale,
  action: string,
  { key, text, place }: { readonly key: string; readonly text: string; readonly place: string },
  own: MarkPageParts,
): Content {
  const t = readerWords(locale);
  if (own.marks.has(key))
    return form({
      action,
      hidden: { words: text, take: 'yes' },
      body: html`<p><strong>${t('marked')}</strong></p>`,
      buttons: button({ label: t('markTake'), kind: 'quiet' }),
    });
  const wrong = own.wrong?.sentence === place ? own.wrong : undefined;
  return html`<details ${wrong === undefined ? '' : 'open'}>
    <summary>${t('markDo')}</summary>
    ${form({
      action,
      hidden: { words: text },
      body: [
        viewField(locale, {
          id: `view-${place}`,
          value: own.view,
          error: wrong === undefined ? undefined : t('viewFirst'),
        }),
        textArea({
          name: 'why',
          id: `why-${place}`,
          label: t('markWhy'),
          value: wrong?.why ?? '',
          rows: 2,
          maxlength: 500,
        }),
      ],
      buttons: button({ label: t('markDo') }),
    })}
  </details>`;
}

export type SuggestField = 'title' | 'publisher' | 'url' | 'why';
export type SuggestProblem = 'missing' | 'tooLong' | 'urlWrong';

export function suggestPage(
  locale: Locale,
  brief: Brief,
  content: BriefContent,
  typed: Readonly<Record<string, string>>,
  problems: Partial<Record<SuggestField, SuggestProblem>>,
  key: string,
): Content {
  const t = readerWords(locale);
  const labels = { title: t('sourceTitle'), publisher: t('publisher'), url: t('url'), why: t('why') };
  const of = (name: SuggestField) => {
    const problem = problems[name];
    return {
      name,
      label: labels[name],
      value: typed[name] ?? '',
      ...(problem === undefined ? {} : { error: t(problem) }),
    };
  };
  return [
    errorSummary({
      title: t('problems'),
      errors: Object.entries(problems).map(([field, problem]) => ({
        field,
        message: `${labels[field as SuggestField]}: ${t(problem)}`,
      })),
    }),
    form({
      action: `${pathOf(brief)}/suggest`,
      hidden: { key },
      body: [
        selectField({
          name: 'claim',
          label: t('suggestClaim'),
          value: typed['claim'],
          placeholder: t('wholeBrief'),
          options: content.claims.map((claim) => ({ value: claim.key, label: headingOf(locale, claim) })),
          width: 'full',
        }),
        textField({ ...of('title'), maxlength: 300, required: true }),
        textField({ ...of('publisher'), maxlength: 300 }),
        textField({ ...of('url'), maxlength: 500, type: 'url', required: true }),
        textArea({ ...of('why'), rows: 3, maxlength: 1_000 }),
      ],
      buttons: button({ label: t('send') }),
    }),
  ];
}

/** False while nothing has been answered. A marked sentence is told in its own words, by whomever it was marked. */
export function answersList(
  locale: Locale,
  {
    answers,
    suggestions,
    words,
    timeZone,
  }: {
    readonly answers: readonly Answer[];
    readonly suggestions: readonly Suggestion[];
    readonly words: ReadonlyMap<string, string>;
    readonly timeZone: string;
  },
): Content {
  const t = readerWords(locale);
  if (answers.length === 0) return false;
  return summaryList(
    answers.map(({ suggestion, sentence, taken, reason, at }) => ({
      term:
        sentence === null
          ? t('suggestionNumber', {
              n: suggestion ?? 0,
              title: suggestions.find(({ number }) => number === suggestion)?.title ?? '',
            })
          : t('sentenceMarked', { words: words.get(sentence) ?? '…' }),
      value: html`${badge({ label: t(taken ? 'taken' : 'declined'), tone: taken ? 'success' : 'neutral' })} ${reason}
        <small>(${date(locale, at, timeZone)})</small>`,
    })),
  );
}
