/** A rule with all that belongs to it, in words: for the head of a table, in full, sentence by sentence; and the limits. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { money } from '../../../platform/i18n/format.ts';
import { asksHowMuch, type GroupLimit, type Limits, type RuleChoice } from '../../../rules/budgeting/index.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { inMoney, type Budget } from '../budget.ts';
import { limitsInForce } from '../rule-shapes.ts';
import type { StoredProject } from '../store/projects.ts';
import { rules } from '../words/rules.ts';
import { quoted } from './budget-words.ts';

/** For example "Equal Shares, Add1U" and "by cost"; the note is empty where the rule does not ask for the satisfaction. */
export function ruleLabel(locale: Locale, choice: RuleChoice): { readonly label: string; readonly note: string } {
  const t = rules(locale);
  const { rule, satisfaction, completion, noSkip, comparison } = choice;
  const label = [
    t(`rule.${rule}.short`),
    t(`completion.${completion}.short`),
    noSkip === true ? t('noSkip.short') : '',
    comparison === undefined ? '' : t(`comparison.${comparison}.short`),
  ];
  return {
    label: label.filter((part) => part !== '').join(', '),
    note: asksHowMuch(choice) ? t(`satisfaction.${satisfaction}.short`) : '',
  };
}

/** The same in one line. */
export function ruleLine(locale: Locale, choice: RuleChoice): string {
  const { label, note } = ruleLabel(locale, choice);
  return note === '' ? label : `${label}, ${note}`;
}

/** In full, for example "Method of Equal Shares, satisfaction by cost, completed by Add1U". */
export function ruleName(locale: Locale, choice: RuleChoice): string {
  const t = rules(locale);
  const { rule, satisfaction, completion, noSkip, comparison } = choice;
  return [
    t(`rule.${rule}.name`),
    ...(asksHowMuch(choice) ? [t(`satisfaction.${satisfaction}.name`)] : []),
    ...(leavesMoney(choice) ? [t(`completion.${completion}.name`)] : []),
    ...(noSkip === true ? [t('noSkip.name')] : []),
    ...(comparison === undefined ? [] : [t(`comparison.${comparison}.name`)]),
  ].join(', ');
}

/** How it counts, one plain sentence after the other, without the ties. */
export function ruleSentences(locale: Locale, choice: RuleChoice): readonly string[] {
  const t = rules(locale);
  const { rule, satisfaction, completion, noSkip, comparison, add1Start, add1Stop } = choice;
  return [
    t(`rule.${rule}.how`),
    ...(asksHowMuch(choice) ? [t(`satisfaction.${satisfaction}.${rule === 'greedy' ? 'order' : 'how'}`)] : []),
    ...(noSkip === true ? [t('noSkip.how')] : []),
    ...(leavesMoney(choice) ? [t(`completion.${completion}.how`)] : []),
    ...(add1Start === 'whole' ? [t('add1Start.whole.how')] : []),
    ...(add1Stop === 'budget' ? [t('add1Stop.budget.how')] : []),
    ...(comparison === undefined ? [] : [t(`comparison.${comparison}.how`)]),
  ];
}

const leavesMoney = ({ rule }: RuleChoice): boolean => rule === 'equal-shares' || rule === 'phragmen';

/** `nameOf` gives the name of a project. */
export function limitSentences(
  locale: Locale,
  budget: Budget,
  { minVotes, minPoints, exclusive = [], groups = [], partial = {} }: Limits,
  nameOf: (id: string) => string,
): readonly string[] {
  const t = rules(locale);
  const sum = (amount: number): string => money(locale, inMoney(budget, amount));
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return [
    ...(minVotes === undefined ? [] : [t('limit.minVotes.how', { n: minVotes })]),
    ...(minPoints === undefined ? [] : [t('limit.minPoints.how', { n: minPoints })]),
    ...exclusive.map((ids) =>
      t('limit.exclusive.how', { projects: list.format(ids.map((id) => quoted(locale, nameOf(id)))) }),
    ),
    ...groups.flatMap((group) => groupSentences(locale, group, sum)),
    ...Object.entries(partial).map(([id, least]) =>
      t('limit.partial.how', { project: quoted(locale, nameOf(id)), amount: sum(least) }),
    ),
  ];
}

/** What holds in the count of an own budget, as its projects stand now. */
export const limitsNow = (locale: Locale, budget: Budget, projects: readonly StoredProject[]): readonly string[] =>
  limitSentences(locale, budget, limitsInForce(budget.limits, projects), nameIn(locale, projects));

export const nameIn =
  (locale: Locale, projects: readonly StoredProject[]) =>
  (id: string): string => {
    const project = projects.find((known) => known.id === id);
    return project === undefined ? id : inLanguage(project, 'name', locale).text;
  };

function groupSentences(
  locale: Locale,
  { of, name, atMost, atLeast }: GroupLimit,
  sum: (amount: number) => string,
): readonly string[] {
  const t = rules(locale);
  const which = name === '' ? (`no-${of}` as const) : of;
  return [
    ...(atMost === undefined ? [] : [t(`limit.cap.${which}`, { amount: sum(atMost), name: quoted(locale, name) })]),
    ...(atLeast === undefined ? [] : [t(`limit.floor.${which}`, { amount: sum(atLeast), name: quoted(locale, name) })]),
  ];
}
