/** Figures, days and counties as people and spreadsheets write them. */
import { isNameableDay, type IsoDay } from '../../rules/petition/calendar.ts';
import type { County } from './raw-county.ts';

/** Digits, with or without commas or spaces between thousands; never a sign, a decimal or an exponent. */
export function wholeNumber(typed: string): number | undefined {
  const text = typed.trim();
  if (/^\d{1,12}$/.test(text)) return Number(text);
  return /^\d{1,3}([,\u00a0 ]\d{3}){1,3}$/.test(text) ? Number(text.replace(/[,\u00a0 ]/g, '')) : undefined;
}

/** More digits than any count has. */
export const isHuge = (typed: string): boolean => /^\d{13,}$/.test(typed.trim());

/** 2026-04-20, or 4/20/2026 as spreadsheets in this country turn it into. */
export function dayOf(typed: string): IsoDay | undefined {
  const text = typed.trim();
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [month = '', date = '', year = ''] = american?.slice(1) ?? [];
  const day = american === null ? text : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isNameableDay(day) ? day : undefined;
}

/** By its name with or without "County", the last part of its id, or the whole id. */
export function countyFinder(counties: readonly County[]): (typed: string) => County | undefined {
  const known = new Map<string, County>();
  for (const county of counties)
    for (const name of [county.name, county.key, county.id]) known.set(plain(name), county);
  return (typed) => known.get(plain(typed));
}

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/ county$/, '');
