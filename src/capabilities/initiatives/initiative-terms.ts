/** The terms of an initiative, as an organiser sets them: what can be wrong with each, named by field. */
import type { Locale } from '../../platform/i18n/catalogue.ts';
import { isNameableDay, type IsoDay } from '../../rules/petition/calendar.ts';
import type { RulesProfile } from '../../rules/petition/profile.ts';
import type { Initiative } from './initiative.ts';

export interface InitiativeTerms {
  readonly regionId: string;
  readonly topic: string | null;
  readonly title: string;
  readonly language: Locale;
  /** The title in the other language; '' for none. */
  readonly otherTitle: string;
  /** A profile with its version: `california-statute@2`. */
  readonly rules: string;
  readonly required: number | null;
  readonly requiredSource: string;
  readonly electionOn: IsoDay | null;
  readonly takesPledges: boolean;
  readonly source: string;
  readonly proponents: readonly string[];
}

export type TermsProblem =
  | 'titleMissing'
  | 'titleTooLong'
  | 'languageUnknown'
  | 'regionMissing'
  | 'regionNotYours'
  | 'topicUnknown'
  | 'rulesUnknown'
  | 'rulesLevel'
  | 'rulesElsewhere'
  | 'requiredMissing'
  | 'requiredUnreadable'
  | 'requiredNotAsked'
  | 'sourceMissing'
  | 'textTooLong'
  | 'dayUnreadable'
  | 'electionMissing'
  | 'proponentsMissing'
  | 'tooManyProponents';

export type TermsField =
  | 'title'
  | 'otherTitle'
  | 'language'
  | 'region'
  | 'topic'
  | 'rules'
  | 'required'
  | 'requiredSource'
  | 'electionOn'
  | 'source'
  | 'proponents';

export type TermsProblems = Readonly<Partial<Record<TermsField, TermsProblem>>>;

export const longestTitle = 160;
export const longestLine = 500;
export const mostProponents = 20;

export const hasProblems = (problems: TermsProblems): boolean => Object.keys(problems).length > 0;

/** What the form alone can tell; whether region, topic and rules exist is asked in the use case. */
export function checkTerms(terms: InitiativeTerms): TermsProblems {
  const problems: Partial<Record<TermsField, TermsProblem>> = {};
  if (terms.title === '') problems.title = 'titleMissing';
  else if (terms.title.length > longestTitle) problems.title = 'titleTooLong';
  if (terms.otherTitle.length > longestTitle) problems.otherTitle = 'titleTooLong';
  if (terms.regionId === '') problems.region = 'regionMissing';
  if (terms.required !== null && terms.requiredSource === '') problems.requiredSource = 'sourceMissing';
  if (terms.requiredSource.length > longestLine) problems.requiredSource = 'textTooLong';
  if (terms.source.length > longestLine) problems.source = 'textTooLong';
  if (terms.electionOn !== null && !isNameableDay(terms.electionOn)) problems.electionOn = 'dayUnreadable';
  if (terms.proponents.length === 0) problems.proponents = 'proponentsMissing';
  else if (terms.proponents.length > mostProponents) problems.proponents = 'tooManyProponents';
  else if (terms.proponents.some((name) => name.length > longestTitle)) problems.proponents = 'titleTooLong';
  return problems;
}

const levels = ['state', 'county', 'city', 'district'] as const;

/** Whether the rules are made for such a region and such terms. */
export function checkRules(
  { required, electionOn }: Pick<InitiativeTerms, 'required' | 'electionOn'>,
  rules: RulesProfile,
  regionKind: (typeof levels)[number],
): TermsProblems {
  // Rules for online petitions fit every level: they bind whoever runs the site.
  if (rules.signing === 'paper' && rules.level !== regionKind) return { rules: 'rulesLevel' };
  if (rules.required !== null && required === null) return { required: 'requiredMissing' };
  if (rules.required === null && required !== null) return { required: 'requiredNotAsked' };
  if (rules.qualifies !== null && electionOn === null) return { electionOn: 'electionMissing' };
  return {};
}

export const translationsOf = ({
  language,
  otherTitle,
}: Pick<InitiativeTerms, 'language' | 'otherTitle'>): Initiative['translations'] =>
  otherTitle === '' ? {} : { [language === 'en' ? 'es' : 'en']: { title: otherTitle } };
