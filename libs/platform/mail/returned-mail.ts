import PostalMime from 'postal-mime';

/** One of our mails that another mail server took and could not deliver. */
export interface ReturnedMail {
  /** Its id, which stands before the @ of the Message-ID that it was sent with (`post.ts`). */
  readonly messageId: string;
  /** Begins with the code of a refusal for good, as if it had been refused at once: `550 5.1.1 User unknown`. */
  readonly words: string;
}

const MOST_WORDS = 500;
const RETURNED = ['message/rfc822', 'message/global', 'text/rfc822-headers', 'message/global-headers'];
const OURS = /^Message-ID:\s*<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/im;

/**
 * Reads a report of RFC 3464 about one of our mails, each of which has one recipient. Null for every other letter, and where
 * delivery is only late. Anybody can write such a report: but only who was sent a mail knows its Message-ID.
 */
export async function readReturned(letter: Uint8Array): Promise<ReturnedMail | null> {
  const { attachments } = await PostalMime.parse(letter, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'utf8',
  });
  const textOf = (...types: readonly string[]): string =>
    attachments
      .filter(({ mimeType }) => types.includes(mimeType))
      .map(({ content }) => String(content))
      .join('\n');
  const report = unfolded(textOf('message/delivery-status', 'message/global-delivery-status'));
  const messageId = OURS.exec(unfolded(textOf(...RETURNED)))?.[1];
  const status = /^Status:\s*(5\.\d{1,3}\.\d{1,3})/im.exec(report)?.[1];
  if (!messageId || !status || !/^Action:\s*failed\b/im.test(report)) return null;
  const said = /^Diagnostic-Code:\s*(?:[\w-]+\s*;)?\s*(.+)$/im.exec(report)?.[1]?.trim() ?? '';
  const words = /\b5\d\d\b/.test(said) ? said : `550 ${status} ${said}`.trim();
  return { messageId, words: words.slice(0, MOST_WORDS) };
}

/** A line that begins with a space goes on with the one before. */
const unfolded = (text: string): string => text.replace(/\r?\n[ \t]+/g, ' ');
