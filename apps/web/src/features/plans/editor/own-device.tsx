import { useEffect, useId, useState } from 'react';
import { Link } from 'react-router';
import { links } from '../../../lib/links.js';
import type { DocumentProvider } from '../../../live/documents/document-provider.js';
import { isOwnDevice, onOwnDevice, sayOwnDevice } from '../../../live/documents/own-device.js';

/** Off until somebody says so: on a shared computer nobody's words may stay. Remembered for this person in this browser. */
export function OwnDevice({ provider, personId }: { provider: DocumentProvider; personId: string }) {
  const id = useId();
  const [own, setOwn] = useState(() => isOwnDevice(personId));
  const [forgetful, setForgetful] = useState(false);
  useEffect(
    () =>
      onOwnDevice(personId, (now) => {
        setOwn(now);
        void provider.keepOnDevice(now);
      }),
    [personId, provider],
  );
  const say = (next: boolean): void => {
    const remembered = sayOwnDevice(personId, next);
    setForgetful(!remembered);
    if (!remembered) return;
    setOwn(next);
    void provider.keepOnDevice(next);
  };
  return (
    <div className="app-own-device">
      <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
        <div className="nhsuk-checkboxes__item">
          <input
            className="nhsuk-checkboxes__input"
            id={id}
            type="checkbox"
            checked={own}
            aria-describedby={`${id}-hint`}
            onChange={(event) => say(event.target.checked)}
          />
          <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
            This is my own device: keep words that are not sent yet
          </label>
          <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${id}-hint`}>
            Without a connection, what you write stays in this browser until it is sent, also when you close
            the page. Signing out removes it. Do not choose this on a computer that others use.
          </div>
        </div>
      </div>
      <p role="status">{forgetful && 'This browser does not let the page keep anything.'}</p>
      <p>
        <Link to={links.keptWords()}>See what is kept on this device</Link>
      </p>
    </div>
  );
}
