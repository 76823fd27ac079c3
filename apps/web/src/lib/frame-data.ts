import { useMatches, useRouteLoaderData } from 'react-router';
import type { Operator, WebReader } from './context.js';

/** What the header needs of the place whose page this is. The layout of `/:place` answers it as `place`. */
export interface FramePlace {
  slug: string;
  name: string;
}

/** What the root's loader answers, for the header and footer of every page. */
export interface FrameData {
  reader: WebReader;
  demonstration: boolean;
  operator: Operator;
  /** How many notices the reader has not read, and from where their own stream is to be watched; null for a visitor. */
  inbox: { unread: number; since: string } | null;
}

/** Undefined only where the root's own loader failed. */
export const useFrame = (): FrameData | undefined => useRouteLoaderData<FrameData>('root');

/** The place of the page, when it is in one and the reader may see it. */
export function usePlace(): FramePlace | undefined {
  for (const match of useMatches()) {
    const place = (match.loaderData as { place?: FramePlace } | null | undefined)?.place;
    if (place) return place;
  }
  return undefined;
}
