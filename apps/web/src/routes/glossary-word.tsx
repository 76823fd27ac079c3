import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { WordFields } from '../features/partnerships/glossary/word-fields.js';
import { GlossaryDocument, SetGlossaryWordDocument, TakeOutGlossaryWordDocument } from '../gql/operations.js';
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
  if (!glossary?.mayEdit) throw data(null, { status: 404 });
  const standing = glossary.words.find((one) => one.key === params.word);
  const taken = glossary.takenOut.find((one) => one.key === params.word);
  const word = standing ?? (taken && { ...taken, version: 0 });
  if (!word) throw data(null, { status: 404 });
  return { place, word, inUse: standing !== undefined, ids: [requestId(), requestId()] as const };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const place = params.place ?? '';
  const { requestId = '', term = '', standsFor = '', meaning = '' } = values;
  const upon = { requestId, place, version: Number(values.version) };
  if (values.deed === 'take-out') {
    const { takeOutGlossaryWord: taken } = await context.schema(TakeOutGlossaryWordDocument, {
      input: { ...upon, key: params.word ?? '' },
    });
    return taken.__typename === 'Refusal' ? refuse(taken, values) : redirect(links.glossary(place));
  }
  const { setGlossaryWord: set } = await context.schema(SetGlossaryWordDocument, {
    input: { ...upon, term, standsFor, meaning },
  });
  if (set.__typename === 'Refusal') return refuse(set, values);
  return redirect(set.key ? links.glossaryWord(place, set.key) : links.glossary(place));
}

export default function ChangeWord() {
  const { place, word, inUse, ids } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const setting = refused?.values.deed === 'set' ? refused : undefined;
  return (
    <Page
      title={inUse ? `Change “${word.term}”` : `Put “${word.term}” back`}
      crumbs={[{ text: 'Glossary', to: links.glossary(place.slug) }]}
      faults={refused?.faults}
    >
      {word.version === 0 && inUse && (
        <p>This is a word of the general list. What you write here holds in {place.name}.</p>
      )}
      <Form method="post" noValidate>
        <RequestId id={ids[0]} values={setting?.values} />
        <input type="hidden" name="deed" value="set" />
        <input type="hidden" name="version" value={word.version} />
        <WordFields word={word} refused={setting} />
        <Button>{inUse ? 'Save the change' : 'Put it back'}</Button>
      </Form>
      {inUse && (
        <>
          <h2>Take it out</h2>
          <p>It is no longer explained in {place.name}. You can put it back at any time.</p>
          <Form method="post" noValidate>
            <RequestId id={ids[1]} />
            <input type="hidden" name="deed" value="take-out" />
            <input type="hidden" name="version" value={word.version} />
            <Button look="secondary">Take out of the glossary</Button>
          </Form>
        </>
      )}
    </Page>
  );
}
