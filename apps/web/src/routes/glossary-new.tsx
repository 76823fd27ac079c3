import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { WordFields } from '../features/partnerships/glossary/word-fields.js';
import { GlossaryDocument, ProposeGlossaryWordDocument, SetGlossaryWordDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { glossary } = await context.schema(GlossaryDocument, { place: place.slug });
  if (!glossary?.mayEdit && !glossary?.mayPropose) throw data(null, { status: 404 });
  return { place, mayEdit: glossary.mayEdit, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const place = params.place ?? '';
  const { requestId = '', term = '', standsFor = '', meaning = '' } = values;
  const word = { requestId, place, term, standsFor, meaning };
  const said =
    values.deed === 'set'
      ? (await context.schema(SetGlossaryWordDocument, { input: { ...word, version: 0 } })).setGlossaryWord
      : (await context.schema(ProposeGlossaryWordDocument, { input: word })).proposeGlossaryWord;
  if (said.__typename === 'Refusal') return refuse(said, values);
  return redirect('key' in said && said.key ? links.glossaryWord(place, said.key) : links.glossary(place));
}

export default function NewWord() {
  const { place, mayEdit, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title={mayEdit ? 'Add a word to the glossary' : 'Propose a word for the glossary'}
      crumbs={[{ text: 'Glossary', to: links.glossary(place.slug) }]}
      faults={refused?.faults}
    >
      <p>
        {mayEdit
          ? 'Everybody can read it, also visitors.'
          : 'The officers of the place see it, with your name, and answer. You see their answer on the glossary’s page.'}
      </p>
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <input type="hidden" name="deed" value={mayEdit ? 'set' : 'propose'} />
        <WordFields refused={refused} />
        <Button>{mayEdit ? 'Add the word' : 'Propose the word'}</Button>
      </Form>
    </Page>
  );
}
