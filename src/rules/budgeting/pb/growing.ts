/** A typed array that doubles when it is full. */
export class Growing {
  length = 0;
  private array: Uint32Array<ArrayBuffer> = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.array.length) {
      const larger = new Uint32Array(2 * this.length);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.length++] = value;
  }

  at(index: number): number {
    return this.array[index]!;
  }

  toArray(): Uint32Array<ArrayBuffer> {
    return this.array.slice(0, this.length);
  }
}
