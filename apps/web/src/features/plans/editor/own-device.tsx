import { useEffect } from 'react';
import { Link } from 'react-router';
import { links } from '../../../lib/links.js';
import type { DocumentProvider } from '../../../live/documents/document-provider.js';
import { onOwnDevice } from '../../../live/documents/own-device.js';
import { OwnDeviceChoice } from '../../../live/offline/own-device-choice.js';

/** Beside an open text: what is chosen here or on another page holds for it at once. */
export function OwnDevice({ provider, personId }: { provider: DocumentProvider; personId: string }) {
  useEffect(() => onOwnDevice(personId, (own) => void provider.keepOnDevice(own)), [personId, provider]);
  return (
    <>
      <OwnDeviceChoice personId={personId} />
      <p>
        <Link to={links.keptWords()}>See what is kept on this device</Link>
      </p>
    </>
  );
}
