const LENGTH = 4;

/** Updates as one piece of bytes: each behind its length in four bytes, the highest first. */
export function packed(updates: readonly Uint8Array[]): Buffer {
  const whole = Buffer.allocUnsafe(updates.reduce((sum, one) => sum + LENGTH + one.byteLength, 0));
  let at = 0;
  for (const one of updates) {
    at = whole.writeUInt32BE(one.byteLength, at);
    whole.set(one, at);
    at += one.byteLength;
  }
  return whole;
}

/** The updates again: views of the bytes, no copies. */
export function unpacked(whole: Buffer): Buffer[] {
  const updates: Buffer[] = [];
  for (let at = 0; at < whole.byteLength;) {
    const from = at + LENGTH;
    at = from + whole.readUInt32BE(at);
    updates.push(whole.subarray(from, at));
  }
  return updates;
}
