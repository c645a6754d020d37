/** How a process begins, in whichever room: as a draft with an address of its own, which only those who run it see. */
import { ok, type Result } from '../rules/result.ts';
import type { Tx } from './db/db.ts';
import type { Official } from './official.ts';
import type { Platform } from './platform.ts';
import { takeSlug, type SlugRules } from './slug.ts';

export interface Draft {
  /** For example 'survey.created'. */
  readonly act: string;
  readonly terms: { readonly title: string; readonly regionId: string };
  readonly slugs: SlugRules;
  readonly processOf: (id: number) => string;
  /** The address of the draft that the same form made before; holds other submits of it back until the transaction ends. */
  readonly findSame: (tx: Tx) => Promise<string | undefined>;
  /** Gives its number; undefined when the address is taken. */
  readonly insert: (tx: Tx, slug: string) => Promise<number | undefined>;
  /** For the log, beside the address. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Gives the address. The same form sent twice makes one draft. */
export async function makeDraft(
  platform: Platform,
  official: Official,
  { act, terms, slugs, processOf, findSame, insert, detail }: Draft,
): Promise<Result<{ readonly slug: string }, never>> {
  return platform.db.transaction().execute(async (tx) => {
    const same = await findSame(tx);
    if (same !== undefined) return ok({ slug: same });
    const { slug, taken: id } = await takeSlug(terms.title, slugs, (free) => insert(tx, free));
    await platform.audit(tx, {
      act,
      actorId: official.id,
      actorRole: official.role,
      regionId: terms.regionId,
      process: processOf(id),
      public: false,
      detail: { slug, ...detail },
    });
    return ok({ slug });
  });
}
