import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useRevalidator } from 'react-router';
import { formatInstant } from '../../lib/dates.js';
import { isHeld, isRenewed, keptAt, useKeptAt } from './kept-copy.js';

const LOOK_MS = 5_000;

/** Above a page that came from the device: as of when it is. It is asked for again as soon as the server answers. */
export function KeptCopyNotice() {
  const at = useKeptAt();
  const { revalidate } = useRevalidator();
  const [back, setBack] = useState(false);
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    if (!at) return;
    let left = false;
    const look = async (): Promise<void> => {
      const reachable = !left && (await isReachable());
      if (left) return;
      setWaits(reachable && isHeld());
      if (!reachable || isHeld()) return;
      await revalidate();
      isRenewed();
      setBack(true);
    };
    const timer = setInterval(() => void look(), LOOK_MS);
    const now = (): void => void look();
    addEventListener('online', now);
    return () => {
      left = true;
      clearInterval(timer);
      removeEventListener('online', now);
    };
  }, [at, revalidate]);
  return (
    <>
      <div role="status">
        {at && (
          <p className="app-kept">
            <span className="nhsuk-width-container">
              {!waits && <strong>No network. </strong>}You see this page as of {formatInstant(at)}.
              {waits && ' It is not renewed while words on it are not saved.'}
            </span>
          </p>
        )}
        {back && !at && (
          <p className="app-kept">
            <span className="nhsuk-width-container">
              The network is back. You see this page as it is now.
            </span>
          </p>
        )}
      </div>
      <HeldForms />
    </>
  );
}

/** A form is not sent from a page of the device: it would not arrive, and might pass for one that was sent before. */
function HeldForms() {
  const [form, setForm] = useState<HTMLFormElement>();
  useEffect(() => {
    const hold = (event: SubmitEvent): void => {
      const sent = event.target as HTMLFormElement;
      if (sent.method !== 'post' || (keptAt() === undefined && navigator.onLine)) return setForm(undefined);
      event.preventDefault();
      event.stopPropagation();
      setForm(sent);
    };
    addEventListener('submit', hold, { capture: true });
    return () => removeEventListener('submit', hold, { capture: true });
  }, []);
  if (!form?.isConnected) return null;
  return createPortal(
    <p role="alert" className="app-refused">
      No network: this was not sent. What you typed stays here. Send it again when the network is back.
    </p>,
    form,
  );
}

async function isReachable(): Promise<boolean> {
  try {
    return (await fetch('/health/live', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
