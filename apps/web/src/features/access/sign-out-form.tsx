import type { SyntheticEvent } from 'react';
import { Form } from 'react-router';
import { clearUnsent } from '../../live/documents/device-unsent-store.js';
import { KeptWordsList, useKeptWords } from '../../live/documents/kept-words.js';
import { stopKeeping } from '../../live/documents/own-device.js';
import { Button } from '../../ui/button.js';
import { RequestId } from '../../ui/request-id.js';
import { WarningCallout } from '../../ui/warning-callout.js';

/** Signs out, and takes this person's unsent words off the device: never before they were shown. */
export function SignOutForm({ personId, requestId }: { personId: string; requestId: string }) {
  const [kept, look] = useKeptWords(personId);
  const waits = (kept?.length ?? 0) > 0;
  const clearFirst = async (form: HTMLFormElement): Promise<void> => {
    const shown = new Set(kept?.map(({ key }) => key));
    // What another tab kept meanwhile is shown first.
    if ((await look()).some(({ key }) => !shown.has(key))) return;
    stopKeeping(personId);
    // A device that does not answer must not keep anybody signed in.
    await clearUnsent(personId).catch(() => undefined);
    const { dropPages } = await import('../../live/offline/own-copies.js');
    await dropPages(personId).catch(() => undefined);
    form.submit();
  };
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void clearFirst(event.currentTarget);
  };
  return (
    <>
      <div role="alert">
        {waits && (
          <WarningCallout heading="Some words are not sent yet">
            <p>
              Signing out removes them from this device. Open the section to send them, or copy them first.
            </p>
          </WarningCallout>
        )}
      </div>
      {kept && <KeptWordsList kept={kept} />}
      <Form method="post" reloadDocument onSubmit={onSubmit}>
        <RequestId id={requestId} />
        <Button look={waits ? 'warning' : 'primary'}>
          {waits ? 'Sign out and remove these words' : 'Sign out'}
        </Button>
      </Form>
    </>
  );
}
