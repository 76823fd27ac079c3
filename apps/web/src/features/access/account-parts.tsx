import type { ReactNode } from 'react';
import { Form } from 'react-router';
import type { AccountQuery } from '../../gql/operations.js';
import { formatInstant } from '../../lib/dates.js';
import type { Refused } from '../../lib/form.js';
import { Button } from '../../ui/button.js';
import { RequestId } from '../../ui/request-id.js';
import { TextField } from '../../ui/text-field.js';

type Me = NonNullable<AccountQuery['me']>;

/** Forms of one page: only the one that was refused shows what is wrong with it. */
export interface FormProps {
  requestId: string;
  refused?: Refused;
}
export const ifItWas = (refused: Refused | undefined, intent: string): Refused | undefined =>
  refused?.values.intent === intent ? refused : undefined;

export function IntentForm({
  intent,
  requestId,
  refused,
  children,
}: FormProps & { intent: string; children: ReactNode }) {
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="intent" value={intent} />
      <RequestId id={requestId} values={ifItWas(refused, intent)?.values} />
      {children}
    </Form>
  );
}

export function NameForm({ me, requestId, refused }: FormProps & { me: Me }) {
  return (
    <IntentForm intent="name" requestId={requestId} refused={refused}>
      <input type="hidden" name="version" value={me.version} />
      <TextField
        name="name"
        label="Your name, as others see it"
        autoComplete="name"
        initial={me.person.name}
        {...ifItWas(refused, 'name')}
      />
      <Button look="secondary">Change the name</Button>
    </IntentForm>
  );
}

export function Devices({
  sessions,
  requestIds,
}: {
  sessions: Me['sessions'];
  requestIds: Readonly<Record<string, string>>;
}) {
  return (
    <ul className="nhsuk-list app-rows">
      {sessions.map((session) => (
        <li key={session.id}>
          <span>
            {session.device || 'A browser'}
            {session.current && <strong> (this one)</strong>}, since {formatInstant(session.startedAt)}
          </span>
          {!session.current && (
            <IntentForm intent="end-session" requestId={requestIds[session.id] ?? ''}>
              <input type="hidden" name="sessionId" value={session.id} />
              <Button look="secondary" small>
                Sign out there<span className="nhsuk-u-visually-hidden">: {session.device}</span>
              </Button>
            </IntentForm>
          )}
        </li>
      ))}
    </ul>
  );
}

export function EverywhereForm({ requestId }: { requestId: string }) {
  return (
    <IntentForm intent="end-session" requestId={requestId}>
      <Button look="warning">Sign out everywhere</Button>
    </IntentForm>
  );
}
