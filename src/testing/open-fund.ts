/** A community fund with one eligible application, in any phase, for tests across rooms. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import {
  insertApplication,
  insertDecision,
  insertEligibility,
  putFund,
} from '../capabilities/community-funds/index.ts';
import type { Platform } from '../platform/platform.ts';

export type FundState = 'draft' | 'applying' | 'reviewing' | 'pledging' | 'decided';

/** In hours from now: applications open and close, pledges open and close. */
const hours: Readonly<Record<FundState, readonly [number, number, number, number]>> = {
  draft: [1, 2, 3, 4],
  applying: [-1, 1, 2, 3],
  reviewing: [-3, -1, 1, 2],
  pledging: [-3, -2, -1, 1],
  decided: [-4, -3, -2, -1],
};

/** Gives its slug. */
export async function openFund(platform: Platform, regionId: string, state: FundState): Promise<string> {
  return platform.db.transaction().execute(async (tx) => {
    const at = (hour: number): Date => new Date(platform.now().getTime() + hour * 3_600_000);
    const [opens, closes, pledging, closed] = hours[state];
    const { id } = await putFund(
      tx,
      {
        regionId,
        topic: null,
        title: 'A fund',
        about: 'x',
        eligibility: '',
        checks: [],
        language: 'en',
        translations: {},
        pot: 100_00,
        mostAsked: 100_00,
        mostPledged: 10_00,
        deciding: 'quadratic',
        measure: null,
        opensAt: at(opens),
        closesAt: at(closes),
        pledgingOpensAt: at(pledging),
        pledgingClosesAt: at(closed),
        publishedAt: state === 'draft' ? null : at(-5),
        hypothetical: true,
      },
      { key: randomUUID(), createdBy: null },
    );
    const by = { account: null, role: 'clerk' };
    await insertApplication(tx, id, {
      title: 'A bench',
      what: 'A bench.',
      applicant: 'Neighbors',
      contact: 'x',
      milestones: [{ title: 'It stands', cents: 50_00 }],
      asked: 50_00,
      language: 'en',
      withdrawn: false,
      number: undefined,
      account: null,
      key: randomUUID(),
    });
    await insertEligibility(tx, id, { application: 1, eligible: true, reason: 'Open to all.', ...by });
    if (state === 'decided')
      await insertDecision(tx, id, {
        outcome: [{ application: 1, pledged: 1_00, pledgers: 1, claim: 20_00, cents: 20_00, capped: false }],
        reason: 'For a test.',
        ...by,
      });
    // The same title everywhere, so that pages of two of them differ in their address alone.
    const slug = `test-${randomUUID()}`;
    await sql`update fund set slug = ${slug} where id = ${id}`.execute(tx);
    return slug;
  });
}
