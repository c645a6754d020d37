/** The rounds of a count: which project was paid for in each, by whom, and what was left. */
import { explainer, section, waterfall, type Content } from '../../../platform/ui/index.ts';
import type { Outcome } from '../../../rules/budgeting/index.ts';
import { results } from '../words/results.ts';
import { effectiveRounds } from './result-effective.ts';
import { amountOf, moneyOf, namesOf, projectPath, whySentence, type ResultParts } from './result-words.ts';

type Step = Outcome['rounds'][number]['step'];

/** Steps in which there is more to tell than the order. */
const noted: readonly Step[] = ['equal-shares', 'bos-equal-shares', 'completion', 'floor'];

/** More rounds than these are folded away. */
const shownRounds = 8;

export function resultPayments(parts: ResultParts): Content {
  const { locale, budget, count } = parts;
  const { outcome, explanation } = count;
  if (outcome.rounds.length === 0) return '';
  const t = results(locale);
  // Where Equal Shares gave way to greedy nobody paid from a share.
  const isShares = explanation.endowment !== undefined;
  const chart = drawRounds(parts);
  return section({
    id: 'rounds',
    title: isShares ? t('paidTitle') : t('spentTitle'),
    lead:
      explanation.endowment === undefined
        ? t('spentLead')
        : t(outcome.choice.completion.startsWith('add') ? 'paidRaised' : 'paidLead', {
            amount: amountOf(locale, budget, explanation.endowment),
          }),
    body: [
      outcome.rounds.length > shownRounds
        ? explainer({ summary: t('showRounds', { n: outcome.rounds.length }), body: chart })
        : chart,
      effectiveRounds(parts),
    ],
  });
}

function drawRounds(parts: ResultParts): Content {
  const { locale, budget, count } = parts;
  const { outcome, explanation } = count;
  const t = results(locale);
  const nameOf = namesOf(parts);
  const accounts = new Map(explanation.projects.map((account) => [account.id, account]));
  const left = moneyOf(locale, budget, explanation.left);
  const has = (wanted: Step): boolean => outcome.rounds.some(({ step }) => step === wanted);
  const kindOf = (step: Step): number => (step === 'completion' ? 1 : step === 'floor' ? 2 : 0);
  return waterfall({
    title: t('paidChart'),
    description: t('paidDescription', { spent: moneyOf(locale, budget, outcome.cost), n: outcome.rounds.length, left }),
    tableLabel: t('table'),
    total: explanation.budget,
    steps: outcome.rounds.map(({ project, step }) => {
      const account = accounts.get(project);
      return {
        label: nameOf(project),
        href: projectPath(budget, project),
        value: account?.cost ?? 0,
        text: moneyOf(locale, budget, account?.cost ?? 0),
        kind: kindOf(step),
        ...(account !== undefined && noted.includes(step) ? { note: whySentence(parts, account) } : {}),
      };
    }),
    rest: { label: t('left'), value: explanation.left, text: left },
    ...(has('completion') || has('floor')
      ? {
          kinds: [
            t(explanation.endowment === undefined ? 'chosenKind' : 'paidKind'),
            t('completionKind'),
            ...(has('floor') ? [t('floorKind')] : []),
          ],
        }
      : {}),
    columns: {
      step: t('project'),
      value: t('paid'),
      ...(outcome.rounds.some(({ step }) => noted.includes(step)) ? { note: t('paidBy') } : {}),
    },
  });
}
