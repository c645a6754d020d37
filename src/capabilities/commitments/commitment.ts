/** What other rooms and officials do with commitments: make them, add milestones, tell how they stand. */
import type { Db } from '../../platform/db/db.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Role, ScopeOf } from '../../platform/rights.ts';
import {
  findCommitment,
  markMilestoneDone,
  putCommitment,
  putMilestone,
  putStatus,
  type Commitment,
  type Milestone,
  type Status,
} from './store/commitments.ts';

export interface Promised {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly translations: Readonly<Record<string, { readonly title: string }>>;
  /** In money units. */
  readonly amount: number;
  readonly unitsPerCurrency: number;
  readonly currency: string;
  /** Who answers for it, for example the region. */
  readonly owner: string;
}

/** Nobody when the machine or the demo says it. */
export interface By {
  readonly id?: string | undefined;
  readonly role?: Role | undefined;
}

/** Makes those that are not there yet: called again, for example after a recount, it changes nothing. */
export async function makeCommitments(
  platform: Platform,
  tx: Db,
  made: { readonly process: string; readonly regionId: string; readonly items: readonly Promised[] },
): Promise<void> {
  const { process, regionId } = made;
  let put = 0;
  for (const item of made.items)
    if (await putCommitment(tx, { process, regionId, regionName: '', ...item } as Commitment)) put += 1;
  if (put > 0)
    await platform.audit(tx, { act: 'commitment.made', regionId, process, public: true, detail: { commitments: put } });
}

export type NewMilestone = Pick<Milestone, 'title' | 'language' | 'dueOn'> &
  Partial<Pick<Milestone, 'translations' | 'doneOn'>>;

export async function addMilestone(
  platform: Platform,
  tx: Db,
  commitment: Pick<Commitment, 'process' | 'id' | 'regionId'>,
  milestone: NewMilestone,
  by: By = {},
): Promise<void> {
  const { process, id, regionId } = commitment;
  const added = await putMilestone(tx, process, id, { translations: {}, doneOn: null, ...milestone });
  if (!added) return;
  await platform.audit(tx, {
    act: 'milestone.added',
    actorId: by.id,
    actorRole: by.role,
    regionId,
    process,
    public: true,
    detail: { commitment: id, milestone: milestone.title },
  });
}

/** `on` is a calendar day. False when there is no such milestone that is still open. */
export async function reachMilestone(
  platform: Platform,
  tx: Db,
  commitment: Pick<Commitment, 'process' | 'id' | 'regionId'>,
  milestone: number,
  on: string,
  by: By = {},
): Promise<boolean> {
  const { process, id, regionId } = commitment;
  const title = await markMilestoneDone(tx, process, id, milestone, on);
  if (title === undefined) return false;
  await platform.audit(tx, {
    act: 'milestone.reached',
    actorId: by.id,
    actorRole: by.role,
    regionId,
    process,
    public: true,
    detail: { commitment: id, milestone: title },
  });
  return true;
}

export interface NewStatus {
  readonly status: Status;
  /** Money spent so far, in money units; null when nothing is said about it. */
  readonly spent: number | null;
  readonly note: string;
  readonly language: string;
  readonly translations?: Readonly<Record<string, { readonly note?: string }>>;
  /** Now unless told: the demo tells a past. */
  readonly at?: Date | undefined;
}

export async function setStatus(
  platform: Platform,
  tx: Db,
  commitment: Pick<Commitment, 'process' | 'id' | 'regionId'>,
  change: NewStatus,
  by: By = {},
): Promise<void> {
  const { process, id, regionId } = commitment;
  const put = await putStatus(tx, process, id, { translations: {}, ...change, byAccount: by.id ?? null });
  if (!put) return;
  await platform.audit(tx, {
    act: 'commitment.changed',
    actorId: by.id,
    actorRole: by.role,
    regionId,
    process,
    reason: change.note,
    public: true,
    detail: { commitment: id, status: change.status },
  });
}

/**
 * Of a promise that was entered by mistake: it is not dropped, as nobody made it. For good; whoever promises it after all makes another. Where
 * there is none, or it is withdrawn already, nothing happens.
 */
export async function withdrawCommitment(
  platform: Platform,
  tx: Db,
  { process, id }: Pick<Commitment, 'process' | 'id'>,
  why: Pick<NewStatus, 'note' | 'language'>,
  by: By = {},
): Promise<void> {
  const found = await findCommitment(tx, process, id);
  if (found !== undefined) await setStatus(platform, tx, found, { status: 'withdrawn', spent: null, ...why }, by);
}

export const commitmentScope: ScopeOf = async (platform, params) => {
  const found = await findCommitment(platform.db, params['process'] ?? '', params['id'] ?? '');
  return found === undefined ? undefined : { regionId: found.regionId, process: found.process };
};

/** Where its page is; the numbers of projects can be any text. */
export const commitmentPath = ({ process, id }: Pick<Commitment, 'process' | 'id'>): string =>
  `/commitments/${encodeURIComponent(process)}/${encodeURIComponent(id)}`;
