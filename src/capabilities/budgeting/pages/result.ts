/** The result of a budget: what is decided first, then who paid, other rules, where the money goes, and how to check it. */
import { number, percent } from '../../../platform/i18n/format.ts';
import { contents, html, keyFigures, pageHeader, type Content, type Html } from '../../../platform/ui/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { common } from '../words/common.ts';
import { measures } from '../words/measures.ts';
import { results } from '../words/results.ts';
import { ties } from '../words/ties.ts';
import { hypotheticalBadge, placeOf } from './budget-words.ts';
import { resultCheck, resultMethod } from './result-check.ts';
import { resultCloseness, robustnessShown } from './result-close.ts';
import { measuresShown, resultMeasures } from './result-measures.ts';
import { resultPayments } from './result-payments.ts';
import { resultProjects } from './result-projects.ts';
import { resultRules } from './result-rules.ts';
import { resultShares } from './result-shares.ts';
import { sourceNotice } from './result-source.ts';
import { resultTies } from './result-ties.ts';
import { fewestShown, moneyOf, type ResultParts } from './result-words.ts';
import { ruleLine } from './rule-words.ts';

/** What the count says in one breath. */
export function resultHeading(parts: ResultParts): Html {
  const { locale, budget, count } = parts;
  const t = results(locale);
  const { explanation, outcome } = count;
  const spent = t('headlineMoney', {
    spent: moneyOf(locale, budget, outcome.cost),
    budget: moneyOf(locale, budget, explanation.budget),
  });
  const title = inLanguage(budget, 'title', locale);
  return html`${pageHeader({
    kicker: `${t('title')} · ${placeOf(locale, budget)}`,
    title: html`<span lang="${title.language}">${title.text}</span>`,
    lead: explanation.voters.voters === 0 ? t('headlineNobody') : `${fundedSentence(parts)} ${spent}`,
    facts: [ruleLine(locale, outcome.choice), ...(budget.hypothetical ? [hypotheticalBadge(locale)] : [])],
  })}`;
}

function fundedSentence({ locale, count }: ResultParts): string {
  const t = results(locale);
  const funded = count.outcome.winners.length;
  return funded === 0 ? t('headlineNone') : t('headline', { funded, projects: count.explanation.projects.length });
}

/** What was decided. Like the rest of a result it does not depend on who looks: it is kept and served to all. */
export const resultDecided = (parts: ResultParts): Html =>
  html`${[figures(parts), sourceNotice(parts), onThisPage(parts), resultProjects(parts)]}`;

/** How it came about, and how to check it. */
export const resultBody = (parts: ResultParts): Html =>
  html`${[
    resultPayments(parts),
    resultMeasures(parts),
    resultShares(parts),
    resultRules(parts),
    resultCloseness(parts),
    resultMethod(parts),
    resultTies(parts),
    resultCheck(parts),
    !parts.budget.imported && html`<p class="hint">${common(parts.locale)('advisory')}</p>`,
  ]}`;

function onThisPage(parts: ResultParts): Content {
  const { locale, count } = parts;
  const t = results(locale);
  const { outcome, explanation } = count;
  const isShares = explanation.endowment !== undefined;
  return contents({
    label: t('onThisPage'),
    links: [
      ...(outcome.winners.length > 0 ? [{ href: '#funded', label: t('fundedTitle') }] : []),
      ...(outcome.winners.length < explanation.projects.length
        ? [{ href: '#not-funded', label: t('notFundedTitle') }]
        : []),
      ...(outcome.rounds.length > 0 ? [{ href: '#rounds', label: isShares ? t('paidTitle') : t('spentTitle') }] : []),
      ...(measuresShown(parts) === null ? [] : [{ href: '#measures', label: measures(locale)('title') }]),
      ...(resultShares(parts) === '' ? [] : [{ href: '#shares', label: t('sharesTitle') }]),
      { href: '#rules', label: t('rulesTitle') },
      ...(robustnessShown(parts) === undefined ? [] : [{ href: '#close', label: measures(locale)('closeTitle') }]),
      { href: '#method', label: t('methodTitle') },
      { href: '#ties', label: ties(locale)('title') },
      { href: '#check', label: t('checkTitle') },
    ],
  });
}

function figures({ locale, budget, count }: ResultParts): Content {
  const t = results(locale);
  const { explanation, outcome } = count;
  const { voters, withFundedProject } = explanation.voters;
  const tooFew = !budget.imported && voters < fewestShown;
  return keyFigures([
    {
      label: t('figureFunded'),
      value: t('ofAll', { funded: outcome.winners.length, projects: explanation.projects.length }),
    },
    {
      label: t('figureSpent'),
      value: moneyOf(locale, budget, outcome.cost),
      note: t('ofBudget', {
        percent: percent(locale, outcome.cost / explanation.budget, 1),
        budget: moneyOf(locale, budget, explanation.budget),
      }),
    },
    { label: t('figureLeft'), value: moneyOf(locale, budget, explanation.left) },
    { label: t('figureVoters'), value: tooFew && voters > 0 ? t('fewerThanTen') : number(locale, voters) },
    ...(voters === 0 || tooFew
      ? []
      : [
          {
            label: t('figureSatisfied'),
            value: percent(locale, withFundedProject / voters, 1),
            note: t('satisfiedNote'),
          },
        ]),
  ]);
}
