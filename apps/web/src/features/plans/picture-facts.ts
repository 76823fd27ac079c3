import { links } from '../../lib/links.js';

/** A picture as a text names it. Its file is the text's own, or it is not shown: the server looks it up under the text's address. */
export interface PictureFacts {
  readonly id: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

const ID = /^file\/([0-9a-f-]{36})$/;

export function pictureFacts(attrs: Readonly<Record<string, unknown>> | undefined): PictureFacts | null {
  const id = ID.exec(String(attrs?.file))?.[1];
  const [width, height] = [Number(attrs?.width), Number(attrs?.height)];
  if (id === undefined || !isSide(width) || !isSide(height)) return null;
  return { id, alt: String(attrs?.alt ?? ''), width, height };
}

const isSide = (pixels: number): boolean => Number.isInteger(pixels) && pixels > 0 && pixels <= 12_000;

export const pictureAddress = (documentId: string, { id }: Pick<PictureFacts, 'id'>): string =>
  links.fileOfText(documentId, id);
