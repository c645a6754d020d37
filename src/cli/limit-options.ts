/** The options that say what may be funded together, and how much of it. */
import { inUnits, readDecimal } from '../rules/budgeting/index.ts';
import type { GroupLimit, Limits, PbFile } from '../rules/budgeting/index.ts';

export const LIMIT_OPTIONS_HELP = `\
  --min-votes N           projects named on fewer ballots are not funded
  --min-points N          projects with fewer points in all are not funded
  --exclusive ID,ID,...   at most one of these projects (may be given again)
  --cap KIND:NAME=AMOUNT  at most so much for a category or district, as in category:sport=50000 (again)
  --floor KIND:NAME=AMOUNT
                          at least so much, as far as its projects can use it (again)
  --partial ID=LEAST      may be funded in part with what is left at the end, if that is at least LEAST (again)
`;

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

/** For `parseArgs`. */
export const LIMIT_OPTIONS = {
  'min-votes': text,
  'min-points': text,
  exclusive: texts,
  cap: texts,
  floor: texts,
  partial: texts,
} as const;

export type LimitValues = { readonly [K in 'min-votes' | 'min-points']?: string | undefined } & {
  readonly [K in 'exclusive' | 'cap' | 'floor' | 'partial']?: string[] | undefined;
};

const GROUP = /^(category|district):(.*)=([\d.]+)$/;
const PART = /^(.*)=([\d.]+)$/;

/** A sentence for the first that is not understood; before any file is read. */
export function misspeltLimit(values: LimitValues): string | undefined {
  for (const name of ['min-votes', 'min-points'] as const) {
    const value = values[name];
    if (value !== undefined && readDecimal(value) === undefined) return `--${name} is "${value}", not a number.`;
  }
  for (const name of ['cap', 'floor'] as const) {
    const wrong = values[name]?.find((value) => !GROUP.test(value));
    if (wrong !== undefined)
      return `--${name} is "${wrong}"; it must be like category:NAME=AMOUNT or district:NAME=AMOUNT.`;
  }
  const wrong = values.partial?.find((value) => !PART.test(value));
  return wrong === undefined ? undefined : `--partial is "${wrong}"; it must be like ID=AMOUNT.`;
}

/** In money units; NaN where it is no amount, or finer than the file's own unit. */
export function unitsOf(amount: string, { instance }: PbFile): number {
  const places = String(instance.unitsPerCurrency).length - 1;
  const decimal = readDecimal(amount);
  if (decimal === undefined || decimal.decimals.length > places) return Number.NaN;
  return inUnits(decimal, places) ?? Number.NaN;
}

/** For this file, or a sentence for each amount that is none in it. */
export function limitsFor(values: LimitValues, file: PbFile): Limits | string[] {
  const wrong: string[] = [];
  const units = (option: keyof LimitValues, value: string, amount: string): number => {
    const found = unitsOf(amount, file);
    if (Number.isNaN(found)) wrong.push(`--${option} "${value}": ${amount} is ${notAnAmount(file)}`);
    return found;
  };
  const groups = (['cap', 'floor'] as const).flatMap((kind) =>
    (values[kind] ?? []).map((value): GroupLimit => {
      const [, of, name, amount] = GROUP.exec(value)!;
      const limit = units(kind, value, amount!);
      return { of: of as GroupLimit['of'], name: name!, ...(kind === 'cap' ? { atMost: limit } : { atLeast: limit }) };
    }),
  );
  const partial = (values.partial ?? []).map((value): [string, number] => {
    const [, id, amount] = PART.exec(value)!;
    return [id!, units('partial', value, amount!)];
  });
  if (wrong.length > 0) return wrong;
  return {
    ...(values['min-votes'] === undefined ? {} : { minVotes: Number(values['min-votes']) }),
    ...(values['min-points'] === undefined ? {} : { minPoints: Number(values['min-points']) }),
    ...(values.exclusive === undefined ? {} : { exclusive: values.exclusive.map((ids) => ids.split(',')) }),
    ...(groups.length === 0 ? {} : { groups }),
    ...(partial.length === 0 ? {} : { partial: Object.fromEntries(partial) }),
  };
}

function notAnAmount({ instance: { unitsPerCurrency } }: PbFile): string {
  const decimals = String(unitsPerCurrency).length - 1;
  return decimals === 0
    ? 'not a whole number, as amounts of this file are.'
    : `not a number with at most ${decimals} decimals.`;
}
