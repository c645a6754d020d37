/** One poll: what was asked and answered, how it was made, what it discloses, and what was corrected. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime, day, dayRange, percent } from '../../../platform/i18n/format.ts';
import {
  barList,
  facts,
  html,
  moreLink,
  notice,
  prose,
  quote,
  section,
  summaryList,
  type Content,
  type SummaryRow,
} from '../../../platform/ui/index.ts';
import { marginOfError } from '../../../rules/polling/index.ts';
import { everybody, sumOf } from '../answers.ts';
import { changedFields } from '../correct-poll.ts';
import { pathOf, processOf, questionPath, shareOf, type Poll, type Question } from '../poll.ts';
import { common } from '../words/common.ts';
import { formWords } from '../words/form.ts';
import { pollWords } from '../words/poll.ts';
import {
  inOwn,
  kindText,
  nameOf,
  peopleText,
  pointsText,
  questionName,
  questionTitle,
  sampleText,
  shareText,
  stakeBadge,
} from './poll-words.ts';

export interface PollPageParts {
  readonly poll: Poll;
  readonly question: Question;
  /** Newest first, the one that stands among them. */
  readonly revisions: readonly Poll[];
  /** Of the same house in the same days, under other questions. */
  readonly also: readonly { readonly poll: Poll; readonly question: Question }[];
  readonly disclosure: Content;
  readonly timeZone: string;
}

export function pollPage(locale: Locale, parts: PollPageParts): Content {
  const { poll } = parts;
  const t = pollWords(locale);
  return [
    poll.withdrawn &&
      notice({ kind: 'warning', title: t('withdrawnTitle'), body: t('withdrawnBody', { reason: poll.reason }) }),
    poll.hypothetical && notice({ kind: 'info', body: t('hypotheticalBody') }),
    section({ title: t('wordingTitle'), body: [wordingOf(locale, poll), contextOf(locale, poll)] }),
    section({ title: t('resultsTitle'), body: results(locale, poll) }),
    section({ title: t('madeTitle'), body: summaryList(made(locale, poll)) }),
    parts.disclosure,
    belongs(locale, parts),
    parts.also.length > 0 &&
      section({
        title: t('alsoTitle'),
        lead: t('alsoLead'),
        body: summaryList(
          parts.also.map(({ poll: other, question }) => ({
            term: questionTitle(locale, question),
            value: html`<a href="${pathOf(other)}"
              >${kindText(locale, other.answers, 'for')} ${common(locale)('kind.for')},
              ${kindText(locale, other.answers, 'against')} ${common(locale)('kind.against')}</a
            >`,
          })),
        ),
      }),
    section({ title: t('historyTitle'), body: history(locale, parts) }),
  ];
}

const wordingOf = (locale: Locale, { wording, wordingLanguage }: Poll): Content =>
  wording === null
    ? html`<p>${common(locale)('wordingUnknown')}</p>`
    : quote({ body: html`<p class="wording" lang="${wordingLanguage}">${wording}</p>` });

const contextOf = (locale: Locale, { context, language }: Poll): Content =>
  context !== '' && summaryList([{ term: formWords(locale)('context'), value: inOwn(locale, context, language) }]);

function results(locale: Locale, { answers, complete }: Poll): Content {
  const t = pollWords(locale);
  const [yes, no] = [shareOf(answers, 'for'), shareOf(answers, 'against')];
  const sum = sumOf(answers);
  return [
    barList({
      title: t('resultsChart'),
      description: complete
        ? t('resultsDescription', {
            for: percent(locale, yes, 2),
            against: percent(locale, no, 2),
            rest: percent(locale, Math.max(0, 1 - yes - no), 2),
          })
        : t('sumPartly', { missing: shareText(locale, Math.max(0, everybody - sum)) }),
      tableLabel: t('asTable'),
      top: 1,
      rows: answers.map(({ label, kind, share }) => ({
        label,
        value: share / everybody,
        text: shareText(locale, share),
        note: common(locale)(`kind.${kind}`),
      })),
      columns: { label: t('answer'), value: t('share') },
    }),
    complete &&
      html`<p class="hint">${sum === everybody ? t('sumExact') : t('sumRounded', { sum: shareText(locale, sum) })}</p>`,
  ];
}

