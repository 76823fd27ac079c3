import { useEffect, useId, useState } from 'react';
import { isOwnDevice, onOwnDevice, sayOwnDevice } from '../documents/own-device.js';

/** Off until somebody says so: on a shared computer nobody's words may stay. Remembered for this person in this browser. */
export function OwnDeviceChoice({ personId }: { personId: string }) {
  const id = useId();
  const [own, setOwn] = useState(false);
  const [forgetful, setForgetful] = useState(false);
  useEffect(() => {
    setOwn(isOwnDevice(personId));
    return onOwnDevice(personId, setOwn);
  }, [personId]);
  const say = (next: boolean): void => {
    const remembered = sayOwnDevice(personId, next);
    setForgetful(!remembered);
    if (!remembered) return;
    setOwn(next);
    if (!next) void import('./own-copies.js').then(({ dropPages }) => dropPages(personId));
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
            This is my own device: let me read and write without a network
          </label>
          <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${id}-hint`}>
            The pages of a plan that you open stay in this browser for 30 days, and what you write without a
            network until it is sent, also when you close the page. Signing out removes all of it. Do not
            choose this on a computer that others use.
          </div>
        </div>
      </div>
      <p role="status">{forgetful && 'This browser does not let the page keep anything.'}</p>
    </div>
  );
}
