import { data } from 'react-router';
import { markRead } from '../features/forum/thread-deeds.server.js';
import type { ActionArgs } from '../lib/context.js';
import { valuesOf } from '../lib/form.js';

export const loader = () => {
  throw data(null, { status: 404 });
};

/** Where a page says how far its reader has read, without the router: nothing of the page is loaded again for it. */
export async function action({ context, request }: ActionArgs) {
  const outcome = await markRead(context, valuesOf(await request.formData()));
  return new Response(null, { status: outcome.__typename === 'Refusal' ? 404 : 204 });
}
