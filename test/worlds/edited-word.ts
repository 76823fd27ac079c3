import JSZip from 'jszip';

/** A Word file with its body changed as text, as an editor outside would have written it. */
export async function editedWord(
  file: Buffer,
  change: (body: string) => string,
  without: readonly string[] = [],
): Promise<Buffer> {
  const zip = await JSZip.loadAsync(file);
  const body = await zip.file('word/document.xml')!.async('string');
  const changed = change(body);
  if (changed === body && without.length === 0) throw new Error('The body holds nothing of that.');
  zip.file('word/document.xml', changed);
  for (const part of without) zip.remove(part);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** Words of a run in place of others; a file that does not hold them fails. */
export const replaced =
  (...pairs: readonly (readonly [string, string])[]) =>
  (body: string): string =>
    pairs.reduce((so, [from, to]) => {
      if (!so.includes(from)) throw new Error(`“${from}” is not in the file.`);
      return so.replace(from, to);
    }, body);
