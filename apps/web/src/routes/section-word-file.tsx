import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { seenBy } from '../features/plans/openness.js';
import { FilePictures, pictureWords } from '../features/plans/word/file-pictures.js';
import { FoundText } from '../features/plans/word/found-text.js';
import { WordNotes } from '../features/plans/word/word-notes.js';
import {
  PlanWordFileDocument,
  SectionPageDocument,
  WriteSectionFromFileDocument,
} from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const [{ section }, { wordFile }] = await Promise.all([
    context.schema(SectionPageDocument, { place: place.slug, section: params.section ?? '' }),
    context.schema(PlanWordFileDocument, { id: params.file ?? '' }),
  ]);
  if (!section || !wordFile || wordFile.sectionId !== section.id) throw data(null, { status: 404 });
  return { section, file: wordFile, slug: place.slug, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { writeSectionFromFile } = await context.schema(WriteSectionFromFileDocument, {
    input: {
      requestId: values.requestId ?? '',
      fileId: params.file ?? '',
      version: Number(values.version),
      pictures: pictureWords(values),
    },
  });
  return writeSectionFromFile.__typename === 'Refusal'
    ? refuse(writeSectionFromFile, values)
    : redirect(links.section(params.place ?? '', writeSectionFromFile.slug));
}

export default function SectionWordFile() {
  const { section, file, slug, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="The text of a Word file"
      caption={`Section ${section.number}: ${section.title}. ${file.name}`}
      crumbs={[
        { text: 'Plan', to: links.plan(slug) },
        { text: section.title, to: links.section(slug, section.slug) },
      ]}
      faults={refused?.faults}
    >
      {file.gone ? (
        <>
          <p>
            This file was used already, or you brought it more than a week ago. Its words are no longer kept
            here.
          </p>
          <ButtonLink to={links.section(slug, section.slug)}>Read the section</ButtonLink>
        </>
      ) : (
        <>
          <WordNotes file={file} />
          <h2>What was found</h2>
          {file.parts.map((part, n) => (
            <FoundText
              key={n}
              text={part.text}
              label={`${part.title ?? 'The beginning'}: ${part.letters} characters`}
            />
          ))}
          <Form method="post">
            <RequestId id={id} values={refused?.values} />
            <input type="hidden" name="version" value={file.version} />
            <FilePictures pictures={file.pictures} refused={refused} />
            <p>It will be seen by: {seenBy(section.openness, section.owner.name)}.</p>
            <Button>Make it the text of this section</Button>
          </Form>
        </>
      )}
    </Page>
  );
}
