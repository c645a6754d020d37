/** The META section of a .pb file: keys and values, and those of them that decide how the rest is read. */
import type { BallotType } from '../instance.ts';
import type { Decimal } from './decimal.ts';
import type { PbFindings, PbReason } from './problem.ts';
import { MONEY, readAmount } from './read-amount.ts';

const BALLOT_TYPES: readonly string[] = [
  'approval',
  'ordinal',
  'cumulative',
  'scoring',
  'choose-1',
] satisfies BallotType[];

export interface MetaLine {
  readonly line: number;
  readonly value: string;
}

export class Meta {
  readonly pairs: (readonly [string, string])[] = [];
  private readonly lines = new Map<string, MetaLine>();
  private readonly findings: PbFindings;
  private type: { readonly read: BallotType | undefined } | undefined;

  constructor(findings: PbFindings) {
    this.findings = findings;
  }

  add(line: number, key: string, value: string): void {
    const known = this.lines.get(key);
    if (known !== undefined) {
      return this.findings.problem(line, 'META', { code: 'key-twice', key, firstLine: known.line }, key);
    }
    this.lines.set(key, { line, value });
    this.pairs.push([key, value]);
  }

  lineOf(key: string): number {
    return this.lines.get(key)?.line ?? 1;
  }

  text(key: string): string | undefined {
    return this.lines.get(key)?.value;
  }

  /** A decimal that is at least 0; anything else is a problem. */
  amount(key: string, required: boolean): Decimal | undefined {
    const found = this.present(key, required);
    if (found === undefined) return undefined;
    const refuse = (reason: PbReason): void => this.findings.problem(found.line, 'META', reason, key);
    return readAmount(found.value, MONEY, refuse);
  }

  whole(key: string): number | undefined {
    const amount = this.amount(key, false);
    if (amount === undefined) return undefined;
    const whole = Number(amount.whole);
    if (amount.decimals === '' && Number.isSafeInteger(whole)) return whole;
    const value = this.text(key)!;
    this.findings.problem(this.lineOf(key), 'META', { code: 'not-whole', value }, key);
    return undefined;
  }

  /** Asked for in VOTES and at the end; a problem with it is told once. */
  ballotType(): BallotType | undefined {
    this.type ??= { read: this.readBallotType() };
    return this.type.read;
  }

  private readBallotType(): BallotType | undefined {
    const found = this.present('vote_type', true);
    if (found === undefined) return undefined;
    if (BALLOT_TYPES.includes(found.value)) return found.value as BallotType;
    this.findings.problem(found.line, 'META', { code: 'vote-type', value: found.value }, 'vote_type');
    return undefined;
  }

  private present(key: string, required: boolean): MetaLine | undefined {
    const found = this.lines.get(key);
    if (found === undefined && required) this.findings.problem(1, 'META', { code: 'key-missing', key }, key);
    if (found === undefined || found.value !== '') return found;
    if (required) this.findings.problem(found.line, 'META', { code: 'value-missing' }, key);
    return undefined;
  }
}
