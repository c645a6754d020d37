/** What each rule would have chosen from the same ballots: in figures, and project by project where they disagree. */
import { number, percent } from '../../../platform/i18n/format.ts';
import { dataTable, explainer, html, ruleMatrix, section, type Content } from '../../../platform/ui/index.ts';
import type { ComparedOutcome, RuleChoice } from '../../../rules/budgeting/index.ts';
import { canonicalJson } from '../../../rules/budgeting/published.ts';
import { results } from '../words/results.ts';
import { moneyOf, namesOf, projectPath, type ResultParts } from './result-words.ts';
import { ruleLabel, ruleLine } from './rule-words.ts';

/** A longer table of disagreements is folded away. */
const shownProjects = 15;

/** Ties aside, which are broken alike in all of them. */
const isSame = (a: RuleChoice, b: RuleChoice): boolean => essence(a) === essence(b);
const essence = (choice: RuleChoice): string => canonicalJson({ ...choice, ties: 'id', seed: '' });

/** The outcomes side by side; the one that decides leads where it is not one of the usual eight, as with points. */
export function comparedOutcomes({
  count,
}: Pick<ResultParts, 'count'>): readonly (ComparedOutcome & { readonly decides: boolean })[] {
  const { outcome, comparison, explanation } = count;
  const marked = comparison.map((compared) => ({
    ...compared,
    decides: isSame(compared.outcome.choice, outcome.choice),
  }));
  return marked.some(({ decides }) => decides)
    ? marked
    : [{ outcome, voters: explanation.voters, decides: true }, ...marked];
}

export function resultRules(parts: ResultParts): Content {
  const { locale, count } = parts;
  const t = results(locale);
  const compared = comparedOutcomes(parts);
  const sets = compared.map(({ outcome }) => new Set(outcome.winners));
  const ids = count.explanation.projects.toSorted((a, b) => b.votes - a.votes).map(({ id }) => id);
  const chosenBy = (id: string): number => sets.filter((set) => set.has(id)).length;
  const all = ids.filter((id) => chosenBy(id) === sets.length);
  const differ = ids.filter((id) => chosenBy(id) > 0 && chosenBy(id) < sets.length);
  const none = ids.length - all.length - differ.length;
  const nameOf = namesOf(parts);
  const table = differ.length > 0 && projectMatrix(parts, compared, differ, t('matrixDiffer'));
  return section({
    id: 'rules',
    title: t('rulesTitle'),
    lead: t('rulesLead'),
    body: [
      html`<p>
        ${differ.length === 0 ? t('rulesAgree') : t('rulesDiffer', { differ: differ.length, all: all.length, none })}
      </p>`,
      figuresOfRules(parts, compared),
      table && differ.length > shownProjects
        ? explainer({ summary: t('matrixShow', { n: differ.length }), body: table })
        : table,
      all.length > 0 &&
        explainer({
          summary: t('matrixShowAll', { n: all.length }),
          body: html`<ul>
            ${all.map((id) => html`<li><a href="${projectPath(parts.budget, id)}">${nameOf(id)}</a></li>`)}
          </ul>`,
        }),
    ],
  });
}

function figuresOfRules({ locale, budget }: ResultParts, compared: ReturnType<typeof comparedOutcomes>): Content {
  const t = results(locale);
  return dataTable({
    caption: t('perRuleTitle'),
    captionHidden: true,
    dense: true,
    stacked: true,
    columns: [
      { label: t('ruleColumn') },
      { label: t('projectsColumn'), numeric: true },
      { label: t('total'), numeric: true },
      { label: t('satisfiedColumn'), numeric: true },
    ],
    rows: compared.map(({ outcome, voters, decides }) => {
      const name = ruleLine(locale, outcome.choice);
      return [
        decides ? html`<strong>${name}</strong> (${t('decides')})` : name,
        number(locale, outcome.winners.length),
        moneyOf(locale, budget, outcome.cost),
        voters.voters === 0 ? '–' : percent(locale, voters.withFundedProject / voters.voters, 1),
      ];
    }),
  });
}

function projectMatrix(
  parts: ResultParts,
  compared: ReturnType<typeof comparedOutcomes>,
  ids: readonly string[],
  caption: string,
): Content {
  const { locale, budget, count } = parts;
  const t = results(locale);
  const nameOf = namesOf(parts);
  const sets = compared.map(({ outcome }) => new Set(outcome.winners));
  const accounts = new Map(count.explanation.projects.map((account) => [account.id, account]));
  return ruleMatrix({
    caption,
    projectLabel: t('project'),
    rules: compared.map(({ outcome, decides }) => ({ ...ruleLabel(locale, outcome.choice), official: decides })),
    projects: ids.map((id) => ({
      label: nameOf(id),
      href: projectPath(budget, id),
      note: `${t('votesFor', { votes: accounts.get(id)?.votes ?? 0 })} · ${moneyOf(locale, budget, accounts.get(id)?.cost ?? 0)}`,
      chosen: sets.map((set) => set.has(id)),
    })),
    words: { chosen: t('chosen'), notChosen: t('notChosen'), official: t('decides') },
  });
}
