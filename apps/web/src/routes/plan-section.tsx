import { lazy, useState } from 'react';
import { data, Link, redirect, useLoaderData, useSearchParams } from 'react-router';
import { CopyLinks } from '../features/plans/copies/copy-links.js';
import { SectionThreads } from '../features/plans/comments/section-threads.js';
import { TextHeadings } from '../features/plans/headings/text-headings.js';
import { mentionedCommitment } from '../features/commitments/mentioned-commitment.js';
import { mentionedPriority } from '../features/plans/mentions/mentioned-priority.js';
import { Mentions } from '../live/mentions/mentions.js';
import { NamedHere } from '../features/plans/mentions/named-here.js';
import { KeptHere } from '../features/plans/kept-here.js';
import { wordsToExplain } from '../features/plans/explained-text.js';
import { LastEdit } from '../features/plans/last-edit.js';
import { LazyEditor } from '../features/plans/lazy-editor.js';
import { seenBy, writtenBy } from '../features/plans/openness.js';
import { RequestTag } from '../features/plans/asked/request-tag.js';
import { ReadForm } from '../features/plans/read-form.js';
import { Redactions } from '../features/plans/redactions.js';
import { RenewedByCards } from '../features/plans/renewed-by-cards.js';
import { isEmptyText, SectionText } from '../features/plans/section-text.js';
import { MayMakeCommitmentDocument, SectionPageDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { explainedIn } from '../lib/explained-words.server.js';
import { links } from '../lib/links.js';
import { notWhileWriting } from '../lib/while-writing.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Announcer } from '../live/announcer.js';
import { LiveProvider } from '../live/live-provider.js';
import { KeptSection } from '../features/plans/kept-section.js';
import { ExplainedWords } from '../ui/explained/explained-words.js';
import { AudienceLine } from '../ui/audience-line.js';
import { ButtonGroup, ButtonLink } from '../ui/button.js';
import { Instant } from '../ui/instant.js';
import { Page } from '../ui/page.js';

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const address = params.section ?? '';
  const { section } = await context.schema(SectionPageDocument, { place: place.slug, section: address });
  if (!section) throw data(null, { status: 404 });
  if (section.slug !== address) throw redirect(links.section(place.slug, section.slug));
  const { reader } = context;
  const { documentId, textEpoch: epoch } = section;
  context.keepable(documentId && epoch !== null ? { documentId, epoch } : undefined);
  const writer =
    reader.kind === 'person'
      ? {
          personId: reader.personId,
          organisationId: reader.organisationId,
          name: reader.name,
          organisation: reader.organisationName,
        }
      : undefined;
  const explained = await explainedIn(context, place.slug, wordsToExplain(section.text));
  const mayPromise =
    writer !== undefined &&
    (await context.schema(MayMakeCommitmentDocument, { place: place.slug })).mayMakeCommitment;
  return { here: place, section, explained, writer, mayPromise, requestId: requestId() };
}

type Section = Awaited<ReturnType<typeof loader>>['section'];

/** A visitor reads what is published: nothing on the page needs a script. */
export const handle: PageHandle<Awaited<ReturnType<typeof loader>> | undefined> = {
  script: (data) => Boolean(data?.writer),
};

/** What comes alive where a text names it. */
const MENTION_CARDS = { commitment: mentionedCommitment, priority: mentionedPriority };

const CommitmentForm = lazy(async () => ({
  default: (await import('../features/commitments/beside-text.js')).CommitmentBesideText,
}));

export const shouldRevalidate = notWhileWriting;

