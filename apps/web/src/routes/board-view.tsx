import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { SavedViews } from '../features/commitments/saved-views.js';
import { ViewFields, viewTyped, typedOf } from '../features/commitments/view-fields.js';
import { BoardChoicesDocument, RemoveBoardViewDocument, SaveBoardViewDocument } from '../gql/operations.js';
import { viewIn } from '../lib/board-view.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Checkbox } from '../ui/checkbox.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params, request }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const view = viewIn(new URL(request.url).searchParams);
  const { boardChoices } = await context.schema(BoardChoicesDocument, { place: place.slug });
  if (!boardChoices) throw data(null, { status: 404 });
  return { place, view, choices: boardChoices, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const place = params.place ?? '';
  const values = valuesOf(await request.formData());
  const id = values.requestId ?? '';
  if (values.deed === 'remove') {
    const { removeBoardView } = await context.schema(RemoveBoardViewDocument, {
      input: { requestId: id, id: values.id ?? '', version: Number(values.version) || 0 },
    });
    if (removeBoardView.__typename === 'Refusal') return refuse(removeBoardView, values);
    return redirect(links.chooseView(place));
  }
  const view = viewTyped(values);
  if (values.deed === 'save') {
    const { saveBoardView } = await context.schema(SaveBoardViewDocument, {
      input: { requestId: id, place, name: values.name ?? '', shared: values.shared === 'on', view },
    });
    if (saveBoardView.__typename === 'Refusal') return refuse(saveBoardView, values);
  }
  return redirect(links.board(place, view));
}

export default function BoardViewPage() {
  const { place, view, choices, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = { values: refused?.values ?? typedOf(view), faults: refused?.faults ?? [] };
  return (
    <Page
      title="Choose what the board shows"
      crumbs={[{ text: 'Commitments', to: links.commitments(place.slug) }]}
      faults={refused?.faults}
    >
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <ViewFields choices={choices} form={form} />
        <Button name="deed" value="show">
          Show
        </Button>
        {choices.mayKeep && (
          <>
            <h2>Keep this view</h2>
            <TextField
              name="name"
              label="A name for it"
              hint="It then stands above the board. The address of the board holds the view too: you can send it to others."
              {...form}
            />
            {choices.mayShare && (
              <Checkbox
                name="shared"
                label={`For everybody of ${place.name} and its forum`}
                hint="Left empty, only you see it."
                {...form}
              />
            )}
            <Button name="deed" value="save" look="secondary">
              Save and show
            </Button>
          </>
        )}
      </Form>
      <SavedViews
        views={choices.views}
        mayShare={choices.mayShare}
        place={place.slug}
        requestId={requestId}
      />
    </Page>
  );
}
