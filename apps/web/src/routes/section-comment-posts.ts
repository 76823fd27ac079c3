import { data } from 'react-router';
import { startThread, threadDeed } from '../features/plans/comments/comment-deeds.server.js';
import type { ActionArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';

export const loader = () => {
  throw data(null, { status: 404 });
};

/** Where the editor sends comments and replies, without the router: see `lib/while-writing.ts`. */
export async function action({ context, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const outcome = values.thread
    ? await threadDeed(context, values.thread, { ...values, intent: 'reply' })
    : await startThread(context, values);
  return Response.json(
    outcome.__typename === 'Refusal' ? { refused: refuse(outcome, values) } : { sent: true },
  );
}
