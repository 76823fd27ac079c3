import sax from 'sax';
import { SheetProblem } from './sheet-problem.js';

export type Attributes = Readonly<Record<string, string>>;

export interface Handlers {
  open?(name: string, attributes: Attributes): void;
  text?(words: string): void;
  close?(name: string): void;
}

/**
 * Reads a part as it comes, so that none is held whole. Names come without their prefix: both editions of the standard (ECMA-376
 * and ISO 29500 strict) then read alike. A document type is refused: with it come entities, of which a few lines make gigabytes.
 * Yields after each piece, so that whoever reads rows can give away what is done.
 */
export async function* elements(
  pieces: AsyncIterable<Uint8Array>,
  { open, text, close }: Handlers,
): AsyncGenerator<void> {
  const parser = sax.parser(true, { position: false });
  const damaged = (): never => {
    throw new SheetProblem('damaged');
  };
  parser.ondoctype = damaged;
  parser.onerror = damaged;
  parser.onopentag = ({ name, attributes }) => open?.(local(name), attributes as Attributes);
  parser.onclosetag = (name) => close?.(local(name));
  if (text) parser.ontext = parser.oncdata = text;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (piece?: Uint8Array): string => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      return damaged();
    }
  };
  for await (const piece of pieces) {
    parser.write(decoded(piece));
    yield;
  }
  parser.write(decoded()).close();
}

/** The same for a part that is small. */
export async function readElements(pieces: AsyncIterable<Uint8Array>, handlers: Handlers): Promise<void> {
  const pass = elements(pieces, handlers);
  while (!(await pass.next()).done);
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** `r:id` and the like, whatever prefix the file gives it. */
export const attribute = (attributes: Attributes, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => local(key) === name)?.[1];
