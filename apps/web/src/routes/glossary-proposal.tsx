import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { WordFields } from '../features/partnerships/glossary/word-fields.js';
import { AnswerWordProposalDocument, GlossaryDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { TextArea } from '../ui/text-area.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { glossary } = await context.schema(GlossaryDocument, { place: place.slug });
  const proposal = glossary?.proposals.find((one) => one.id === params.proposal);
  if (!glossary?.mayEdit || !proposal) throw data(null, { status: 404 });
  const now = glossary.words.find((one) => one.key === proposal.key);
  return { place, proposal, now, ids: [requestId(), requestId()] as const };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { requestId = '', term = '', standsFor = '', meaning = '', reason = '' } = values;
  const { answerWordProposal: answered } = await context.schema(AnswerWordProposalDocument, {
    input: {
      requestId,
      id: params.proposal ?? '',
      version: Number(values.version),
      accept: values.deed === 'accept',
      wordVersion: Number(values.wordVersion ?? 0),
      ...{ term, standsFor, meaning, reason },
    },
  });
  if (answered.__typename === 'Refusal') return refuse(answered, values);
  return redirect(links.glossary(params.place ?? ''));
}

export default function WordProposal() {
  const { place, proposal, now, ids } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const accepting = refused?.values.deed === 'accept' ? refused : undefined;
  const declining = refused?.values.deed === 'decline' ? refused : undefined;
  return (
    <Page
      title={`“${proposal.term}” is proposed`}
      crumbs={[{ text: 'Glossary', to: links.glossary(place.slug) }]}
      faults={refused?.faults}
    >
      <AudienceLine seenBy="the chair, vice-chairs and secretaries, and who proposed it" />
      <p>
        {proposal.personName}, {proposal.organisation.name}, would like the glossary to explain this word.
      </p>
      {now && (
        <p>
          It says now: {now.standsFor}
          {now.standsFor && now.meaning && '. '}
          {now.meaning}
        </p>
      )}
      {proposal.standing !== 'waiting' ? (
        <p>It has been answered.</p>
      ) : (
        <>
          <Form method="post" noValidate>
            <RequestId id={ids[0]} values={accepting?.values} />
            <input type="hidden" name="deed" value="accept" />
            <input type="hidden" name="version" value={proposal.version} />
            <input type="hidden" name="wordVersion" value={now?.version ?? 0} />
            <WordFields word={proposal} refused={accepting} />
            <Button>Put it into the glossary</Button>
          </Form>
          <h2>Decline it</h2>
          <Form method="post" noValidate>
            <RequestId id={ids[1]} values={declining?.values} />
            <input type="hidden" name="deed" value="decline" />
            <input type="hidden" name="version" value={proposal.version} />
            <TextArea name="reason" label="Why?" hint="Who proposed it reads this." rows={2} {...declining} />
            <Button look="secondary">Decline</Button>
          </Form>
        </>
      )}
    </Page>
  );
}
