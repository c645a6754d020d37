/** An organiser puts an indicator into the catalogue, or says anew what it measures. Both are public at once, with their reason. */
import type { Db } from '../../platform/db/db.ts';
import { officialIn, type Official } from '../../platform/official.ts';
import { reasonProblem } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { takeSlug } from '../../platform/slug.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Definition, type Field, type Indicator } from './indicator.ts';
import {
  findIndicator,
  findSameIndicator,
  insertDefinition,
  insertIndicator,
  lockIndicator,
} from './store/indicators.ts';

export interface IndicatorTerms extends Omit<Definition, 'number' | 'measure'> {
  readonly regionId: string;
  readonly field: Field;
}

export const reservedSlugs = ['new', 'places', 'compare', 'gaps', 'export'];

type Refusal = 'regionNotYours' | 'reasonMissing' | 'reasonTooLong';

export async function addIndicator(
  platform: Platform,
  accountId: string,
  terms: IndicatorTerms,
  { reason, key }: { readonly reason: string; readonly key: string },
): Promise<Result<{ readonly slug: string }, Refusal>> {
  const official = await officialIn(platform, accountId, ['organiser'], terms.regionId);
  if (official === undefined) return err('regionNotYours');
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err(wrong);
  return platform.db.transaction().execute(async (tx) => {
    const same = await findSameIndicator(tx, official.id, key);
    return ok({ slug: same ?? (await putIndicator(platform, tx, terms, { official, reason, key })).slug });
  });
}

/** With `slug` that address, which must be free; otherwise one made from the name. */
export async function putIndicator(
  platform: Pick<Platform, 'audit'>,
  tx: Db,
  terms: IndicatorTerms,
  by: { readonly official: Official | null; readonly reason: string; readonly key: string; readonly slug?: string },
): Promise<Indicator> {
  const { regionId, field, ...definition } = terms;
  const made = { regionId, field, createdBy: by.official?.id ?? null, key: by.key };
  const { slug, taken: id } = await takeSlug(
    by.slug ?? terms.name,
    { kind: 'indicator', reserved: reservedSlugs },
    (free) => insertIndicator(tx, free, made),
  );
  await write(platform, tx, { id, slug, regionId }, { ...definition, number: 1, measure: 1 }, by, 'indicator.added');
  return { ...definition, number: 1, measure: 1, id, slug, regionId, field };
}

export interface DefinitionChange {
  readonly terms: Omit<Definition, 'number' | 'measure'>;
  /** Something else is measured from now on; otherwise only its text is corrected. Another unit is always something else. */
  readonly otherMeasure: boolean;
  /** The number of the definition that was changed: another one since then refuses the change. */
  readonly from: number;
}

/** Says anew what is measured. What is said the same makes no new definition. */
export async function changeDefinition(
  platform: Platform,
  slug: string,
  { terms, otherMeasure, from }: DefinitionChange,
  by: { readonly official: Official; readonly reason: string },
): Promise<Result<'changed' | 'same', 'reasonMissing' | 'reasonTooLong' | 'no-such-indicator' | 'movedOn'>> {
  const wrong = reasonProblem(by.reason);
  if (wrong !== undefined) return err(wrong);
  return platform.db.transaction().execute(async (tx) => {
    const found = await findIndicator(tx, slug);
    if (found === undefined) return err('no-such-indicator');
    await lockIndicator(tx, found.id);
    const now = await findIndicator(tx, slug);
    if (now === undefined) return err('no-such-indicator');
    const { id, slug: _, regionId, field: __, number, measure, ...before } = now;
    if (number !== from) return err('movedOn');
    const isOther = otherMeasure || before.unit !== terms.unit;
    if (!isOther && JSON.stringify(sorted(before)) === JSON.stringify(sorted(terms))) return ok('same');
    const definition = { ...terms, number: number + 1, measure: isOther ? measure + 1 : measure };
    await write(
      platform,
      tx,
      { id, slug, regionId },
      definition,
      by,
      isOther ? 'indicator.redefined' : 'indicator.corrected',
    );
    return ok('changed');
  });
}

const sorted = (terms: object): unknown => Object.entries(terms).toSorted(([a], [b]) => (a < b ? -1 : 1));

async function write(
  platform: Pick<Platform, 'audit'>,
  tx: Db,
  { id, slug, regionId }: { readonly id: number; readonly slug: string; readonly regionId: string },
  definition: Definition,
  { official, reason }: { readonly official: Official | null; readonly reason: string },
  act: string,
): Promise<void> {
  await insertDefinition(tx, id, definition, {
    reason,
    account: official?.id ?? null,
    role: official?.role ?? null,
  });
  await platform.audit(tx, {
    act,
    actorId: official?.id,
    actorRole: official?.role,
    regionId,
    process: processOf(id),
    reason,
    public: true,
    detail: { slug, name: definition.name, definition: definition.number },
  });
}
