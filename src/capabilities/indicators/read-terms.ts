/** The form of an indicator as it was sent: every field read, every problem beside its field. */
import type { Submitted } from '../../platform/http/forms.ts';
import { locales } from '../../platform/i18n/catalogue.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import type { IndicatorTerms } from './define-indicator.ts';
import { directions, fields, units } from './indicator.ts';

export type TermsField =
  | 'region'
  | 'field'
  | 'name'
  | 'definition'
  | 'unit'
  | 'decimals'
  | 'direction'
  | 'publisher'
  | 'sourceTitle'
  | 'sourceUrl'
  | 'series'
  | 'licence'
  | 'language'
  | 'otherName'
  | 'otherDefinition'
  | 'reason';
export type TermsProblem =
  | 'missing'
  | 'tooLong'
  | 'choiceMissing'
  | 'urlWrong'
  | 'decimalsWrong'
  | 'regionNotYours'
  | 'movedOn'
  | 'reasonMissing'
  | 'reasonTooLong';
export type TermsProblems = Partial<Record<TermsField, TermsProblem>>;

export const longest = { name: 120, definition: 2_000, line: 300 } as const;

export function readTerms(form: Pick<Submitted, 'text'>): Result<IndicatorTerms, TermsProblems> {
  const problems: TermsProblems = {};
  const text = (name: TermsField, most: number, needed: boolean): string => {
    const typed = form.text(name).toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n').trim();
    if (typed === '' && needed) problems[name] = 'missing';
    else if (typed.length > most) problems[name] = 'tooLong';
    return typed;
  };
  const choice = <Name extends string>(name: TermsField, names: readonly Name[]): Name => {
    const chosen = names.find((one) => one === form.text(name));
    if (chosen === undefined) problems[name] = 'choiceMissing';
    return chosen ?? names[0]!;
  };
  const language = choice('language', locales);
  const other = {
    name: text('otherName', longest.name, false),
    definition: text('otherDefinition', longest.definition, false),
  };
  const sourceUrl = text('sourceUrl', longest.line, true);
  if (problems.sourceUrl === undefined && !/^https?:\/\/[^\s]+$/.test(sourceUrl)) problems.sourceUrl = 'urlWrong';
  const decimals = /^[0-4]$/.test(form.text('decimals').trim()) ? Number(form.text('decimals')) : -1;
  if (decimals < 0) problems.decimals = 'decimalsWrong';
  if (form.text('region') === '') problems.region = 'choiceMissing';
  const terms: IndicatorTerms = {
    regionId: form.text('region').replaceAll('\0', ''),
    field: choice('field', fields),
    name: text('name', longest.name, true),
    definition: text('definition', longest.definition, true),
    unit: choice('unit', units),
    decimals,
    direction: choice('direction', directions),
    publisher: text('publisher', longest.line, true),
    sourceTitle: text('sourceTitle', longest.line, true),
    sourceUrl,
    series: text('series', longest.line, false),
    licence: text('licence', longest.line, true),
    language,
    translations: other.name === '' && other.definition === '' ? {} : { [language === 'en' ? 'es' : 'en']: other },
  };
  return Object.keys(problems).length > 0 ? err(problems) : ok(terms);
}
