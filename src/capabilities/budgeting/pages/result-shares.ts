/** Spending by district and category beside votes and voters. In own budgets, small numbers of votes are not shown. */
import { number, percent } from '../../../platform/i18n/format.ts';
import { dataTable, explainer, html, section, shareBars, type Content } from '../../../platform/ui/index.ts';
import type { Measures, SpendingShare } from '../../../rules/budgeting/index.ts';
import { results } from '../words/results.ts';
import { fewestShown, moneyOf, type ResultParts } from './result-words.ts';

/** Further districts or categories are folded into a table. */
const shownGroups = 10;

export function resultShares(parts: ResultParts): Content {
  const { locale, count } = parts;
  const t = results(locale);
  const { measures, explanation } = count;
  const { districts, categories } = explanation;
  // A single group without a name says nothing.
  const tells = (groups: readonly SpendingShare[]): boolean => groups.some(({ name }) => name !== '');
  if (!tells(districts) && !tells(categories)) return '';
  const hidesVotes = [...hiddenVotes(parts, districts), ...hiddenVotes(parts, categories)].length > 0;
  return section({
    id: 'shares',
    title: t('sharesTitle'),
    lead: t('sharesLead'),
    body: [
      html`<p>${t('sharesHow')}</p>`,
      tells(districts) &&
        sharesOf(parts, withPower(districts, measures?.districts), t('districts'), t('district'), t('noDistrict')),
      tells(categories) &&
        sharesOf(
          parts,
          withPower(categories, measures?.categories),
          t('categories'),
          t('category'),
          t('noCategory'),
          t('categoriesNote'),
        ),
      hidesVotes && html`<p class="hint">${t('suppressedNote')}</p>`,
    ],
  });
}

/**
 * The groups whose votes are not shown. One hidden group alone could be worked out from the sum, so the next smallest is
 * hidden with it. Imported elections are public elsewhere as they are.
 */
export function hiddenVotes(
  { budget }: Pick<ResultParts, 'budget'>,
  groups: readonly SpendingShare[],
): ReadonlySet<string> {
  if (budget.imported) return new Set();
  const bySize = groups.toSorted((a, b) => a.votes - b.votes);
  const small = bySize.filter(({ votes }) => votes < fewestShown).length;
  return new Set(bySize.slice(0, small === 1 ? 2 : small).map(({ name }) => name));
}

/** Shares of voters are not known of counts made before measures were kept. */
type PowerShare = SpendingShare & Partial<Pick<Measures['districts'][number], 'shareOfVoters' | 'power'>>;

const withPower = (groups: readonly SpendingShare[], known: readonly PowerShare[] = []): readonly PowerShare[] =>
  groups.map((group) => ({ ...group, ...known.find(({ name }) => name === group.name) }));

function sharesOf(
  parts: ResultParts,
  groups: readonly PowerShare[],
  title: string,
  groupLabel: string,
  noName: string,
  source?: string,
): Content {
  const { locale, budget } = parts;
  const t = results(locale);
  const hidden = hiddenVotes(parts, groups);
  const votesOf = (group: SpendingShare): string =>
    hidden.has(group.name)
      ? t('suppressed')
      : t('votesShare', { percent: percent(locale, group.shareOfVotes), votes: Math.round(group.votes) });
  const votersOf = ({ name, shareOfVoters }: PowerShare): string =>
    hidden.has(name) ? t('suppressed') : shareOfVoters === undefined ? '–' : percent(locale, shareOfVoters);
  const moneyShare = (group: PowerShare): string =>
    t('moneyShare', { percent: percent(locale, group.shareOfSpending), money: moneyOf(locale, budget, group.spent) });
  const labelOf = ({ name, power }: PowerShare): string =>
    power === undefined || power === null || hidden.has(name)
      ? name || noName
      : t('withPower', { name: name || noName, power: number(locale, power, 1) });
  const cut = groups.length > shownGroups + 2 ? shownGroups : groups.length;
  const rest = groups.slice(cut);
  const first = groups[0];
  return [
    shareBars({
      title,
      description:
        first === undefined || first.spent === 0
          ? t('shareNothing')
          : t('shareMost', { name: first.name || noName, percent: percent(locale, first.shareOfSpending) }),
      tableLabel: t('table'),
      series: [t('shareOfVotes'), t('shareOfVoters'), t('shareOfSpending')],
      groupLabel,
      groups: groups.slice(0, cut).map((group) => ({
        label: labelOf(group),
        shares: [
          { share: hidden.has(group.name) ? 0 : group.shareOfVotes, text: votesOf(group) },
          { share: hidden.has(group.name) ? 0 : (group.shareOfVoters ?? 0), text: votersOf(group) },
          { share: group.shareOfSpending, text: moneyShare(group) },
        ],
      })),
      source,
    }),
    rest.length > 0 &&
      explainer({
        summary: t('moreGroups', { n: rest.length }),
        body: dataTable({
          caption: title,
          captionHidden: true,
          stacked: true,
          dense: true,
          columns: [
            { label: groupLabel },
            { label: t('shareOfVotes'), numeric: true },
            { label: t('shareOfVoters'), numeric: true },
            { label: t('shareOfSpending'), numeric: true },
          ],
          rows: rest.map((group) => [labelOf(group), votesOf(group), votersOf(group), moneyShare(group)]),
        }),
      }),
  ];
}
