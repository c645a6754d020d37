/** Reading the form of an idea: what was typed, and what is wrong with it field by field. Pure. */
import { inUnits, readDecimal } from '../../rules/budgeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { isKey } from './cast-ballot.ts';

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
      'titleMissing' | 'titleLong' | 'descriptionMissing' | 'descriptionLong' | 'placeLong' | 'categoryLong' | 'estimateOdd' | 'keyOdd'
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
  const estimate = readAmount(typed.estimate, unitsPerCurrency);
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

/** "$45,000" or "45000.50"; null for nothing, undefined for what is no amount. */
function readAmount(text: string, unitsPerCurrency: number): number | null | undefined {
  const plain = text.replace(/[\s$]/g, '');
  if (plain === '') return null;
  if (/,/.test(plain) && !/^\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain)) return undefined;
  const decimal = readDecimal(plain.replaceAll(',', ''));
  const places = String(unitsPerCurrency).length - 1;
  if (decimal === undefined || decimal.negative || decimal.decimals.length > places) return undefined;
  return inUnits(decimal, places);
}
