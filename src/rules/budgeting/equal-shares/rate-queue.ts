/** Projects by a lower bound of their rate, the lowest first: a binary heap. Bounds are raised only when they come up. */
export class RateQueue {
  size = 0;
  private readonly projects: Int32Array;
  private readonly rates: Float64Array;

  constructor(capacity: number) {
    this.projects = new Int32Array(capacity);
    this.rates = new Float64Array(capacity);
  }

  /** Of the first one; there must be one. */
  get project(): number {
    return this.projects[0]!;
  }

  get rate(): number {
    return this.rates[0]!;
  }

  push(project: number, rate: number): void {
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.rates[parent]! <= rate) break;
      this.put(at, this.projects[parent]!, this.rates[parent]!);
      at = parent;
    }
    this.put(at, project, rate);
  }

  /** Takes the first one out. */
  pop(): void {
    this.size--;
    if (this.size > 0) this.sink(this.projects[this.size]!, this.rates[this.size]!);
  }

  /** Gives the first one a higher rate. */
  raise(rate: number): void {
    this.sink(this.projects[0]!, rate);
  }

  private sink(project: number, rate: number): void {
    let at = 0;
    while (true) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.rates[child + 1]! < this.rates[child]!) child++;
      if (this.rates[child]! >= rate) break;
      this.put(at, this.projects[child]!, this.rates[child]!);
      at = child;
    }
    this.put(at, project, rate);
  }

  private put(at: number, project: number, rate: number): void {
    this.projects[at] = project;
    this.rates[at] = rate;
  }
}
