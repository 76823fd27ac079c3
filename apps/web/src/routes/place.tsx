import { Outlet } from 'react-router';
import type { LoaderArgs } from '../lib/context.js';
import { placeOf } from '../lib/place-of.server.js';
import { notWhileWriting } from '../lib/while-writing.js';

/** Around every page of a place: its name and navigation stand in the header. */
export async function loader({ context, params }: LoaderArgs) {
  const { slug, name } = await placeOf(context, params.place ?? '');
  return { place: { slug, name } };
}

export const shouldRevalidate = notWhileWriting;

export default function Place() {
  return <Outlet />;
}
