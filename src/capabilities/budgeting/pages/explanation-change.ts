/** The smallest change that would have funded a project: more votes, or a lower cost. */
import { section, summaryList, type Content } from '../../../platform/ui/index.ts';
import type { Explanation } from '../../../rules/budgeting/index.ts';
import { explanation as words } from '../words/explanation.ts';
import { moneyOf, type ResultParts } from './result-words.ts';

type Account = Explanation['projects'][number];
type Change = NonNullable<Account['smallestChange']>;
type Parts = Pick<ResultParts, 'locale' | 'budget'> & { readonly account: Account };

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
