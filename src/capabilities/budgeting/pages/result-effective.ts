/** The rounds of Equal Shares in figures: the effective votes that decided each, and what voters have left at the end. */
import { number } from '../../../platform/i18n/format.ts';
import { dataTable, explainer, html, type Content } from '../../../platform/ui/index.ts';
import type { Measures } from '../../../rules/budgeting/index.ts';
import { measures as words } from '../words/measures.ts';
import { measuresShown } from './result-measures.ts';
import { amountOf, namesOf, roundedMoney, type ResultParts } from './result-words.ts';
import { voterBars } from './voter-bars.ts';

type EffectiveVotes = NonNullable<Measures['effectiveVotes']>;

/** Empty where no run of Equal Shares made the outcome. */
export function effectiveRounds(parts: ResultParts): Content {
  const measures = measuresShown(parts);
  const { payments, effectiveVotes } = measures ?? {};
  if (payments === undefined || effectiveVotes === undefined || effectiveVotes.rounds.length === 0) return '';
  const { locale, budget } = parts;
  const t = words(locale);
  const total = amountOf(locale, budget, payments.left.total);
  const bars = voterBars({
    locale,
    title: t('leftChart'),
    bin: t('leftBin'),
    bars: payments.left.bars,
    valueOf: (near) => roundedMoney(locale, budget, near),
    join: 'neighbours',
  });
  return [
    explainer({
      summary: t('effectiveTitle'),
      body: [
        html`<p>${t('effectiveHow')} ${decidesByVotes(parts) && t('effectiveCost')}</p>`,
        roundTable(parts, effectiveVotes),
      ],
    }),
    bars !== '' && explainer({ summary: t('leftTitle'), body: [html`<p>${t('leftHow', { total })}</p>`, bars] }),
  ];
}

/** Only by cost the most effective votes decide; by other satisfactions the cost has its part in it. */
const decidesByVotes = ({ count }: ResultParts): boolean => count.outcome.choice.satisfaction === 'cost';

function roundTable(parts: ResultParts, effectiveVotes: EffectiveVotes): Content {
  const { locale } = parts;
  const t = words(locale);
  const nameOf = namesOf(parts);
  const votes = (amount: number): string => number(locale, amount, 1);
  const withNext = decidesByVotes(parts);
  return dataTable({
    caption: t('effectiveTitle'),
    captionHidden: true,
    dense: true,
    stacked: true,
    columns: [
      { label: t('round') },
      { label: t('funded') },
      { label: t('effective'), numeric: true },
      ...(withNext ? [{ label: t('next') }] : []),
    ],
    rows: effectiveVotes.rounds.map(({ round, project, effective }) => {
      const next = nextBehind(effectiveVotes, round, project);
      return [
        t('roundOf', { round }),
        nameOf(project),
        votes(effective.near),
        ...(withNext
          ? [
              next === undefined
                ? '–'
                : t('nextValue', { project: nameOf(next.project), votes: votes(next.perRound[round - 1] ?? 0) }),
            ]
          : []),
      ];
    }),
  });
}

/** The project with the most effective votes in a round after the one that was funded in it. */
function nextBehind(
  { projects }: EffectiveVotes,
  round: number,
  funded: string,
): EffectiveVotes['projects'][number] | undefined {
  const inRound = (each: EffectiveVotes['projects'][number]): number => each.perRound[round - 1] ?? 0;
  return projects
    .filter((each) => each.project !== funded && inRound(each) > 0)
    .reduce<EffectiveVotes['projects'][number] | undefined>(
      (best, each) => (best === undefined || inRound(each) > inRound(best) ? each : best),
      undefined,
    );
}
