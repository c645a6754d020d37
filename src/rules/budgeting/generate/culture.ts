/** What a model of voters ("statistical culture" in the literature) does: it says how each voter's ballot comes about. */
import type { Random } from '../../random.ts';

export interface Culture {
  /** Number of each project's district, or -1 where it concerns the whole city; absent where the model has no districts. */
  readonly districtOf?: Int32Array;
  /** How many projects the next voter names. Asked for all voters in turn, before the first ballot is filled in. */
  length(random: Random): number;
  /** Writes the next voter's projects, `length` different ones, most preferred first, to chosen[at] and on. */
  fill(chosen: Uint32Array, at: number, length: number): void;
}
