/** What holds on every side, and what divides: two ranked lists with the same bars. */
import { percent } from '../../../platform/i18n/format.ts';
import {
  badge,
  dataTable,
  explainer,
  html,
  moreLink,
  notice,
  section,
  saidLegend,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import type { OpinionSummary, StatementFigures } from '../opinion-summary.ts';
import { ranked, type Shown } from '../shown-conversation.ts';
import { common } from '../words/common.ts';
import { findings } from '../words/findings.ts';
import { overview } from '../words/overview.ts';
import { cast, groupName, pathOf, shareOf } from './conversation-words.ts';
import { statementCard } from './statement-card.ts';
import { statementText } from './statement-text.ts';
import { estimatedNote, lowestRegion, whySentence } from './why.ts';

/** Of each, beside a link to all. */
const listedHere = 5;
const listedInReport = 10;
/** More than half on every side. */
export const commonFrom = 0.5;
/** Less apart than this divides nobody. */
const dividesFrom = 0.15;

/** What holds on every side, and what divides; the strongest first. */
export const holding = (shown: Shown, summary: OpinionSummary): readonly StatementFigures[] =>
  ranked(shown, summary.commonGround).filter(({ bridging }) => bridging > commonFrom);
export const dividing = (shown: Shown, summary: OpinionSummary): readonly StatementFigures[] =>
  ranked(shown, summary.disagreement).filter(({ divisiveness }) => divisiveness >= dividesFrom);

export function commonGroundSection(shown: Shown, summary: OpinionSummary, whole: boolean): Html {
  const { locale } = shown;
  const t = findings(locale);
  const all = holding(shown, summary);
  const listed =
    all.length > 0
      ? all.slice(0, whole ? listedInReport : listedHere)
      : ranked(shown, summary.commonGround).slice(0, 3);
  return section({
    id: 'common-ground',
    title: t('commonTitle'),
    lead: t('commonLead'),
    body: [
      all.length === 0 && notice({ kind: 'info', title: t('commonNone'), body: t('commonNoneBody') }),
      legendOf(shown),
      estimatedNote(shown, listed),
      html`<ol class="statement-list">
        ${listed.map((figures, at) =>
          oneOf(shown, figures, at + 1, [
            html`<p class="statement-why">${whySentence(shown, figures)}</p>`,
            lowestRegion(shown, summary, figures),
            html`<p class="statement-facts">
              ${badge({
                label: t('score', { value: percent(locale, figures.bridging) }),
                tone: figures.bridging > commonFrom ? 'success' : 'neutral',
              })}
            </p>`,
          ]),
        )}
      </ol>`,
      figuresTable(shown, listed, t('commonTitle')),
      html`<p>${moreLink(`${pathOf(shown.conversation)}/statements?sort=common`, t('commonMore'))}</p>`,
    ],
  });
}

export function disagreementSection(shown: Shown, summary: OpinionSummary, whole: boolean): Html {
  const t = findings(shown.locale);
  const listed = dividing(shown, summary).slice(0, whole ? listedInReport : listedHere);
  return section({
    id: 'disagreement',
    title: t('disagreementTitle'),
    lead: summary.groups.length > 0 ? t('disagreementLead') : t('disagreementLeadOne'),
    body:
      listed.length === 0
        ? html`<p>${t('disagreementNone')}</p>`
        : [
            legendOf(shown),
            html`<ol class="statement-list">
              ${listed.map((figures, at) => oneOf(shown, figures, at + 1, ''))}
            </ol>`,
            figuresTable(shown, listed, t('disagreementTitle')),
            html`<p>${moreLink(`${pathOf(shown.conversation)}/statements?sort=divisive`, t('disagreementMore'))}</p>`,
          ],
  });
}

function oneOf(shown: Shown, figures: StatementFigures, rank: number, after: Content): Content {
  const statement = shown.statements.get(figures.number);
  return statement && statementCard({ shown, statement, figures, rank, bars: 'groups', after });
}

export const legendOf = ({ locale }: Shown): Html => {
  const t = common(locale);
  return saidLegend({ agree: t('agree'), pass: t('pass'), disagree: t('disagree') });
};

function figuresTable(shown: Shown, listed: readonly StatementFigures[], caption: string): Html {
  const { locale } = shown;
  const t = findings(locale);
  const groups = listed[0]?.groups.length ?? 0;
  const all = overview(locale)('everyone');
  return explainer({
    summary: t('figures'),
    body: dataTable({
      caption,
      captionHidden: true,
      dense: true,
      columns: [
        { label: t('statement') },
        { label: `${all}: ${common(locale)('agree')}`, numeric: true },
        { label: `${all}: ${common(locale)('disagree')}`, numeric: true },
        { label: t('votes'), numeric: true },
        ...Array.from({ length: groups }, (_, at) => ({
          label: `${groupName(locale, at)}: ${common(locale)('agree')} / ${common(locale)('disagree')}`,
          numeric: true,
        })),
      ],
      rows: listed.map((figures) => {
        const statement = shown.statements.get(figures.number);
        const share = (side: 'agree' | 'disagree', of = figures as Parameters<typeof shareOf>[0]): string =>
          percent(locale, shareOf(of, side));
        return [
          statement === undefined ? String(figures.number) : statementText(locale, statement),
          share('agree'),
          share('disagree'),
          cast(figures),
          ...figures.groups.map((tally) => `${share('agree', tally)} / ${share('disagree', tally)}`),
        ];
      }),
    }),
  });
}
