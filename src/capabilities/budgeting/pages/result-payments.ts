/** The rounds of a count: which project was paid for in each, by whom, and what was left. */
import { explainer, section, waterfall, type Content } from '../../../platform/ui/index.ts';
import { results } from '../words/results.ts';
import { amountOf, moneyOf, namesOf, projectPath, whySentence, type ResultParts } from './result-words.ts';

/** More rounds than these are folded away. */
const shownRounds = 8;

export function resultPayments(parts: ResultParts): Content {
  const { locale, budget, count } = parts;
  const { outcome, explanation } = count;
  if (outcome.rounds.length === 0) return '';
  const t = results(locale);
  const isShares = outcome.choice.rule === 'equal-shares';
  const chart = drawRounds(parts);
  return section({
    id: 'rounds',
    title: isShares ? t('paidTitle') : t('spentTitle'),
    lead:
      isShares && explanation.endowment !== undefined
        ? t(outcome.choice.completion === 'add1u' ? 'paidRaised' : 'paidLead', {
            amount: amountOf(locale, budget, explanation.endowment),
          })
        : t('spentLead'),
    body:
      outcome.rounds.length > shownRounds
        ? explainer({ summary: t('showRounds', { n: outcome.rounds.length }), body: chart })
        : chart,
  });
}

function drawRounds(parts: ResultParts): Content {
  const { locale, budget, count } = parts;
  const { outcome, explanation } = count;
  const t = results(locale);
  const nameOf = namesOf(parts);
  const accounts = new Map(explanation.projects.map((account) => [account.id, account]));
  const left = moneyOf(locale, budget, explanation.left);
  const hasCompletion = outcome.rounds.some(({ step }) => step === 'completion');
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
        kind: step === 'completion' ? 1 : 0,
        ...(account === undefined || step === 'greedy'
          ? {}
          : { note: whySentence(locale, budget, account, outcome.choice) }),
      };
    }),
    rest: { label: t('left'), value: explanation.left, text: left },
    ...(hasCompletion ? { kinds: [t('paidKind'), t('completionKind')] } : {}),
    columns: {
      step: t('project'),
      value: t('paid'),
      ...(outcome.choice.rule === 'greedy' ? {} : { note: t('paidBy') }),
    },
  });
}
