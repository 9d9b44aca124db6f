// Many texts in one run of bytes: two million shared strings as objects would take hundreds of megabytes.
const firstBytes = 64 * 1024;

export class TextTable {
  #bytes = Buffer.allocUnsafe(firstBytes);
  #ends = new Uint32Array(1024);
  #count = 0;

  get length(): number { return this.#count; }

  #startOf(at: number): number { return at === 0 ? 0 : (this.#ends[at - 1] ?? 0); }

  add(text: string): void {
    const start = this.#startOf(this.#count);
    const most = start + text.length * 3;
    if (most > this.#bytes.length) {
      const wider = Buffer.allocUnsafe(Math.max(most, Math.ceil(this.#bytes.length * 1.5)));
      this.#bytes.copy(wider, 0, 0, start);
      this.#bytes = wider;
    }
    if (this.#count === this.#ends.length) {
      const more = new Uint32Array(Math.ceil(this.#ends.length * 1.5));
      more.set(this.#ends);
      this.#ends = more;
    }
    this.#ends[this.#count] = start + this.#bytes.write(text, start, "utf8");
    this.#count += 1;
  }

  at(index: number): string | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) return undefined;
    return this.#bytes.toString("utf8", this.#startOf(index), this.#ends[index]);
  }
}
