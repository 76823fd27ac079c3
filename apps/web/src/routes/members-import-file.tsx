import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { ClearLines } from '../features/partnerships/members-file/clear-lines.js';
import { howMatched } from '../features/partnerships/members-file/how-matched.js';
import { MatchColumns } from '../features/partnerships/members-file/match-columns.js';
import { mustArrange } from '../features/partnerships/members-file/may-arrange.server.js';
import { OpenLines } from '../features/partnerships/members-file/open-lines.js';
import { count } from '../features/partnerships/words.js';
import { ImportMembersDocument, MemberFileDocument } from '../gql/operations.js';
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

export async function loader({ context, params, request }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  await mustArrange(context, here.slug);
  const said = Object.fromEntries(new URL(request.url).searchParams);
  const { memberFile, seatClasses } = await context.schema(MemberFileDocument, {
    id: params.file ?? '',
    how: howMatched(said),
  });
  if (!memberFile || memberFile.partnershipId !== here.id) throw data(null, { status: 404 });
  return {
    here,
    file: memberFile,
    seatChoices: [
      { value: 'by-sector', text: 'As usual for the kind of organisation' },
      { value: 'none', text: 'No seat: the forum only' },
      ...seatClasses.map(({ code, name }) => ({ value: code, text: name })),
    ],
    requestId: requestId(),
  };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { importMembers } = await context.schema(ImportMembersDocument, {
    input: {
      requestId: values.requestId ?? '',
      fileId: params.file ?? '',
      version: Number(values.version) || 0,
      how: howMatched(values),
    },
  });
  if (importMembers.__typename === 'Refusal') return refuse(importMembers, values);
  const slug = params.place ?? '';
  return redirect(importMembers.invitations > 0 ? links.invitations(slug) : links.members(slug));
}

export default function MembersImportFile() {
  const { here, file, seatChoices, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const open = file.lines.filter((one) => one.faults.length > 0);
  const clear = file.lines.filter((one) => one.faults.length === 0);
  return (
    <Page
      title="Members from your list"
      caption={file.sheet === null ? file.name : `${file.name}, sheet “${file.sheet}”`}
      crumbs={[
        { text: 'Members', to: links.members(here.slug) },
        { text: 'Bring a spreadsheet', to: links.importMembers(here.slug) },
      ]}
      faults={refused?.faults}
      wide
    >
      {file.gone ? (
        <>
          <p>
            This list was used already, or you brought it more than a week ago. It is no longer kept here.
          </p>
          <ButtonLink to={links.importMembers(here.slug)}>Bring a list</ButtonLink>
        </>
      ) : (
        <>
          {file.otherSheets.length > 0 && <p>Other sheets are not read: {file.otherSheets.join(', ')}.</p>}
          <h2>Which column holds what?</h2>
          <MatchColumns file={file} seatChoices={seatChoices} />
          <h2>What becomes of it</h2>
          <p>
            {count(file.lines.length, 'line', 'lines')}:{' '}
            {count(clear.filter((one) => one.newSeat).length, 'new seat', 'new seats')},{' '}
            {count(
              clear.filter((one) => one.invites).length,
              'invitation by e-mail',
              'invitations by e-mail',
            )}
            {open.length > 0 && `, ${open.length} to decide`}. All of it is done at once, or nothing.
          </p>
          <Form method="post" noValidate>
            <RequestId id={id} values={refused?.values} />
            <input type="hidden" name="version" value={file.version} />
            <input type="hidden" name="seatFor" value={file.seatFor} />
            {file.matching.map(({ field, column }) => (
              <input key={field} type="hidden" name={field} value={column ?? ''} />
            ))}
            {open.length > 0 && (
              <>
                <h3>Lines that need you</h3>
                <OpenLines lines={open} refused={refused} />
              </>
            )}
            {clear.length > 0 && <ClearLines lines={clear} />}
            <Button>Make them members</Button>
            <p>
              Seats are public at once. Whoever is invited gets one mail, and joins by a button on the page it
              leads to.
            </p>
          </Form>
        </>
      )}
    </Page>
  );
}
