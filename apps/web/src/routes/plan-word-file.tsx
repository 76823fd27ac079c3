import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { pictureWords } from '../features/plans/word/file-pictures.js';
import { FileSections } from '../features/plans/word/file-sections.js';
import { WordNotes } from '../features/plans/word/word-notes.js';
import { AddSectionsFromFileDocument, PlanPageDocument, PlanWordFileDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf, type Values } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const [{ plan }, { wordFile }] = await Promise.all([
    context.schema(PlanPageDocument, { place: place.slug }),
    context.schema(PlanWordFileDocument, { id: params.file ?? '' }),
  ]);
  if (!plan || !wordFile || wordFile.sectionId !== null) throw data(null, { status: 404 });
  const { reader } = context;
  return {
    plan,
    file: wordFile,
    slug: place.slug,
    own: reader.kind === 'person' ? reader.organisationId : null,
    requestId: requestId(),
  };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { addSectionsFromFile } = await context.schema(AddSectionsFromFileDocument, {
    input: {
      requestId: values.requestId ?? '',
      fileId: params.file ?? '',
      version: Number(values.version),
      sections: chosen(values),
      pictures: pictureWords(values),
    },
  });
  return addSectionsFromFile.__typename === 'Refusal'
    ? refuse(addSectionsFromFile, untaken(values))
    : redirect(links.plan(params.place ?? ''));
}

const partsIn = (values: Values): number[] =>
  Array.from({ length: Math.min(100, Number(values.parts) || 0) }, (_, n) => n);

const chosen = (values: Values) =>
  partsIn(values)
    .filter((n) => values.parts === '1' || values[`parts.${n}.take`] === 'on')
    .map((part) => ({
      part,
      title: values[`parts.${part}.title`] ?? '',
      ownerOrganisationId: values[`parts.${part}.ownerOrganisationId`] ?? '',
    }));

/** A box that was left empty is not posted at all: the refused form must not tick it again. */
const untaken = (values: Values): Values => ({
  ...Object.fromEntries(partsIn(values).map((n) => [`parts.${n}.take`, ''])),
  ...values,
});

export default function WordFilePage() {
  const { plan, file, slug, own, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Sections from a Word file"
      caption={file.name}
      crumbs={[
        { text: 'Plan', to: links.plan(slug) },
        { text: 'Bring in a Word file', to: links.bringWord(slug) },
      ]}
      faults={refused?.faults}
    >
      {file.gone ? (
        <>
          <p>
            This file was used already, or you brought it more than a week ago. Its words are no longer kept
            here.
          </p>
          <ButtonLink to={links.bringWord(slug)}>Bring in a Word file</ButtonLink>
        </>
      ) : (
        <>
          <AudienceLine seenBy="only you, until you add it" />
          <WordNotes file={file} />
          <h2>What it becomes</h2>
          <p>
            Each section begins as a draft that only its organisation reads. All are added together, or none.
          </p>
          <FileSections file={file} owners={plan.possibleOwners} own={own} requestId={id} refused={refused} />
        </>
      )}
    </Page>
  );
}
