import { data, type AppLoadContext } from 'react-router';
import { PlaceFrameDocument } from '../gql/operations.js';
import type { FramePlace } from './frame-data.js';

/** A place, and from where in its journal a live page must watch. */
export interface PlaceHere extends FramePlace {
  id: string;
  /** The journal stream of everything in the place: `partnership/<id>`. */
  stream: string;
  /** Read before anything else of the page. */
  since: string;
}

const asked = new WeakMap<AppLoadContext, Map<string, Promise<PlaceHere>>>();

/**
 * The place of an address, asked once per request however many loaders want it; an unknown one is a 404. Loaders of
 * live pages await it before they read their own data.
 */
export function placeOf(context: AppLoadContext, slug: string): Promise<PlaceHere> {
  const known = asked.get(context) ?? new Map<string, Promise<PlaceHere>>();
  asked.set(context, known);
  const reading = known.get(slug) ?? read(context, slug);
  known.set(slug, reading);
  return reading;
}

async function read(context: AppLoadContext, slug: string): Promise<PlaceHere> {
  const { place } = await context.schema(PlaceFrameDocument, { slug });
  if (!place) throw data(null, { status: 404 });
  const stream = `partnership/${place.id}`;
  return { ...place, stream, since: await context.liveFrom(stream) };
}
