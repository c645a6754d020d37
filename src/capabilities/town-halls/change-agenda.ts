/** What an organiser does to the agenda: items added, reworded, moved and taken out; documents; members. Pure: a plan in, a plan out. */
import { err, ok, type Result } from '../../rules/result.ts';
import type { Item, Member, MeetingDocument, TownHall } from './town-hall.ts';

export type AgendaProblem = 'noSuchItem' | 'noSuchDocument' | 'tooMany' | 'itemAskedAbout';

export const mostItems = 60;
export const mostDocuments = 100;
export const mostMembers = 60;

const next = (numbers: readonly { readonly number: number }[]): number =>
  Math.max(0, ...numbers.map(({ number }) => number)) + 1;

/** `after`: the number of the item that it follows; 0: it comes first. A number that is not there: it comes last. */
function placed(items: readonly Item[], item: Item, after: number): readonly Item[] {
  const others = items.filter(({ number }) => number !== item.number);
  if (after === 0) return [item, ...others];
  const at = others.findIndex(({ number }) => number === after);
  return at === -1 ? [...others, item] : [...others.slice(0, at + 1), item, ...others.slice(at + 1)];
}

/** `used`: numbers that the record or a version knows, which never come again for something else. */
export function withItem(
  hall: TownHall,
  item: Omit<Item, 'number'>,
  after: number,
  used: readonly number[],
): Result<TownHall, AgendaProblem> {
  if (hall.items.length >= mostItems) return err('tooMany');
  const number = next([...hall.items, ...used.map((one) => ({ number: one }))]);
  return ok({ ...hall, items: placed(hall.items, { ...item, number }, after) });
}

export function withItemChanged(hall: TownHall, item: Item, after: number): Result<TownHall, AgendaProblem> {
  if (!hall.items.some(({ number }) => number === item.number)) return err('noSuchItem');
  return ok({ ...hall, items: placed(hall.items, item, after) });
}

/** One place up or down; at the end of the list it stays. */
export function withItemMoved(hall: TownHall, number: number, by: -1 | 1): Result<TownHall, AgendaProblem> {
  const at = hall.items.findIndex((item) => item.number === number);
  const item = hall.items[at];
  if (item === undefined) return err('noSuchItem');
  const to = Math.min(hall.items.length - 1, Math.max(0, at + by));
  const others = hall.items.filter((one) => one !== item);
  return ok({ ...hall, items: [...others.slice(0, to), item, ...others.slice(to)] });
}

/** Its documents go with it. `asked`: items that questions are about, which stay. */
export function withoutItem(
  hall: TownHall,
  number: number,
  asked: ReadonlySet<number>,
): Result<TownHall, AgendaProblem> {
  if (!hall.items.some((item) => item.number === number)) return err('noSuchItem');
  if (asked.has(number)) return err('itemAskedAbout');
  return ok({
    ...hall,
    items: hall.items.filter((item) => item.number !== number),
    documents: hall.documents.filter(({ item }) => item !== number),
  });
}

export function withDocument(
  hall: TownHall,
  document: Omit<MeetingDocument, 'number'>,
): Result<TownHall, AgendaProblem> {
  if (document.item !== null && !hall.items.some(({ number }) => number === document.item)) return err('noSuchItem');
  if (hall.documents.length >= mostDocuments) return err('tooMany');
  return ok({ ...hall, documents: [...hall.documents, { ...document, number: next(hall.documents) }] });
}

export function withoutDocument(hall: TownHall, number: number): Result<TownHall, AgendaProblem> {
  if (!hall.documents.some((document) => document.number === number)) return err('noSuchDocument');
  return ok({ ...hall, documents: hall.documents.filter((document) => document.number !== number) });
}

/** Who is still there by name keeps the number under which the record may know them; new ones get numbers that nobody had. */
export function withMembers(
  hall: TownHall,
  members: readonly Omit<Member, 'number'>[],
  used: readonly number[],
): Result<TownHall, AgendaProblem> {
  const known = new Map(hall.members.map(({ name, number }) => [name, number]));
  let free = next([...hall.members, ...used.map((number) => ({ number }))]);
  return ok({
    ...hall,
    members: members.map((member) => ({ ...member, number: known.get(member.name) ?? free++ })),
  });
}
