/** What voters got from a result: who has nothing, satisfaction and how unequal it is, groups, and prices. */
import { number, percent } from '../../../platform/i18n/format.ts';
import { badge, dataTable, explainer, html, section, summaryList, type Content } from '../../../platform/ui/index.ts';
import type { Measures, Satisfaction } from '../../../rules/budgeting/index.ts';
import { measures as words } from '../words/measures.ts';
import { quoted } from './budget-words.ts';
import { fewestShown, moneyOf, namesOf, roundedMoney, type ResultParts } from './result-words.ts';
import { voterBars } from './voter-bars.ts';

type Measured = ResultParts & { readonly measures: Measures };

/** Null where nobody voted, where too few people did, and in counts made before measures were kept. */
export function measuresShown({ budget, count }: ResultParts): Measures | null {
  const { measures } = count;
  if (measures === null || measures.exclusion.voters === 0) return null;
  return budget.imported || measures.exclusion.voters >= fewestShown ? measures : null;
}

export function resultMeasures(parts: ResultParts): Content {
  const measures = measuresShown(parts);
  if (measures === null) return '';
  const measured = { ...parts, measures };
  const t = words(parts.locale);
  return section({
    id: 'measures',
    title: t('title'),
    lead: t('lead'),
    body: [reach(measured), satisfactions(measured), groups(measured), prices(measured)],
  });
}

function reach({ locale, budget, measures }: Measured): Content {
  const t = words(locale);
  const { exclusion, histograms } = measures;
  const { excluded, exclusionRatio, averageFundedProjects } = exclusion;
  const share = percent(locale, exclusionRatio, 1);
  const isTold = budget.imported || excluded === 0 || excluded >= fewestShown;
  const bars = voterBars({
    locale,
    title: t('barsTitle'),
    bin: t('barsBin'),
    bars: histograms.fundedProjects,
    valueOf: (value) => number(locale, value),
    join: 'last',
  });
  return [
    summaryList([
      {
        term: t('excluded'),
        value: [
          html`<p>
            <strong>${isTold ? t('excludedValue', { percent: share, n: Math.round(excluded) }) : share}</strong>
          </p>`,
          html`<p class="hint">${t('excludedHow')}</p>`,
        ],
      },
      {
        term: t('onBallot'),
        value: [
          html`<p><strong>${number(locale, averageFundedProjects, 2)}</strong></p>`,
          html`<p class="hint">${t('onBallotHow')}</p>`,
        ],
      },
    ]),
    bars !== '' && explainer({ summary: t('barsTitle'), body: bars }),
  ];
}

const usual: readonly Satisfaction[] = ['cost', 'cardinality'];

function satisfactions({ locale, budget, count, measures }: Measured): Content {
  const t = words(locale);
  const chosen = count.outcome.choice.satisfaction;
  const shown = measures.satisfactions.filter(
    ({ satisfaction }) => usual.includes(satisfaction) || satisfaction === chosen,
  );
  const others = measures.satisfactions.filter((each) => !shown.includes(each));
  const table = (rows: Measures['satisfactions']): Content =>
    dataTable({
      caption: t('satisfactionTitle'),
      captionHidden: true,
      dense: true,
      stacked: true,
      columns: [
        { label: t('measuredBy') },
        { label: t('average'), numeric: true },
        { label: t('ofBest'), numeric: true },
        { label: t('gini'), numeric: true },
      ],
      rows: rows.map(({ satisfaction, average, ofBest, gini }) => [
        satisfaction === chosen ? `${t(`by.${satisfaction}`)} (${t('decides')})` : t(`by.${satisfaction}`),
        averageOf({ locale, budget }, satisfaction, average),
        ofBest === null ? '–' : percent(locale, ofBest, 1),
        number(locale, gini, 3),
      ]),
    });
  return [
    html`<h3>${t('satisfactionTitle')}</h3>
      <p>${t('satisfactionHow')}</p>`,
    table(shown),
    others.length > 0 && explainer({ summary: t('moreWays', { n: others.length }), body: table(others) }),
  ];
}

/** Scores for places can be as large as 2 to the power of the longest ballot, and then say nothing to anybody. */
const largestAverage = 1e12;

function averageOf(
  { locale, budget }: Pick<ResultParts, 'locale' | 'budget'>,
  satisfaction: Satisfaction,
  average: number,
): string {
  if (satisfaction === 'cost' || satisfaction === 'share') return roundedMoney(locale, budget, average);
  if (satisfaction === 'relative-cost') return percent(locale, average, 1);
  return average > largestAverage ? '–' : number(locale, average, 2);
}

const verdict = ({ locale }: Pick<ResultParts, 'locale'>, passed: boolean): Content =>
  passed
    ? badge({ label: words(locale)('passed'), tone: 'success', icon: 'check' })
    : badge({ label: words(locale)('notPassed'), tone: 'neutral', icon: 'minus' });

function groups(parts: Measured): Content {
  const { locale, measures } = parts;
  const t = words(locale);
  return [
    html`<h3>${t('ejrTitle')}</h3>
      <p>${t('ejrHow')}</p>`,
    summaryList(
      measures.ejrPlus.map((checked) => ({
        term: t(`ejrBy.${checked.satisfaction as 'cost' | 'cardinality' | 'points'}`),
        value: html`<p>${verdict(parts, checked.satisfied)} ${groupSentence(parts, checked)}</p>`,
      })),
    ),
  ];
}

function groupSentence(parts: Measured, { satisfaction, violations: n, worst }: Measures['ejrPlus'][number]): string {
  const { locale, budget } = parts;
  const t = words(locale);
  if (worst === undefined) return t('ejrPassed');
  const project = quoted(locale, namesOf(parts)(worst.project));
  const voters = Math.round(worst.voters);
  if (!budget.imported && voters < fewestShown) return t('ejrFailedFew', { n, project });
  const told = ({ near }: typeof worst.has): string => {
    if (satisfaction === 'cost') return t('unit.cost', { n: moneyOf(locale, budget, near) });
    const n = Math.round(near * 100) / 100;
    return satisfaction === 'points' ? t('unit.points', { n: number(locale, n, 2) }) : t('unit.cardinality', { n });
  };
  const amounts = { deserved: told(worst.deserved), has: told(worst.has), wouldHave: told(worst.wouldHave) };
  return t('ejrFailed', { n, voters, project, ...amounts });
}

function prices(parts: Measured): Content {
  const { locale, measures } = parts;
  const { payments } = measures;
  if (payments === undefined || payments.projects.length === 0) return '';
  const t = words(locale);
  const nameOf = namesOf(parts);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const { satisfied, broken } = payments.priceable;
  return [
    html`<h3>${t('priceTitle')}</h3>
      <p>${t('priceHow')}</p>
      <p>${verdict(parts, satisfied)} ${satisfied && t('pricePassed')}</p>`,
    broken.map(({ condition, projects }) => {
      const named = list.format(projects.map((id) => quoted(locale, nameOf(id))));
      return html`<p>${t(`price.${condition}`, { projects: named })}</p>`;
    }),
  ];
}
