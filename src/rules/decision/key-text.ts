/**
 * Keys as one line of text, as the command line takes them and files tell them: `turnout>=50%`, `approval-quorum>1/4`,
 * `majority>=55%`, `regions>1/2:majority>1/2` (yes passes in more than half of the regions, each by more than half).
 */
import { err, ok, type Result } from '../result.ts';
import { isThreshold, type Comparison, type Fraction, type Key } from './keys.ts';

const signs = { 'at-least': '>=', 'more-than': '>' } as const;

export function keyText(key: Key): string {
  const { threshold, comparison } = key;
  const share = `${signs[comparison]}${fractionText(threshold)}`;
  if (key.kind !== 'regions') return `${key.kind}${share}`;
  return `regions${signs[key.regionsComparison]}${fractionText(key.regions)}:majority${share}`;
}

/** `55%` where it is a whole or one-digit number of hundredths, else `2/3`. */
export function fractionText({ of, in: parts }: Fraction): string {
  const thousandths = (BigInt(of) * 1000n) / BigInt(parts);
  const exact = (BigInt(of) * 1000n) % BigInt(parts) === 0n;
  return exact ? `${Number(thousandths) / 10}%` : `${of}/${parts}`;
}

/** `50%`, `66.7 %`, `66,7 %` or `2/3`; undefined where it is none of them or not a share above 0 and up to 1. */
export function readFraction(text: string): Fraction | undefined {
  const plain = text.replace(/\s+/g, '');
  const percent = /^(\d{1,3})(?:[.,](\d{1,6}))?%$/.exec(plain);
  const parts = /^(\d{1,12})\/(\d{1,12})$/.exec(plain);
  const found =
    percent !== null
      ? reduced(Number(`${percent[1]}${percent[2] ?? ''}`), 100 * 10 ** (percent[2]?.length ?? 0))
      : parts !== null
        ? { of: Number(parts[1]), in: Number(parts[2]) }
        : undefined;
  return found !== undefined && isThreshold(found, 'at-least') ? found : undefined;
}

/** Keys with commas between them. The error is the piece that could not be read. */
export function readKeys(text: string): Result<readonly Key[], string> {
  const keys: Key[] = [];
  for (const piece of text.split(/[,;](?!\d+\s*%)/)) {
    const key = readKey(piece.trim());
    if (key === undefined) return err(piece.trim());
    keys.push(key);
  }
  return ok(keys);
}

function readKey(text: string): Key | undefined {
  const [first = '', second, ...more] = text.split(':');
  const one = readPart(first);
  if (one === undefined || more.length > 0) return undefined;
  if (second === undefined) {
    const { name, threshold, comparison } = one;
    return name === 'turnout' || name === 'approval-quorum' || name === 'majority'
      ? { kind: name, threshold, comparison }
      : undefined;
  }
  const within = readPart(second);
  if (one.name !== 'regions' || within?.name !== 'majority') return undefined;
  const { threshold, comparison } = within;
  return { kind: 'regions', threshold, comparison, regions: one.threshold, regionsComparison: one.comparison };
}

function readPart(text: string): { name: string; threshold: Fraction; comparison: Comparison } | undefined {
  const match = /^\s*([a-z-]+)\s*(>=|>)\s*(\S.*)$/.exec(text);
  const threshold = readFraction(match?.[3] ?? '');
  if (match === null || threshold === undefined) return undefined;
  const comparison = match[2] === '>' ? 'more-than' : 'at-least';
  return isThreshold(threshold, comparison) ? { name: match[1] ?? '', threshold, comparison } : undefined;
}

function reduced(of: number, parts: number): Fraction {
  let [a, b] = [of, parts];
  while (b > 0) [a, b] = [b, a % b];
  return a === 0 ? { of, in: parts } : { of: of / a, in: parts / a };
}
