import { data, Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { browserKey } from '../features/access/browser-key.server.js';
import { Hidden } from '../features/access/hidden.js';
import { DemonstrationRolesDocument, StepIntoRoleDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

/** Exists only where the demonstration's mark lies in the database. */
export async function loader({ context }: LoaderArgs) {
  const { demonstrationRoles } = await context.schema(DemonstrationRolesDocument, {});
  if (!demonstrationRoles) throw data(null, { status: 404 });
  return {
    roles: demonstrationRoles.map((role) => ({ ...role, requestId: requestId() })),
    browserKey: browserKey(),
  };
}

export async function action({ context, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { requestId = '', browserKey = '', roleId = '' } = values;
  const { stepIntoRole } = await context.schema(StepIntoRoleDocument, {
    input: { requestId, browserKey, roleId },
  });
  return stepIntoRole.__typename === 'Refusal'
    ? refuse(stepIntoRole, values)
    : redirect(stepIntoRole.next ?? links.home());
}

export default function Demonstration() {
  const { roles, browserKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page title="Step into a role" faults={refused?.faults}>
      <p>
        Everybody here is invented. Choose somebody, try what they can do, and come back for another role. To
        see two people work together, open a second browser or a private window.
      </p>
      <ul className="app-roles">
        {roles.map((role) => (
          <li key={role.id}>
            <h2 className="nhsuk-heading-s">{called(role)}</h2>
            <p>{role.about}</p>
            <Form method="post">
              <RequestId id={role.requestId} />
              <Hidden name="browserKey" value={browserKey} />
              <input type="hidden" name="roleId" value={role.id} />
              <Button look="secondary" small>
                Step in<span className="nhsuk-u-visually-hidden"> as {called(role)}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <p>
        What would have been mailed is on the <Link to={links.demonstrationMail()}>page of sent mail</Link>.
      </p>
    </Page>
  );
}

const called = ({ name, title }: { name: string; title: string }): string =>
  title.startsWith(name) ? title : `${name}, ${title}`;
