/** From what polls found to the forecast of a vote: the figures that are handed on, and what they leave out. No claim is made here. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { day as dayText, percent } from '../../../platform/i18n/format.ts';
import { emptyState, html, linkButton, moreLink, section, type Content } from '../../../platform/ui/index.ts';
import { forecastHref, type ComingVote } from '../../referendums/index.ts';
import { questionPath, type Question } from '../poll.ts';
import { isoDay } from '../readings.ts';
import type { VoteFigures } from '../vote-figures.ts';
import { voteFigureWords } from '../words/vote-figures.ts';
import { pointsText, questionTitle } from './poll-words.ts';

/** On the page of a question: one way to the forecast of each vote under its topic. */
export function voteSection(
  locale: Locale,
  { votes, voteFigures }: { readonly votes: readonly ComingVote[]; readonly voteFigures: VoteFigures | undefined },
): Content {
  const t = voteFigureWords(locale);
  if (voteFigures === undefined || votes.length === 0) return '';
  return section({
    id: 'vote',
    title: t('title'),
    lead: t('lead'),
    body: [
      html`<p>${figuresText(locale, voteFigures)}</p>`,
      html`<ul class="page-links">
        ${votes.map((vote) => html`<li>${moreLink(forecastHref(vote, voteFigures), t('toForecast', { vote: vote.label }))}</li>`)}
      </ul>`,
    ],
  });
}

export interface AskedQuestion {
  readonly question: Question;
  readonly figures: VoteFigures | undefined;
}

/** For one vote: every question under its topic, each apart. */
export function voteFiguresPage(locale: Locale, vote: ComingVote, questions: readonly AskedQuestion[]): Content {
  const t = voteFigureWords(locale);
  const byHand = { href: forecastHref(vote), label: t('byHand') };
  if (questions.length === 0)
    return emptyState({ title: t('none'), body: t('noneBody'), action: linkButton({ ...byHand, kind: 'secondary' }) });
  return [
    questions.map(({ question, figures }) =>
      section({
        title: questionTitle(locale, question),
        body: [
          html`<p>${figures === undefined ? t('tooFew') : figuresText(locale, figures)}</p>`,
          html`<ul class="page-links">
            ${figures !== undefined && html`<li>${moreLink(forecastHref(vote, figures), t('withThese'))}</li>`}
            <li>${moreLink(questionPath(question), t('toQuestion'))}</li>
          </ul>`,
        ],
      }),
    ),
    section({ title: t('otherwise'), body: html`<p>${moreLink(byHand.href, byHand.label)}</p>` }),
  ];
}

const figuresText = (locale: Locale, { support, error, day, wording, polls }: VoteFigures): string =>
  voteFigureWords(locale)('figures', {
    support: percent(locale, support, 1),
    error: pointsText(locale, error * 100),
    day: dayText(locale, isoDay(day)),
    wording,
    n: polls,
  });
