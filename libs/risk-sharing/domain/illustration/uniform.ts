/**
 * SplitMix64 (Steele, Lea, Flood 2014): a seed gives the same numbers on every machine, so an illustration can be made again.
 * Kept in halves of 32 bits, because `bigint` would take most of an illustration's time. Each step is the reference's own.
 */
export class SplitMix64 {
  private high: number;
  private low: number;
  /** The number drawn last, in two halves of 32 bits, unsigned. */
  highBits = 0;
  lowBits = 0;

  constructor(seed: bigint) {
    this.high = Number(BigInt.asUintN(64, seed) >> 32n) | 0;
    this.low = Number(BigInt.asUintN(32, seed)) | 0;
  }

  /** Draws the next 64 bits into `highBits` and `lowBits`. */
  step(): void {
    // state += 0x9E3779B97F4A7C15
    const low = (this.low + 0x7f4a7c15) | 0;
    const carry = low >>> 0 < 0x7f4a7c15 ? 1 : 0;
    this.high = (this.high + 0x9e3779b9 + carry) | 0;
    this.low = low;
    // z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9
    let high = this.high ^ (this.high >>> 30);
    let less = low ^ ((low >>> 30) | (this.high << 2));
    let bits = less;
    less = Math.imul(bits, 0x1ce4e5b9);
    high = (upperHalf(bits, 0x1ce4e5b9) + Math.imul(high, 0x1ce4e5b9) + Math.imul(bits, 0xbf58476d)) | 0;
    // z = (z ^ (z >>> 27)) * 0x94D049BB133111EB
    bits = less ^ ((less >>> 27) | (high << 5));
    high ^= high >>> 27;
    less = Math.imul(bits, 0x133111eb);
    high = (upperHalf(bits, 0x133111eb) + Math.imul(high, 0x133111eb) + Math.imul(bits, 0x94d049bb)) | 0;
    // z ^ (z >>> 31)
    this.lowBits = (less ^ ((less >>> 31) | (high << 1))) >>> 0;
    this.highBits = (high ^ (high >>> 31)) >>> 0;
  }

  /** Strictly between 0 and 1: 53 bits and a half, so that its normal is finite. */
  uniform(): number {
    this.step();
    const upper53 = this.highBits * 2_097_152 + (this.lowBits >>> 11);
    return (upper53 + 0.5) * 2 ** -53;
  }
}

/** The upper 32 bits of a product of two unsigned 32-bit numbers. */
function upperHalf(a: number, b: number): number {
  const [a0, a1, b0, b1] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16];
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  const other = a0 * b1 + (middle & 0xffff);
  return a1 * b1 + Math.floor(middle / 65_536) + (other >>> 16);
}
