/** The draw once more as its description says, with node's hash, a whole row of signatures and big whole numbers: for tests. */
import { createHash } from 'node:crypto';

const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export function drawSlowly(seed: string, petition: string, county: string, raw: number, size: number): number[] {
  const key = hash(`concord petition sample 1\n${seed}\n${petition}\n${county}\n${raw}`);
  const row = Array.from({ length: raw }, (_, at) => at + 1);
  let counter = 0;
  for (let place = 0; place < size; place += 1) {
    const choices = BigInt(raw - place);
    const limit = 2n ** 48n - (2n ** 48n % choices);
    let u: bigint;
    do u = BigInt(`0x${hash(`${key}\n${counter++}`).slice(0, 12)}`);
    while (u >= limit);
    const other = place + Number(u % choices);
    [row[place], row[other]] = [row[other]!, row[place]!];
  }
  return row.slice(0, size);
}
