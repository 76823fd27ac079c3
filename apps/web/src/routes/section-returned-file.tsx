import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { CompareWith } from '../features/plans/word/compare-with.js';
import { comparedWith, suggestionsWords } from '../features/plans/word/compared-words.js';
import { NotSuggested } from '../features/plans/word/not-suggested.js';
import { ReturnedLines } from '../features/plans/word/returned-lines.js';
import { sectionToBringBack } from '../features/plans/word/returned-section.server.js';
import { ReturnedWordFileDocument, SuggestFromWordFileDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params, request }: LoaderArgs) {
  const { place, section } = await sectionToBringBack(context, params.place, params.section);
  const against = new URL(request.url).searchParams.get('against') || null;
  const { wordFile } = await context.schema(ReturnedWordFileDocument, { id: params.file ?? '', against });
  if (!wordFile?.comparison || wordFile.sectionId !== section.id) throw data(null, { status: 404 });
  const { comparison, ...file } = wordFile;
  return { section, file, comparison, against, slug: place.slug, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { suggestFromWordFile } = await context.schema(SuggestFromWordFileDocument, {
    input: {
      requestId: values.requestId ?? '',
      fileId: params.file ?? '',
      version: Number(values.version),
      seen: Number(values.seen),
      against: values.against || null,
    },
  });
  return suggestFromWordFile.__typename === 'Refusal'
    ? refuse(suggestFromWordFile, values)
    : redirect(links.sectionSuggestions(params.place ?? '', suggestFromWordFile.slug));
}

export default function SectionReturnedFile() {
  const { section, file, comparison, against, slug, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { problem, lines, count, lost } = comparison;
  return (
    <Page
      title="What the Word file would suggest"
      caption={`Section ${section.number}: ${section.title}. ${file.name}`}
      crumbs={[
        { text: 'Plan', to: links.plan(slug) },
        { text: section.title, to: links.section(slug, section.slug) },
        { text: 'Bring back a file', to: links.bringBack(slug, section.slug) },
      ]}
      faults={refused?.faults}
    >
      {file.gone ? (
        <>
          <p>
            This file was used already, or you brought it more than a week ago. Its words are no longer kept
            here.
          </p>
          <ButtonLink to={links.sectionSuggestions(slug, section.slug)}>See the suggestions</ButtonLink>
        </>
      ) : (
        <>
          <AudienceLine seenBy="only you, until you suggest it" />
          {problem && <p>{problem.message}</p>}
          {comparison.against && <p>{comparedWith(comparison.against)}</p>}
          {problem?.code !== 'word-file/other-section' && (
            <CompareWith versions={section.versions} chosen={against} />
          )}
          {lines.length > 0 && (
            <>
              <h2>{suggestionsWords(count)}</h2>
              <p>
                What comes is underlined, what goes is struck through.
                {file.authors.length > 0 &&
                  ' The file names who made its tracked changes; here they are suggestions of yours, because you bring them.'}
                {lost > 0 &&
                  ` ${lost} of them ${lost === 1 ? 'falls' : 'fall'} away, because others have changed those words since.`}
              </p>
              <ReturnedLines lines={lines} />
            </>
          )}
          <NotSuggested notes={[...comparison.notes, ...file.notes]} />
          {!problem && count > lost && (
            <Form method="post">
              <RequestId id={id} values={refused?.values} />
              <input type="hidden" name="version" value={file.version} />
              <input type="hidden" name="seen" value={count} />
              <input type="hidden" name="against" value={against ?? ''} />
              <p>{section.owner.name} decides on them. They are made all together, or not at all.</p>
              <Button>{count - lost === 1 ? 'Suggest it' : `Suggest all ${count - lost}`}</Button>
            </Form>
          )}
        </>
      )}
    </Page>
  );
}
