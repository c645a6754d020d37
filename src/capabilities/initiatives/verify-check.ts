/** What a clerk finds of a signature. Nothing about the signer is ever stored: the paper lies beside the clerk. */

export const findings = ['valid', 'not-registered', 'wrong-county', 'no-match', 'duplicate', 'withdrawn'] as const;
export type Finding = (typeof findings)[number];
export const isFinding = (text: string): text is Finding => (findings as readonly string[]).includes(text);

/** `undone` takes back what was found before. */
export type Found = Finding | 'undone';

export interface Check {
  readonly signature: number;
  readonly revision: number;
  readonly finding: Found;
  readonly duplicateOf: number | null;
  readonly by: string | null;
  readonly at: Date;
}

export type FindingCounts = Readonly<Record<Finding, number>>;

export const noFindings: FindingCounts = {
  valid: 0,
  'not-registered': 0,
  'wrong-county': 0,
  'no-match': 0,
  duplicate: 0,
  withdrawn: 0,
};

/** A page of the queue. */
export const rowsAtOnce = 20;
