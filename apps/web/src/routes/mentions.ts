import { data, redirect } from 'react-router';
import { MentionChoicesDocument, MentionedThingsDocument, SeeMentionDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import { placeOf } from '../lib/place-of.server.js';

/** For the editor: `?typed=` what can be named, `?of=kind/id` (many) how things that are named stand. */
export async function loader({ context, params, request }: LoaderArgs) {
  const { slug: place } = await placeOf(context, params.place ?? '');
  if (context.reader.kind !== 'person') throw data(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const refs = query.getAll('of').map((one) => {
    const [kind = '', id = ''] = one.split('/');
    return { kind, id };
  });
  const things =
    refs.length > 0
      ? (await context.schema(MentionedThingsDocument, { place, refs: refs.slice(0, 100) })).mentioned
      : (await context.schema(MentionChoicesDocument, { place, typed: query.get('typed') ?? '' }))
          .mentionChoices;
  return Response.json({ things }, { headers: { 'cache-control': 'private, no-store' } });
}

/** Who is named in a text has seen it. Where they may read it no longer, its page says so. */
export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  await context.schema(SeeMentionDocument, {
    input: { requestId: values.requestId ?? '', sectionId: values.sectionId ?? '' },
  });
  return redirect(links.section(params.place ?? '', values.section ?? ''));
}
