/** One statement with everything that is known of it. */
import { date, languageName, number, percent } from '../../../platform/i18n/format.ts';
import {
  badge,
  dataTable,
  html,
  linkButton,
  notice,
  pageHeader,
  section,
  summaryList,
  timeline,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import type { OpinionSummary, StatementFigures, Tally } from '../opinion-summary.ts';
import { regionVotes, type RegionVotes } from '../shown-cells.ts';
import type { Shown } from '../shown-conversation.ts';
import { statementIn } from '../statement-in.ts';
import type { LoggedAct } from '../store/moderation.ts';
import type { Statement } from '../store/statements.ts';
import { common } from '../words/common.ts';
import { findings } from '../words/findings.ts';
import { overview } from '../words/overview.ts';
import { statementWords } from '../words/statements.ts';
import { cast, groupName, pathOf, shareOf } from './conversation-words.ts';
import { legendOf } from './findings.ts';
import { everyoneBar, groupBars } from './statement-card.ts';
import { statementText } from './statement-text.ts';
import { measuresSection } from './statement-measures.ts';
import { estimatedNote, whySentence } from './why.ts';

export interface StatementParts {
  readonly shown: Shown;
  readonly statement: Statement;
  /** Newest first. */
  readonly acts: readonly LoggedAct[];
}

export function statementHeading({ shown, statement }: StatementParts): Html {
  const { locale, timeZone, conversation, state } = shown;
  const t = statementWords(locale);
  return pageHeader({
    kicker: t('statementTitle', { number: statement.number }),
    title: statementText(locale, statement),
    facts: [
      statement.author !== null ? t('byParticipant') : statement.seed && t('seed'),
      statement.publishedAt && t('publishedOn', { date: date(locale, statement.publishedAt, timeZone) }),
      statement.meta && badge({ label: t('meta') }),
      statementIn(statement, locale).translatedBy === 'machine' &&
        badge({ label: common(locale)('machine'), icon: 'language' }),
    ],
    actions:
      state === 'open' &&
      statement.state === 'published' &&
      linkButton({
        href: `${pathOf(conversation)}/vote?statement=${statement.number}`,
        label: t('vote'),
        icon: 'arrow',
      }),
  });
}

export function statementPage(parts: StatementParts): Content {
  const { shown, statement } = parts;
  const t = statementWords(shown.locale);
  const figures = shown.figures.get(statement.number);
  const summary = shown.map?.summary;
  return [
    statement.mergedInto !== null &&
      notice({
        kind: 'info',
        body: html`${t('mergedNotice')}
          <a href="${pathOf(shown.conversation)}/statements/${statement.mergedInto}"
            >${t('mergedInto', { number: statement.mergedInto })}</a
          >`,
      }),
    figures === undefined || summary === undefined || cast(figures) === 0
      ? statement.mergedInto === null && html`<p>${t('notCounted')}</p>`
      : [
          countsSection(shown, figures),
          ranksSection(shown, summary, figures),
          regionsSection(shown, summary, figures),
          measuresSection(shown, summary, figures),
        ],
    translationsSection(shown, statement),
    historySection(parts),
  ];
}

function countsSection(shown: Shown, figures: StatementFigures): Html {
  const { locale } = shown;
  const t = statementWords(locale);
  return section({
    title: t('counts'),
    body: [
      legendOf(shown),
      html`<div class="statement">
        ${everyoneBar(locale, figures)} ${figures.groups.length > 0 && groupBars(locale, figures.groups)}
      </div>`,
      talliesTable(shown, t('countsTable'), overview(locale)('group'), [
        [overview(locale)('everyone'), figures],
        ...figures.groups.map((tally, group) => [groupName(locale, group), tally] as const),
      ]),
    ],
  });
}

function regionsSection(shown: Shown, summary: OpinionSummary, figures: StatementFigures): Content {
  const { locale } = shown;
  const t = statementWords(locale);
  if (figures.regions.length < 2) return '';
  const visible = regionVotes(figures).flatMap((votes, at) => {
    const region = summary.regions[at];
    return votes === null || region === undefined ? [] : [[region.name, votes] as const];
  });
  return section({
    id: 'regions',
    title: t('byRegion'),
    lead: t('byRegionLead'),
    body: visible.length === 0 ? html`<p>${t('noRegionShown')}</p>` : regionTable(shown, t('byRegion'), visible),
  });
}

/** Of each region how many voted and which share agrees; a bound where an exact one would count fewer than ten people. */
function regionTable({ locale }: Shown, caption: string, rows: readonly (readonly [string, RegionVotes])[]): Html {
  const t = statementWords(locale);
  const share = ({ agree, bound }: RegionVotes): string =>
    bound === 'none' ? percent(locale, agree) : t(bound, { share: percent(locale, agree) });
  return dataTable({
    caption,
    captionHidden: true,
    stacked: true,
    columns: [
      { label: findings(locale)('region') },
      { label: common(locale)('agree'), numeric: true },
      { label: t('votes'), numeric: true },
    ],
    rows: rows.map(([name, votes]) => [name, share(votes), number(locale, votes.votes)]),
  });
}

type Row = readonly [name: string, tally: Tally];

function talliesTable({ locale }: Shown, caption: string, label: string, rows: readonly Row[]): Html {
  const word = common(locale);
  const cell = (tally: Tally, side: 'agree' | 'disagree' | 'pass'): string =>
    `${number(locale, tally[side])} (${percent(locale, shareOf(tally, side))})`;
  return dataTable({
    caption,
    captionHidden: true,
    stacked: true,
    columns: [
      { label },
      { label: word('agree'), numeric: true },
      { label: word('disagree'), numeric: true },
      { label: word('pass'), numeric: true },
      { label: statementWords(locale)('votes'), numeric: true },
    ],
    rows: rows.map(([name, tally]) => [
      name,
      cell(tally, 'agree'),
      cell(tally, 'disagree'),
      cell(tally, 'pass'),
      number(locale, cast(tally)),
    ]),
  });
}

function ranksSection(shown: Shown, summary: OpinionSummary, figures: StatementFigures): Html {
  const t = statementWords(shown.locale);
  const place = (numbers: readonly number[]): number => numbers.indexOf(figures.number) + 1;
  const [one, other] = [place(summary.commonGround), place(summary.disagreement)];
  return section({
    title: t('ranksTitle'),
    body:
      one === 0
        ? html`<p>${t('notRanked')}</p>`
        : html`<div class="prose">
            <p>
              <strong>${t('commonRank', { n: one, of: summary.commonGround.length })}</strong>
              ${whySentence(shown, figures)}
            </p>
            ${estimatedNote(shown, [figures])}
            <p><strong>${t('disagreementRank', { n: other, of: summary.disagreement.length })}</strong></p>
          </div>`,
  });
}

function translationsSection({ locale }: Shown, statement: Statement): Content {
  const t = statementWords(locale);
  const { text: own } = statementIn(statement, locale);
  const versions = [
    {
      language: statement.language,
      text: statement.text,
      term: t('original', { language: languageName(locale, statement.language) }),
      how: '',
    },
    ...Object.entries(statement.translations).map(([language, { text, machine }]) => ({
      language,
      text,
      term: languageName(locale, language),
      how: machine ? t('byMachine') : t('byPeople'),
    })),
  ].filter(({ text }) => text !== own);
  if (versions.length === 0) return '';
  return section({
    title: t('translationsTitle'),
    body: summaryList(
      versions.map(({ language, text, term, how }) => ({
        term,
        value: html`<p lang="${language}" dir="auto">${text}</p>
          ${how !== '' && html`<p class="hint">${how}</p>`}`,
      })),
    ),
  });
}

const officials = ['facilitator', 'moderator', 'administrator'] as const;

function historySection({ shown, acts }: StatementParts): Html {
  const { locale, timeZone } = shown;
  const t = statementWords(locale);
  const by = (role: string): string => t(`by.${officials.find((one) => one === role) ?? 'other'}`);
  return section({
    id: 'moderation',
    title: t('historyTitle'),
    body:
      acts.length === 0
        ? html`<p>${t('historyNone')}</p>`
        : timeline(
            acts.map(({ act, at, reason, mergedInto, byRole }) => ({
              title: t(`act.${act}`, { into: mergedInto ?? 0 }),
              when: `${date(locale, at, timeZone)}, ${by(byRole)}`,
              body: reason !== '' && html`<p dir="auto">${t('reason', { reason })}</p>`,
              state: 'done',
            })),
          ),
  });
}
