/** What the groups are called by which a survey is weighted: joined regions and joined age groups. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import type { WeightingClasses } from '../../../rules/survey/index.ts';
import type { PeopledRegion } from '../store/questions.ts';
import { common } from '../words/common.ts';
import { resultWords } from '../words/results.ts';

export function regionClassName(
  locale: Locale,
  { members, others }: WeightingClasses['regions'][number],
  regions: readonly PeopledRegion[],
): string {
  if (others && members.length > 1) return resultWords(locale)('others');
  return regions.find(({ id }) => id === members[0])?.name ?? '';
}

/** "25 to 44": from the youngest of the first group to the oldest of the last. */
export function ageClassName(locale: Locale, { members }: WeightingClasses['ages'][number]): string {
  const [first = '', last = first] = [members[0], members.at(-1)];
  if (first === last) return common(locale)(`age.${first}` as 'age.18-24');
  const from = first.split('-')[0] ?? '';
  return last.endsWith('+')
    ? resultWords(locale)('yearsUp', { from })
    : resultWords(locale)('years', { from, to: last.split('-')[1] ?? '' });
}
