/** Below a space only tabs and ends of lines; and none of the five bytes that Windows-1252, in which Excel saves CSV, leaves empty. */
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0081\u008d\u008f\u0090\u009d]/;

/** Named as plain text, and text in UTF-8 or Windows-1252. */
export function isPlainText(name: string, bytes: Uint8Array): boolean {
  if (!/\.(txt|csv|tsv|md)$/i.test(name)) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
  } catch {
    return !NO_TEXT.test(Buffer.from(bytes).toString('latin1'));
  }
}
