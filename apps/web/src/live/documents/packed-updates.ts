const LENGTH = 4;

/** The updates in one piece of bytes, each behind its length in four bytes; the other side is libs/platform/documents/packed-updates.ts. */
export function unpacked(whole: ArrayBuffer | Uint8Array): Uint8Array[] {
  const bytes = whole instanceof Uint8Array ? whole : new Uint8Array(whole);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const updates: Uint8Array[] = [];
  for (let at = 0; at < bytes.byteLength;) {
    const end = at + LENGTH + view.getUint32(at);
    updates.push(bytes.subarray(at + LENGTH, end));
    at = end;
  }
  return updates;
}