export default function SectionPage() {
  const { here, section, explained, writer, mayPromise, requestId: id } = useLoaderData<typeof loader>();
  const { slug } = here;
  const [search] = useSearchParams();
  const { documentId } = section;
  const [begun, begin] = useState<{ documentId: string; chosen: string; suggests: boolean }>();
  const chosen = search.get('write');
  // Whose right to write ends while they write keeps the editor as it is, with the words that are not sent.
  const kept = begun && begun.documentId === documentId && begun.chosen === chosen ? begun : undefined;
  const suggests = kept ? kept.suggests : chosen === 'suggest' || !section.mayWrite;
  const may = suggests ? section.maySuggest : section.mayWrite;
  const writing =
    chosen !== null && documentId !== null && writer !== undefined && (may || kept !== undefined);
  if (writing && !kept) begin({ documentId, chosen, suggests });
  const settled = section.mayManage || section.mayOpenTo.length > 0;
  return (
    <Page
      title={section.title}
      caption={`Section ${section.number} · ${section.owner.name}`}
      crumbs={[{ text: 'Plan', to: links.plan(slug) }]}
      wide={writing}
    >
      <AudienceLine
        seenBy={[seenBy(section.openness, section.owner.name), writtenBy(section.openness)]
          .filter(Boolean)
          .join('. ')}
      />
      {section.request && section.request.state !== 'withdrawn' && (
        <p>
          <RequestTag request={section.request} />{' '}
          <Link to={links.sectionAsked(slug, section.slug)}>
            {section.request.mayAnswer ? 'Answer' : 'What is asked for'}
          </Link>
        </p>
      )}
      {section.frozenAt && writer && (
        <p role="status">
          This section is closed for changes since <Instant at={section.frozenAt} />. An officer of the place
          can give a new date.
        </p>
      )}
      {writing && suggests && (
        <p className="app-suggesting">
          <strong>You are suggesting.</strong> What you write is underlined and what you delete is struck
          through, until {section.owner.name} accepts or rejects it.
        </p>
      )}
      {writing ? (
        <LiveProvider stream={here.stream} since={here.since}>
          <Announcer>
            <Mentions things={section.mentions} cards={MENTION_CARDS}>
              <LazyEditor
                key={`${documentId} ${suggests}`}
                suggests={suggests}
                documentId={documentId}
                title={section.title}
                path={links.section(slug, section.slug)}
                writer={writer}
                comments={{ place: slug, section }}
                numbers={section.paragraphs}
                commitments={mayPromise ? CommitmentForm : undefined}
              >
                <Text section={section} />
              </LazyEditor>
            </Mentions>
          </Announcer>
        </LiveProvider>
      ) : (
        <>
          {writer && (
            <KeptHere
              personId={writer.personId}
              documentId={documentId}
              path={links.section(slug, section.slug)}
              write={
                section.mayWrite
                  ? links.writeSection(slug, section.slug)
                  : section.maySuggest
                    ? links.suggestInSection(slug, section.slug)
                    : undefined
              }
            />
          )}
          <ButtonGroup>
            {section.mayWrite && <ButtonLink to={links.writeSection(slug, section.slug)}>Write</ButtonLink>}
            {section.maySuggest && documentId !== null && !section.frozenAt && (
              <ButtonLink
                look={section.mayWrite ? 'secondary' : 'primary'}
                to={links.suggestInSection(slug, section.slug)}
              >
                Suggest changes
              </ButtonLink>
            )}
            {section.mayWrite && isEmptyText(section.text) && (
              <ButtonLink look="secondary" to={links.bringWordTo(slug, section.slug)}>
                Bring in a Word file
              </ButtonLink>
            )}
          </ButtonGroup>
          {section.openSuggestions ? (
            <p>
              <Link to={links.sectionSuggestions(slug, section.slug)}>
                {section.openSuggestions === 1
                  ? '1 suggestion is open'
                  : `${section.openSuggestions} suggestions are open`}
              </Link>
              . The text below stands without {section.openSuggestions === 1 ? 'it' : 'them'}.
            </p>
          ) : null}
          {writer ? (
            // What it names comes alive, and its comments; the text itself only where somebody writes.
            <LiveProvider stream={here.stream} since={here.since}>
              <RenewedByCards kind="plan-section" id={section.id} />
              <Mentions things={section.mentions} cards={MENTION_CARDS}>
                <ExplainedWords place={slug} words={explained}>
                  <Text section={section} />
                </ExplainedWords>
              </Mentions>
              <NamedHere place={slug} section={section} requestId={`${id}-seen`} />
              <ReadForm place={slug} section={section} requestId={`${id}-read`} />
              {documentId !== null && (
                <Announcer>
                  <SectionThreads place={slug} section={section} requestId={id} />
                </Announcer>
              )}
            </LiveProvider>
          ) : (
            <Mentions things={section.mentions} cards={MENTION_CARDS}>
              <ExplainedWords place={slug} words={explained}>
                <Text section={section} />
              </ExplainedWords>
            </Mentions>
          )}
        </>
      )}
      {section.documentId !== null && (writer || section.versions.length > 0) && (
        <p>
          <Link to={links.sectionVersions(slug, section.slug)}>Versions of this section</Link>
        </p>
      )}
      {section.mayAskFor && !writing && (
        <p>
          <Link to={links.sectionAsked(slug, section.slug)}>Ask for this section by a date</Link>
        </p>
      )}
      {(writing || settled) && (
        <ButtonGroup>
          {writing && (
            <ButtonLink look="secondary" to={links.section(slug, section.slug)}>
              Stop writing
            </ButtonLink>
          )}
          {settled && (
            <ButtonLink look="secondary" to={links.sectionSettings(slug, section.slug)}>
              Change title or readers
            </ButtonLink>
          )}
        </ButtonGroup>
      )}
      {mayPromise && section.text !== null && !writing && (
        <p>
          <Link to={links.commitmentOfSection(slug, section.slug)}>Make a commitment of this section</Link>
        </p>
      )}
      {documentId !== null && !writing && <CopyLinks place={slug} section={section.slug} />}
      {documentId !== null && !writing && section.maySuggest && !section.frozenAt && (
        <p>
          <Link to={links.bringBack(slug, section.slug)}>Bring back an edited Word file</Link>
        </p>
      )}
      {writer && <KeptSection place={slug} section={section} reader={writer} writing={writing} />}
    </Page>
  );
}

function Text({ section }: { section: Section }) {
  if (section.documentId === null)
    return <p>{section.owner.name} is drafting this section. You can read it when they open it.</p>;
  if (isEmptyText(section.text))
    return (
      <>
        <p>Nothing is written here yet.</p>
        <Redactions redactions={section.redactions} />
      </>
    );
  return (
    <>
      <TextHeadings json={section.text} numbers={section.paragraphs} />
      <SectionText json={section.text ?? ''} documentId={section.documentId} numbers={section.paragraphs} />
      <p className="app-text__edited">
        <LastEdit edit={section.lastEdit} />
      </p>
      <Redactions redactions={section.redactions} />
    </>
  );
}
