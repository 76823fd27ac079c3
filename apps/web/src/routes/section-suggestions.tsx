import { data, Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { EndedSuggestions } from '../features/plans/suggestions/ended-suggestions.js';
import { SuggestionChoices } from '../features/plans/suggestions/suggestion-choices.js';
import { settleSuggestions } from '../features/plans/suggestions/suggestion-deeds.server.js';
import { SuggestionOutcomes } from '../features/plans/suggestions/suggestion-outcomes.js';
import { suggestedBy, SuggestionWords } from '../features/plans/suggestions/suggestion-words.js';
import { SectionSuggestionsDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { formatInstant } from '../lib/dates.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { TextArea } from '../ui/text-area.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const address = params.section ?? '';
  const { section } = await context.schema(SectionSuggestionsDocument, {
    place: place.slug,
    section: address,
  });
  if (!section?.documentId || !(section.maySuggest || section.mayDecideSuggestions))
    throw data(null, { status: 404 });
  if (section.slug !== address) throw redirect(links.sectionSuggestions(place.slug, section.slug));
  return { section, slug: place.slug, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const refused = await settleSuggestions({ context, request });
  // The list beside the text posts from where it stands and stays there.
  if (refused ?? new URL(request.url).searchParams.has('stay')) return refused;
  return redirect(links.sectionSuggestions(params.place ?? '', params.section ?? ''));
}

export default function SectionSuggestions() {
  const { section, slug, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? undefined;
  const { suggestions, suggestionOutcomes, mayDecideSuggestions } = section;
  const own = suggestions.filter((one) => one.own);
  const withdrawing = refused?.values.intent?.startsWith('withdraw') ?? false;
  return (
    <Page
      title="Suggestions"
      caption={`Section ${section.number}: ${section.title}`}
      crumbs={[
        { text: 'Plan', to: links.plan(slug) },
        { text: section.title, to: links.section(slug, section.slug) },
      ]}
      faults={refused?.faults}
    >
      {suggestions.length === 0 && (
        <p>
          Nothing is suggested for this section now.
          {section.maySuggest && ' To suggest words, open the section and choose “Suggest changes”.'}
        </p>
      )}
      {suggestions.length > 0 && mayDecideSuggestions && (
        <Form method="post" noValidate>
          <RequestId id={id} values={withdrawing ? undefined : refused?.values} />
          <input type="hidden" name="sectionId" value={section.id} />
          <SuggestionChoices
            rows={suggestions}
            legend="Choose what to accept or reject"
            chosen={withdrawing ? [] : refused?.chosen}
          />
          <TextArea
            name="reason"
            label="Reason"
            hint={`Needed to reject. Whoever suggested it reads it${suggestions.some((one) => one.ideaOf) ? ', and so do those in the forum thread that an idea came from who can read this section' : ''}.`}
            rows={2}
            maxLength={500}
            {...(withdrawing ? {} : refused)}
          />
          <div className="app-button-row">
            <Button name="intent" value="accepted">
              Accept the chosen
            </Button>{' '}
            <Button name="intent" value="rejected" look="secondary">
              Reject the chosen
            </Button>{' '}
            {suggestions.length > 1 && (
              <>
                <Button name="intent" value="accepted-all" look="secondary">
                  Accept all {suggestions.length}
                </Button>{' '}
                <Button name="intent" value="rejected-all" look="secondary">
                  Reject all {suggestions.length}
                </Button>
              </>
            )}
          </div>
        </Form>
      )}
      {suggestions.length > 0 && !mayDecideSuggestions && (
        <>
          <p>{section.owner.name} decides on them.</p>
          <ul className="nhsuk-list app-waiting">
            {suggestions
              .filter((one) => !one.own)
              .map((one) => (
                <li key={one.id}>
                  <SuggestionWords {...one} />
                  <span className="app-detail">
                    Suggested by {suggestedBy(one)}, {formatInstant(one.madeAt)}
                  </span>
                </li>
              ))}
          </ul>
        </>
      )}
      {own.length > 0 && !mayDecideSuggestions && (
        <Form method="post">
          <RequestId id={id} values={withdrawing ? refused?.values : undefined} />
          <input type="hidden" name="sectionId" value={section.id} />
          <SuggestionChoices
            rows={own}
            legend="Your suggestions"
            chosen={withdrawing ? refused?.chosen : []}
          />
          <Button name="intent" value="withdraw" look="secondary">
            Withdraw the chosen
          </Button>
        </Form>
      )}
      {section.endedSuggestions.length > 0 && (
        <>
          <h2>Ended before they were decided</h2>
          <EndedSuggestions rows={section.endedSuggestions} />
        </>
      )}
      {suggestionOutcomes.length > 0 && (
        <>
          <h2>What became of your suggestions</h2>
          <SuggestionOutcomes rows={suggestionOutcomes} />
        </>
      )}
      <p>
        <Link to={links.section(slug, section.slug)}>Read the section as it stands without suggestions</Link>
      </p>
    </Page>
  );
}
