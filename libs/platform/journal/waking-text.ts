export const JOURNAL_CHANNEL = 'folkmoot_journal';

// PostgreSQL takes at most 8,000 bytes.
const MAX_BYTES = 7_000;

/** What a NOTIFY says: who sends it, and which streams have grown; none named where they are too many to name. */
export function wakingText(sender: string, streams: Iterable<string>): string {
  const text = JSON.stringify([sender, ...streams]);
  return Buffer.byteLength(text) > MAX_BYTES ? JSON.stringify([sender]) : text;
}

/** What another process says with it; null where it cannot be read. No stream named means any. */
export function readWaking(text: string | undefined): { sender: string; streams: readonly string[] } | null {
  try {
    const said: unknown = JSON.parse(text ?? '');
    if (!Array.isArray(said)) return null;
    const [sender = '', ...streams] = said as string[];
    return { sender, streams };
  } catch {
    return null;
  }
}