function made(locale: Locale, poll: Poll): readonly SummaryRow[] {
  const t = pollWords(locale);
  const c = common(locale);
  const f = formWords(locale);
  const said = (text: string): Content => (text === '' ? unsaid(c('unknown')) : inOwn(locale, text, poll.language));
  return [
    { term: t('pollster'), value: poll.pollster },
    { term: t('sponsor'), value: poll.sponsor ?? unsaid(c('sponsorUnknown')) },
    {
      term: t('stake'),
      value: [
        stakeBadge(locale, poll.stake),
        poll.stakeNote !== '' && html`<p>${inOwn(locale, poll.stakeNote, poll.language)}</p>`,
      ],
    },
    { term: t('dates'), value: dayRange(locale, poll.askedFrom, poll.askedUntil) },
    {
      term: t('population'),
      value: [
        peopleText(locale, poll),
        poll.population !== 'other' &&
          poll.population !== null &&
          poll.populationNote !== '' &&
          html`<p>${inOwn(locale, poll.populationNote, poll.language)}</p>`,
      ],
    },
    { term: t('sample'), value: poll.sampleSize === null ? unsaid(c('unknown')) : sampleText(locale, poll.sampleSize) },
    { term: t('margin'), value: marginOf(locale, poll) },
    {
      term: t('designEffect'),
      value: poll.designEffect === null ? unsaid(c('unknown')) : pointsText(locale, poll.designEffect),
    },
    {
      term: t('mode'),
      value: poll.modes.length === 0 ? unsaid(c('unknown')) : poll.modes.map((mode) => c(`mode.${mode}`)).join(', '),
    },
    { term: f('languages'), value: said(poll.languages) },
    {
      term: f('sampleKind'),
      value: poll.sampleKind === null ? unsaid(c('unknown')) : c(`sampleKind.${poll.sampleKind}`),
    },
    ...(['frame', 'recruitment', 'weighting', 'weightingSources', 'quality', 'processing', 'limitations'] as const).map(
      (field) => ({ term: f(field), value: said(poll[field]) }),
    ),
    ...(poll.note === '' ? [] : [{ term: f('note'), value: said(poll.note) }]),
    {
      term: t('source'),
      value: html`<a href="${poll.sourceUrl}" rel="nofollow">${poll.sourceUrl}</a>
        <p class="hint">${t('sourceRead', { date: day(locale, poll.sourceReadOn) })}</p>`,
    },
  ];
}

const unsaid = (text: string): Content => html`<span class="unsaid">${text}</span>`;

function marginOf(locale: Locale, { margin, sampleSize, precision, language }: Poll): Content {
  const t = pollWords(locale);
  const published =
    margin === null ? unsaid(common(locale)('unknown')) : t('marginValue', { points: pointsText(locale, margin) });
  if (sampleSize === null) return published;
  return [
    published,
    precision !== '' && html`<p>${inOwn(locale, precision, language)}</p>`,
    html`<p class="hint">
      ${t('marginSimple', { points: pointsText(locale, 100 * marginOfError({ size: sampleSize })) })}
    </p>`,
  ];
}

function belongs(locale: Locale, { poll, question }: PollPageParts): Content {
  const t = pollWords(locale);
  return section({
    title: t('questionTitle'),
    body: [
      summaryList([
        { term: formWords(locale)('question'), value: questionTitle(locale, question) },
        { term: t('questionReason'), value: inOwn(locale, poll.questionReason, poll.language) },
      ]),
      moreLink(questionPath(question), t('toTrend')),
    ],
  });
}

function history(locale: Locale, { poll, revisions, timeZone }: PollPageParts): Content {
  const t = pollWords(locale);
  const log = moreLink(`/log?process=${encodeURIComponent(processOf(poll.id))}`, t('toLog'));
  if (revisions.length < 2) return [prose(html`<p>${t('historyNone')}</p>`), log];
  return [
    prose(html`<p>${t('historyLead')}</p>`),
    html`<ol class="poll-history" reversed>
      ${revisions.map((revision, at) => {
        const before = revisions[at + 1];
        return html`<li>
          ${facts([t('revision', { n: revision.revision }), dateTime(locale, revision.at, timeZone)])}
          <p>${before === undefined ? t('registered') : inOwn(locale, revision.reason, revision.language)}</p>
          ${before !== undefined && changes(locale, before, revision)}
        </li>`;
      })}
    </ol>`,
    log,
  ];
}

function changes(locale: Locale, before: Poll, after: Poll): Content {
  const names = changedFields(before, after).map((field) =>
    formWords(locale)(field === 'questionId' ? 'question' : field),
  );
  if (before.withdrawn !== after.withdrawn) names.push(common(locale)('withdrawn'));
  return html`<p class="hint">${pollWords(locale)('changed', { fields: names.join(', ') })}</p>`;
}

export const pollTitle = (locale: Locale, poll: Poll, question: Question): string =>
  `${nameOf(locale, poll)}: ${questionName(locale, question)}`;
