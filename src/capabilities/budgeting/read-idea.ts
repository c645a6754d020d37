/** Reading the form of an idea: what was typed, and what is wrong with it field by field. Pure. */
import { err, ok, type Result } from '../../rules/result.ts';
import { isKey } from '../../platform/http/form-keys.ts';
import { readCost } from './typed-money.ts';

/** As typed. */
export interface IdeaFields {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly category: string;
  readonly estimate: string;
}

/** A field and the key of the sentence beside it. */
export type IdeaFieldProblems = Readonly<
  Partial<
    Record<
      keyof IdeaFields,
      | 'titleMissing'
      | 'titleLong'
      | 'descriptionMissing'
      | 'descriptionLong'
      | 'placeLong'
      | 'categoryLong'
      | 'estimateOdd'
      | 'keyOdd'
    >
  >
>;

export interface ReadIdea extends Omit<IdeaFields, 'estimate'> {
  /** In money units. */
  readonly estimate: number | null;
}

export function readIdea(typed: IdeaFields, unitsPerCurrency: number): Result<ReadIdea, IdeaFieldProblems> {
  const title = typed.title.trim().replace(/\s+/g, ' ');
  const description = typed.description.trim().replaceAll('\r\n', '\n');
  const place = typed.place.trim();
  const category = typed.category.trim();
  const estimate = readEstimate(typed.estimate, unitsPerCurrency);
  const problems: IdeaFieldProblems = {
    ...(title === '' ? { title: 'titleMissing' } : lengthOf(title) > 120 ? { title: 'titleLong' } : {}),
    ...(description === ''
      ? { description: 'descriptionMissing' }
      : lengthOf(description) > 5_000
        ? { description: 'descriptionLong' }
        : {}),
    ...(lengthOf(place) > 200 ? { place: 'placeLong' } : {}),
    ...(lengthOf(category) > 60 ? { category: 'categoryLong' } : {}),
    ...(estimate === undefined ? { estimate: 'estimateOdd' } : {}),
    ...(isKey(typed.key) ? {} : { key: 'keyOdd' }),
  };
  if (Object.keys(problems).length > 0 || estimate === undefined) return err(problems);
  return ok({ key: typed.key.toLowerCase(), title, description, place, category, estimate });
}

/** Letters as people count them, near enough: one for each code point. */
const lengthOf = (text: string): number => Array.from(text).length;

/** Null for nothing, undefined for what is no sum. */
function readEstimate(text: string, unitsPerCurrency: number): number | null | undefined {
  if (text.trim() === '') return null;
  const cost = readCost(text, unitsPerCurrency);
  if (cost === 'amountZero') return 0;
  return typeof cost === 'string' ? undefined : cost;
}
