/** What would have turned the decision on one project around: for a loser more votes or a lower cost, for a winner the reverse. */
import { html, section, summaryList, type Content, type SummaryRow } from '../../../platform/ui/index.ts';
import type { Explanation, Robustness, VotesChanged } from '../../../rules/budgeting/index.ts';
import { explanation as words } from '../words/explanation.ts';
import { robustnessShown } from './result-close.ts';
import { moneyOf, type ResultParts } from './result-words.ts';

type Account = Explanation['projects'][number];
type Change = NonNullable<Account['smallestChange']>;
type Parts = ResultParts & { readonly account: Account };

export function smallestChange(parts: Parts): Content {
  const change = parts.account.smallestChange;
  if (change === undefined) return '';
  const t = words(parts.locale);
  const bothFound = change.moreVotes.code === 'found' && change.lowerCost.code === 'found';
  return section({
    id: 'change',
    title: t('changeTitle'),
    ...(bothFound ? { lead: t('changeLead') } : {}),
    body: summaryList(
      [
        { term: t('moreVotes'), value: votesSentence(parts, change.moreVotes) },
        { term: t('lowerCost'), value: costSentence(parts, change.lowerCost) },
        ...otherVotes(parts),
      ],
      { boxed: true },
    ),
  });
}

function votesSentence({ locale }: Parts, more: Change['moreVotes']): string {
  const t = words(locale);
  if (more.code !== 'found') return t(`moreVotes.${more.code}`);
  return t(more.pointsEach === undefined ? 'moreVotes.found' : 'moreVotes.points', { n: more.voters });
}

function costSentence({ locale, budget, account }: Parts, lower: Change['lowerCost']): string {
  const t = words(locale);
  // A limit can stand against it at any cost.
  if (lower.code === 'impossible' && account.votes > 0) return t('lowerCost.no-cost');
  if (lower.code !== 'found') return t(`lowerCost.${lower.code}`);
  return t('lowerCost.found', {
    cost: moneyOf(locale, budget, lower.cost),
    less: moneyOf(locale, budget, account.cost - lower.cost),
  });
}

/** Votes of those who took part; what was not computed is left out. */
function otherVotes(parts: Parts): readonly SummaryRow[] {
  const t = words(parts.locale);
  const found = robustnessShown(parts)?.losers.find(({ project }) => project === parts.account.id);
  if (found === undefined) return [];
  const { optimistAdd, rivalryReduction } = found;
  const added = sentenceOf(optimistAdd, {
    found: (n, proved) => t(proved ? 'optimistAdd.proved' : 'optimistAdd.tried', { n }),
    notWithAll: () => t('optimistAdd.not-with-all'),
  });
  const alone = sentenceOf(rivalryReduction, {
    found: (n) => t('rivalryReduction.found', { n }),
    notWithAll: () => t('rivalryReduction.not-with-all'),
  });
  return [
    ...(added === '' ? [] : [{ term: t('optimistAdd'), value: added }]),
    ...(alone === '' || parts.account.votes === 0 ? [] : [{ term: t('rivalryReduction'), value: alone }]),
  ];
}

/** Of a winner: how much more it may cost, and how many votes it could spare. */
export function firmness(parts: Parts): Content {
  const { locale, account } = parts;
  const t = words(locale);
  const found = robustnessShown(parts)?.winners.find(({ project }) => project === account.id);
  if (found === undefined) return '';
  const { costIncrease, pessimistRemove, proportionalRemove } = found;
  const fewer = [
    sentenceOf(pessimistRemove, {
      found: (n) => t('fewerVotes.found', { n }),
      notWithAll: () => t('fewerVotes.not-with-all'),
    }),
    proportionalRemove.code === 'found' &&
    pessimistRemove.code === 'found' &&
    proportionalRemove.votes === pessimistRemove.votes
      ? ''
      : sentenceOf(proportionalRemove, {
          found: (n) => t('fewerVotes.proportional', { n }),
          notWithAll: () => '',
        }),
  ].filter((sentence) => sentence !== '');
  const rows: readonly SummaryRow[] = [
    ...(costIncrease.code === 'found' ? [{ term: t('higherCost'), value: higherCost(parts, costIncrease) }] : []),
    ...(fewer.length === 0
      ? []
      : [{ term: t('fewerVotes'), value: fewer.map((sentence) => html`<p>${sentence}</p>`) }]),
  ];
  return rows.length === 0
    ? ''
    : section({ id: 'firm', title: t('firmTitle'), body: summaryList(rows, { boxed: true }) });
}

function higherCost(
  { locale, budget, account }: Parts,
  { cost }: Extract<Robustness['winners'][number]['costIncrease'], { readonly code: 'found' }>,
): string {
  const t = words(locale);
  return cost === account.cost
    ? t('higherCost.none')
    : t('higherCost.found', {
        cost: moneyOf(locale, budget, cost),
        more: moneyOf(locale, budget, cost - account.cost),
      });
}

/** Empty where nothing was found out. */
function sentenceOf(
  votes: VotesChanged,
  say: { readonly found: (n: number, proved: boolean) => string; readonly notWithAll: () => string },
): string {
  if (votes.code === 'found') return say.found(votes.votes, votes.proved);
  return votes.code === 'not-with-all' ? say.notWithAll() : '';
}
