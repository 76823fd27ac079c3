import { windowsText } from '@folkmoot/platform/text/windows-text.js';

/** How a text file is written, told from all of it for its letters and from its beginning for its columns. */
export interface TextForm {
  readonly letters: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly delimiter: string;
}

/** A file, or a part of one, from its beginning each time it is asked. */
export type Pieces = () => AsyncIterable<Uint8Array>;

const SAMPLE = 64 * 1024;
const LINES = 40;

export async function textFormOf(pieces: Pieces): Promise<TextForm> {
  const letters = await lettersOf(pieces);
  let sample = '';
  for await (const piece of decoded(pieces(), letters)) {
    sample += piece;
    if (sample.length > SAMPLE) break;
  }
  return { letters, delimiter: delimiterOf(sample) };
}

/**
 * A file that is not UTF-8 all through is in the code page of a machine, unless most of its letters beyond ASCII are UTF-8: then a few
 * bytes are broken, and the lines that hold them are named.
 */
async function lettersOf(pieces: Pieces): Promise<TextForm['letters']> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let [good, bad, first] = [0, 0, true];
  for await (const piece of pieces()) {
    if (first) {
      if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
      if (piece[0] === 0xfe && piece[1] === 0xff) return 'utf-16be';
      first = false;
    }
    const text = decoder.decode(piece, { stream: true });
    if (!/[^\u0000-\u007f]/.test(text)) continue;
    for (const sign of text.match(/[^\u0000-\u007f\uFEFF]/g) ?? [])
      if (sign === '\uFFFD') bad += 1;
      else good += 1;
  }
  return bad > good ? 'windows-1252' : 'utf-8';
}

/** The text of a file, piece by piece. */
export async function* decoded(
  pieces: AsyncIterable<Uint8Array>,
  letters: TextForm['letters'],
): AsyncGenerator<string> {
  if (letters === 'windows-1252') {
    for await (const piece of pieces) yield windowsText(piece);
    return;
  }
  const decoder = new TextDecoder(letters);
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** The sign that parts most lines into the same number of cells; titles above a table have few of it. */
function delimiterOf(sample: string): string {
  const lines = sample.split(/\r\n|\n|\r/, LINES).filter((line) => line.trim() !== '');
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of [',', '\t', ';', '|']) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const cells = line.replace(/"[^"]*"/g, '').split(delimiter).length;
      if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
    }
    const score = Math.max(0, ...[...counts].map(([cells, times]) => (cells - 1) * times));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
