/** What each rule would have chosen from the same ballots: in figures, and project by project where they disagree. */
import { number, percent } from '../../../platform/i18n/format.ts';
import { dataTable, explainer, html, ruleMatrix, section, type Content } from '../../../platform/ui/index.ts';
import { results } from '../words/results.ts';
import { rules } from '../words/rules.ts';
import { moneyOf, namesOf, projectPath, type ResultParts } from './result-words.ts';
import { comparedOutcomes, families, familyName, fundedBy, type Compared, type Family } from './rule-families.ts';
import { ruleLabel, ruleLine } from './rule-words.ts';

/** A longer table of disagreements is folded away. */
const shownProjects = 15;

export function resultRules(parts: ResultParts): Content {
  const { locale, count } = parts;
  const t = results(locale);
  const compared = comparedOutcomes(parts);
  const grouped = families(parts);
  const sets = compared.map(({ outcome }) => new Set(outcome.winners));
  const ids = count.explanation.projects.toSorted((a, b) => b.votes - a.votes).map(({ id }) => id);
  const chosenBy = (id: string): number => sets.filter((set) => set.has(id)).length;
  const all = ids.filter((id) => chosenBy(id) === sets.length);
  const differ = ids.filter((id) => chosenBy(id) > 0 && chosenBy(id) < sets.length);
  const none = ids.length - all.length - differ.length;
  const nameOf = namesOf(parts);
  const table = differ.length > 0 && projectMatrix(parts, grouped.families, differ);
  return section({
    id: 'rules',
    title: t('rulesTitle'),
    lead: t('rulesLead'),
    body: [
      html`<p>
          ${differ.length === 0 ? t('rulesAgree') : t('rulesDiffer', { differ: differ.length, all: all.length, none })}
        </p>
        <p>${t('rulesWays')}</p>`,
      figuresOfFamilies(parts, grouped.families),
      grouped.uncounted.map((choice) => html`<p class="hint">${t('tooHard', { rule: ruleLine(locale, choice) })}</p>`),
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
      html`<h3>${t('variantsTitle')}</h3>`,
      grouped.families.map((family) =>
        explainer({
          summary: t('waysOf', { rule: familyName(locale, family), n: family.ways.length }),
          body: [html`<p>${rules(locale)(`rule.${family.rule}.how`)}</p>`, figuresOfWays(parts, family)],
        }),
      ),
    ],
  });
}

/** One row for each rule, from the least of its ways to the most; the one that decides stands by itself. */
function figuresOfFamilies(parts: ResultParts, grouped: readonly Family[]): Content {
  const { locale } = parts;
  const t = results(locale);
  const deciding = grouped.flatMap(({ ways }) => ways).filter(({ decides }) => decides);
  return figures(parts, [
    ...deciding.map((way): Row => [
      html`<strong>${ruleLine(locale, way.outcome.choice)}</strong> (${t('decides')})`,
      [way],
    ]),
    ...grouped.map((family): Row => [
      `${familyName(locale, family)} (${t('ways', { n: family.ways.length })})`,
      family.ways,
    ]),
  ]);
}

const figuresOfWays = (parts: ResultParts, { ways }: Family): Content =>
  figures(
    parts,
    ways.map((way): Row => {
      const name = ruleLine(parts.locale, way.outcome.choice);
      return [way.decides ? html`<strong>${name}</strong> (${results(parts.locale)('decides')})` : name, [way]];
    }),
  );

type Row = readonly [name: Content, ways: readonly Compared[]];

function figures(parts: ResultParts, rows: readonly Row[]): Content {
  const { locale, budget } = parts;
  const t = results(locale);
  const span = (ways: readonly Compared[], of: (way: Compared) => number, text: (value: number) => string): string => {
    const values = ways.map(of);
    const [from, to] = [text(Math.min(...values)), text(Math.max(...values))];
    return from === to ? from : t('range', { from, to });
  };
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
    rows: rows.map(([name, ways]) => [
      name,
      span(
        ways,
        ({ outcome }) => outcome.winners.length,
        (n) => number(locale, n),
      ),
      span(
        ways,
        ({ outcome }) => outcome.cost,
        (cost) => moneyOf(locale, budget, cost),
      ),
      ways.some(({ voters }) => voters.voters === 0)
        ? '–'
        : span(
            ways,
            ({ voters }) => voters.withFundedProject / voters.voters,
            (share) => percent(locale, share, 1),
          ),
    ]),
  });
}

function projectMatrix(parts: ResultParts, grouped: readonly Family[], ids: readonly string[]): Content {
  const { locale, budget, count } = parts;
  const t = results(locale);
  const nameOf = namesOf(parts);
  const deciding = grouped.flatMap(({ ways }) => ways).filter(({ decides }) => decides);
  const accounts = new Map(count.explanation.projects.map((account) => [account.id, account]));
  return ruleMatrix({
    caption: t('matrixDiffer'),
    projectLabel: t('project'),
    rules: [
      ...deciding.map(({ outcome }) => ({ ...ruleLabel(locale, outcome.choice), official: true })),
      ...grouped.map((family) => ({
        label: familyName(locale, family),
        note: t('ways', { n: family.ways.length }),
      })),
    ],
    projects: ids.map((id) => ({
      label: nameOf(id),
      href: projectPath(budget, id),
      note: `${t('votesFor', { votes: accounts.get(id)?.votes ?? 0 })} · ${moneyOf(locale, budget, accounts.get(id)?.cost ?? 0)}`,
      chosen: [
        ...deciding.map(({ outcome }) => outcome.winners.includes(id)),
        ...grouped.map((family) => fundedBy(locale, family, id)),
      ],
    })),
    words: { chosen: t('chosen'), notChosen: t('notChosen'), official: t('decides') },
  });
}
