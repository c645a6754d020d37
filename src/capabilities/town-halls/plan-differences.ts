/** What differs between two versions of a plan, item by item where it is a list: what the page of versions tells. Pure. */
import { fieldsChanged, type Plan, type PlanField } from './plan.ts';
import type { Item, ItemKind } from './town-hall.ts';

export type ItemDifference =
  | { readonly kind: 'added' | 'removed' | 'moved'; readonly title: string }
  | { readonly kind: 'rekinded'; readonly title: string; readonly before: ItemKind; readonly after: ItemKind }
  | { readonly kind: 'reworded'; readonly title: string; readonly before: string; readonly after: string };

export interface Differences {
  /** Everything but the lists, in the order of the form. */
  readonly fields: readonly PlanField[];
  readonly items: readonly ItemDifference[];
  readonly documents: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly members: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

const lists: ReadonlySet<PlanField> = new Set(['items', 'documents', 'members']);

export function differences(before: Plan, after: Plan): Differences {
  return {
    fields: fieldsChanged(before, after).filter((field) => !lists.has(field)),
    items: itemDifferences(before.items, after.items),
    documents: names(
      before.documents.map(({ title, url }) => `${title} (${url})`),
      after.documents.map(({ title, url }) => `${title} (${url})`),
    ),
    members: names(
      before.members.map(({ name, seat }) => (seat === '' ? name : `${name}, ${seat}`)),
      after.members.map(({ name, seat }) => (seat === '' ? name : `${name}, ${seat}`)),
    ),
  };
}

const names = (
  before: readonly string[],
  after: readonly string[],
): { readonly added: readonly string[]; readonly removed: readonly string[] } => ({
  added: after.filter((name) => !before.includes(name)),
  removed: before.filter((name) => !after.includes(name)),
});

function itemDifferences(before: readonly Item[], after: readonly Item[]): readonly ItemDifference[] {
  const [old, now] = [new Map(before.map((item) => [item.number, item])), new Set(after.map(({ number }) => number))];
  const stayed = after.filter(({ number }) => old.has(number)).map(({ number }) => number);
  const movedTo = moved(
    before.map(({ number }) => number).filter((number) => now.has(number)),
    stayed,
  );
  return [
    ...before.filter(({ number }) => !now.has(number)).map(({ title }) => ({ kind: 'removed' as const, title })),
    ...after.flatMap((item): ItemDifference[] => {
      const was = old.get(item.number);
      if (was === undefined) return [{ kind: 'added', title: item.title }];
      const [wasSaid, isSaid] = [said(was), said(item)];
      return [
        ...(movedTo.has(item.number) ? [{ kind: 'moved' as const, title: item.title }] : []),
        ...(was.kind === item.kind
          ? []
          : [{ kind: 'rekinded' as const, title: item.title, before: was.kind, after: item.kind }]),
        ...(wasSaid.join('\n') === isSaid.join('\n')
          ? []
          : [
              {
                kind: 'reworded' as const,
                title: item.title,
                before: beside(wasSaid, isSaid),
                after: beside(isSaid, wasSaid),
              },
            ]),
      ];
    }),
  ];
}

/** An item in one line per text. */
const said = ({ title, description, minutes, translations }: Item): readonly string[] =>
  [
    `${title} (${minutes} min)`,
    description,
    ...Object.values(translations).flatMap((other) => [other.title ?? '', other.description ?? '']),
  ].filter((line) => line !== '');

/** What the one has and the other has not. */
const beside = (one: readonly string[], other: readonly string[]): string =>
  one.filter((line) => !other.includes(line)).join('\n');

/** Who has to be called moved: the fewest, so that one item put first does not move all others. */
function moved(before: readonly number[], after: readonly number[]): ReadonlySet<number> {
  // Whatever stands in a longest common order stayed.
  const place = new Map(before.map((number, at) => [number, at]));
  const best: { readonly last: number; readonly chain: readonly number[] }[] = [];
  for (const number of after) {
    const at = place.get(number)!;
    const behind = best
      .filter(({ last }) => last < at)
      .reduce((longest, one) => (one.chain.length > longest.chain.length ? one : longest), {
        last: -1,
        chain: [] as readonly number[],
      });
    best.push({ last: at, chain: [...behind.chain, number] });
  }
  const stayed = new Set(
    best.reduce((longest, { chain }) => (chain.length > longest.length ? chain : longest), [] as readonly number[]),
  );
  return new Set(after.filter((number) => !stayed.has(number)));
}
