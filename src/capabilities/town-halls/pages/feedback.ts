/** Feedback: the form while it is open, the figures afterwards, and comments for those who run the meeting. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date, number } from '../../../platform/i18n/format.ts';
import {
  button,
  dataTable,
  emptyState,
  errorSummary,
  fileList,
  form,
  html,
  linkButton,
  notice,
  radioGroup,
  saidBars,
  saidLegend,
  section,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import {
  feedbackAnswers,
  feedbackQuestions,
  longestComment,
  type FeedbackPhase,
  type FeedbackProblem,
  type FeedbackQuestion,
  type RegionFeedback,
  type ToldFeedback,
} from '../feedback.ts';
import type { Feedback } from '../store/feedback.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { feedbackWords } from '../words/feedback.ts';

export interface FeedbackPageParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  readonly phase: FeedbackPhase;
  readonly until: Date | null;
  /** Why this visitor cannot give feedback. */
  readonly closed: 'sign-in' | 'not-a-resident' | undefined;
  readonly mine: Feedback | undefined;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?: FeedbackProblem | undefined;
  /** After the close; undefined where too few answered. */
  readonly told: ToldFeedback | undefined;
  /** For those who run it; undefined for all others. */
  readonly comments: readonly string[] | undefined;
}

export function feedbackPage(parts: FeedbackPageParts): Content {
  const { locale, timeZone, phase, until, problem } = parts;
  const t = feedbackWords(locale);
  if (until === null)
    return emptyState({
      title: t('before'),
      icon: 'clock',
      action: linkButton({ href: pathOf(parts.hall), label: t('toMeeting'), kind: 'secondary' }),
    });
  const on = date(locale, until, timeZone);
  return [
    problem !== undefined &&
      errorSummary({
        title: t('problem'),
        errors: [{ field: problem === 'commentTooLong' ? 'comment' : firstMissing(parts), message: t(problem) }],
      }),
    html`<p class="hint">${t(phase === 'open' ? 'openUntil' : 'closedOn', { on })}</p>`,
    phase === 'open' && ask(parts),
    phase === 'closed' && results(parts),
    comments(parts),
  ];
}

const firstMissing = ({ typed }: FeedbackPageParts): string =>
  feedbackQuestions.find((question) => !feedbackAnswers.some((answer) => answer === typed[question])) ?? 'follow';

function ask(parts: FeedbackPageParts): Content {
  const { locale, hall, closed, mine, typed, problem } = parts;
  const t = feedbackWords(locale);
  if (closed === 'sign-in')
    return [
      notice({ kind: 'info', body: t('signIn') }),
      html`<p>
        ${linkButton({ href: `/sign-in?return=${encodeURIComponent(`${pathOf(hall)}/feedback`)}`, label: t('signInLink') })}
      </p>`,
    ];
  if (closed !== undefined) return notice({ kind: 'info', body: t(closed) });
  return [
    mine !== undefined && problem === undefined && notice({ kind: 'success', body: t('already') }),
    form({
      action: `${pathOf(hall)}/feedback`,
      body: [
        feedbackQuestions.map((question) =>
          radioGroup({
            name: question,
            legend: t(question),
            inline: true,
            value: typed[question] ?? mine?.[question],
            error:
              problem === 'answerMissing' && !feedbackAnswers.some((answer) => answer === typed[question])
                ? t(problem)
                : undefined,
            options: feedbackAnswers.map((value) => ({ value, label: t(value) })),
          }),
        ),
        textArea({
          name: 'comment',
          label: t('comment'),
          hint: t('commentHint'),
          rows: 4,
          maxlength: longestComment,
          value: typed['comment'] ?? mine?.comment,
          error: problem === 'commentTooLong' ? t(problem) : undefined,
        }),
        html`<p class="hint">${t('private')}</p>`,
      ],
      buttons: button({ label: t(mine === undefined ? 'send' : 'change') }),
    }),
  ];
}

function results({ locale, hall, told }: FeedbackPageParts): Content {
  const t = feedbackWords(locale);
  if (told === undefined) return notice({ kind: 'info', body: t('tooFew') });
  return [
    section({
      title: t('results'),
      lead: t('people', { n: told.people }),
      body: [
        saidLegend({ agree: t('agree'), pass: t('partly'), disagree: t('disagree') }),
        feedbackQuestions.map((question) => answersTo(locale, told, question)),
      ],
    }),
    fileList([{ href: `${pathOf(hall)}/feedback.csv`, label: t('file'), kind: 'CSV' }]),
  ];
}

function answersTo(locale: Locale, told: ToldFeedback, question: FeedbackQuestion): Content {
  const t = feedbackWords(locale);
  const all = told.all[question];
  const [agree = 0, partly = 0, disagree = 0] = all ?? [];
  const n = (count: number): string => number(locale, count);
  const regions = told.regions[question];
  return html`<div class="feedback-question">
    <h3>${t(question)}</h3>
    ${
      all === null
        ? html`<p class="hint">${t('onlyTooFew')}</p>`
        : saidBars([
            {
              label: t('everybody'),
              agree,
              pass: partly,
              disagree,
              text: t('text', { agree: n(agree), partly: n(partly), disagree: n(disagree) }),
            },
          ])
    }
    ${
      regions.length === 0
        ? html`<p class="hint">${t('noRegions')}</p>`
        : dataTable({
            caption: t('byRegion'),
            dense: true,
            columns: [
              { label: t('region') },
              { label: t('agreeing'), numeric: true },
              { label: t('notAgreeing'), numeric: true },
            ],
            rows: regions.map((row: RegionFeedback) => [row.region ?? t('otherRegions'), n(row.agree), n(row.others)]),
          })
    }
  </div>`;
}

function comments({ locale, comments: written }: FeedbackPageParts): Content {
  if (written === undefined) return '';
  const t = feedbackWords(locale);
  return section({
    title: t('comments'),
    lead: t('commentsLead'),
    body:
      written.length === 0
        ? html`<p>${t('noComments')}</p>`
        : html`<ul class="minutes-list">
            ${written.map((comment) => html`<li dir="auto">${comment}</li>`)}
          </ul>`,
  });
}
