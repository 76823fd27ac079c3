import { data } from 'react-router';
import { makeFrom } from '../features/commitments/make-from.server.js';
import { CommitmentChoicesDocument, MentionedThingsDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';

/** For the editor, without the router (see `lib/while-writing.ts`): what the form offers … */
export async function loader({ context, params }: LoaderArgs) {
  if (context.reader.kind !== 'person') throw data(null, { status: 404 });
  const { commitmentChoices } = await context.schema(CommitmentChoicesDocument, {
    place: params.place ?? '',
  });
  if (!commitmentChoices) throw data(null, { status: 404 });
  return Response.json(
    { ...commitmentChoices, own: context.reader.organisationId },
    { headers: { 'cache-control': 'private, no-store' } },
  );
}

/** … and what was made of it, as a text names it. */
export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const place = params.place ?? '';
  const outcome = await makeFrom(context, place, values);
  if (outcome.__typename === 'Refusal') return Response.json({ refused: refuse(outcome, values) });
  const { mentioned } = await context.schema(MentionedThingsDocument, {
    place,
    refs: [{ kind: 'commitment', id: outcome.id }],
  });
  return Response.json({ made: mentioned[0] });
}
