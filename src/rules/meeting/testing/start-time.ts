/**
 * Start-time fair queueing with its tags and its virtual time, as in Goyal, Vin and Cheng (1996), section 2, for turns of size 1 and
 * regions of weight 1: what the rotation of fair.ts is held against. Shares no code with it.
 *
 * A turn is tagged when it is asked for: its start is the virtual time then, or the finish of the region's turn before it, if that is
 * later; its finish is 1 more. The lowest start is served first. Virtual time is the start of the turn served now, and the highest
 * finish so far when nobody waits. The paper leaves ties open; here the region served longest ago goes first, then the longest waiting.
 */
interface Flow {
  readonly starts: number[];
  readonly asked: number[];
  finish: number;
  lastServed: number;
}

export class StartTimeQueue {
  readonly #flows = new Map<string | null, Flow>();
  #virtual = 0;
  #clock = 0;
  #highestFinish = 0;

  ask(region: string | null): void {
    const flow = this.#flows.get(region) ?? { starts: [], asked: [], finish: 0, lastServed: -1 };
    this.#flows.set(region, flow);
    const start = Math.max(this.#virtual, flow.finish);
    flow.starts.push(start);
    flow.asked.push((this.#clock += 1));
    flow.finish = start + 1;
  }

  /** The region that has the next turn. */
  serve(): string | null {
    const [region, flow] = [...this.#flows]
      .filter(([, { starts }]) => starts.length > 0)
      .sort(
        ([, a], [, b]) => a.starts[0]! - b.starts[0]! || a.lastServed - b.lastServed || a.asked[0]! - b.asked[0]!,
      )[0]!;
    const start = flow.starts.shift()!;
    flow.asked.shift();
    flow.lastServed = this.#clock += 1;
    this.#highestFinish = Math.max(this.#highestFinish, start + 1);
    this.#virtual = [...this.#flows.values()].some(({ starts }) => starts.length > 0) ? start : this.#highestFinish;
    return region;
  }
}
