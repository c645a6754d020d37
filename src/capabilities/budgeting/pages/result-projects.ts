/** The projects of a result: funded and not funded, each with votes, cost and the reason in one sentence. */
import { barList, explainer, html, section, type BarRow, type Content } from '../../../platform/ui/index.ts';
import { results } from '../words/results.ts';
import { moneyOf, namesOf, projectPath, whySentence, type ResultParts } from './result-words.ts';

/** Longer lists are folded after so many. */
const shownFunded = 30;
const shownNotFunded = 12;

export function resultProjects(parts: ResultParts): Content {
  const t = results(parts.locale);
  const rows = projectRows(parts);
  const funded = rows.filter((row) => row.funded);
  const others = rows.filter((row) => !row.funded);
  const top = Math.max(1, ...rows.map((row) => row.value));
  return [
    funded.length > 0 &&
      section({
        id: 'funded',
        title: t('fundedTitle'),
        lead: t('fundedLead'),
        body: folded(parts, funded, t('chartFunded'), shownFunded, top),
      }),
    others.length > 0 &&
      section({
        id: 'not-funded',
        title: t('notFundedTitle'),
        lead: t('notFundedLead'),
        body: folded(parts, others, t('chartNotFunded'), shownNotFunded, top),
      }),
  ];
}

/** Most votes first; equal ones stay in the order of the ballot. */
function projectRows(parts: ResultParts): readonly (BarRow & { readonly funded: boolean })[] {
  const { locale, budget, count } = parts;
  const t = results(locale);
  const nameOf = namesOf(parts);
  return count.explanation.projects
    .toSorted((a, b) => b.votes - a.votes)
    .map((account) => ({
      label: nameOf(account.id),
      href: projectPath(budget, account.id),
      value: account.votes,
      text: t('votesFor', { votes: account.votes }),
      funded: account.funded,
      note: html`<strong>${moneyOf(locale, budget, account.cost)}</strong> · ${whySentence(parts, account)}`,
    }));
}

/** All bars of a page share one scale, so that lists can be compared. */
function folded({ locale }: ResultParts, rows: readonly BarRow[], title: string, shown: number, top: number): Content {
  const t = results(locale);
  // A few more than the limit are not worth a fold.
  const cut = rows.length > shown + 3 ? shown : rows.length;
  const chart = (part: readonly BarRow[], name: string): Content => {
    const first = part[0];
    return barList({
      title: name,
      description:
        first === undefined || first.value === 0
          ? t('noVotes')
          : t('chartTop', { project: first.label, votes: first.value }),
      tableLabel: t('table'),
      rows: part,
      top,
      columns: { label: t('project'), value: t('votes') },
    });
  };
  const rest = rows.slice(cut);
  return [
    chart(rows.slice(0, cut), title),
    rest.length > 0 &&
      explainer({ summary: t('moreProjects', { n: rest.length }), body: chart(rest, `${title}: ${t('moreChart')}`) }),
  ];
}
