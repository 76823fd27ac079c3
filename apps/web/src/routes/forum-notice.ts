import { data, redirect } from 'react-router';
import { SettleForumNoticeDocument } from '../gql/operations.js';
import type { ActionArgs } from '../lib/context.js';
import { valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import { pathHere } from '../lib/path-here.js';

export const loader = () => {
  throw data(null, { status: 404 });
};

/** Somebody has seen what waited for them in a forum. */
export async function action({ context, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  await context.schema(SettleForumNoticeDocument, {
    input: { requestId: values.requestId ?? '', noticeId: values.noticeId ?? '' },
  });
  return redirect(pathHere(values.next) ?? links.myWork());
}
