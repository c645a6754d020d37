/** Reads the form in which an organiser sets the terms of an initiative. */
import { locales } from '../../platform/i18n/catalogue.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { checkTerms, hasProblems, type InitiativeTerms, type TermsProblems } from './initiative-terms.ts';

export interface Typed {
  text(name: string): string;
}

/** Digits, with the signs people put between thousands. */
const wholeNumber = /^\d{1,3}(?:[,. ]?\d{3})*$|^\d{1,9}$/;

export function readInitiativeForm(form: Typed): Result<InitiativeTerms, TermsProblems> {
  const line = (name: string): string => form.text(name).replace(/\s+/g, ' ').trim();
  const language = locales.find((locale) => locale === form.text('language'));
  const typedRequired = line('required');
  const readable = typedRequired === '' || wholeNumber.test(typedRequired);
  const required = typedRequired === '' || !readable ? null : Number(typedRequired.replace(/[,. ]/g, ''));
  const terms: InitiativeTerms = {
    regionId: form.text('region'),
    topic: form.text('topic') === '' ? null : form.text('topic'),
    title: line('title'),
    language: language ?? 'en',
    otherTitle: line('otherTitle'),
    rules: form.text('rules'),
    required,
    requiredSource: line('requiredSource'),
    electionOn: line('electionOn') === '' ? null : line('electionOn'),
    takesPledges: form.text('takesPledges') === 'yes',
    source: line('source'),
    proponents: form
      .text('proponents')
      .split('\n')
      .map((name) => name.replace(/\s+/g, ' ').trim())
      .filter((name) => name !== ''),
  };
  const problems: TermsProblems = {
    ...checkTerms(terms),
    ...(language === undefined ? { language: 'languageUnknown' as const } : {}),
    ...(!readable || (required !== null && (required < 1 || required > 1_000_000_000))
      ? { required: 'requiredUnreadable' as const }
      : {}),
  };
  return hasProblems(problems) ? err(problems) : ok(terms);
}
