import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { DocumentProvider } from '../../../live/documents/document-provider.js';
import { WarningCallout } from '../../../ui/warning-callout.js';

/** The server found a number in the whole text that no single change had brought: it came in pieces, past what watches the keys. */
export function FlaggedNumber({ provider, path }: { provider: DocumentProvider; path: string }) {
  const [flagged, setFlagged] = useState(false);
  useEffect(() => provider.onFlag(() => setFlagged(true)), [provider]);
  return (
    <div role="alert">
      {flagged && (
        <WarningCallout heading="This text holds what looks like an NHS number">
          <p>
            This is no place for information about patients. Take the number out now. What was saved before
            stays in the record of the text until the owner or an officer uses{' '}
            <Link to={`${path}/redact`}>Remove a passage for good</Link>.
          </p>
          <button type="button" className="app-toolbar__button" onClick={() => setFlagged(false)}>
            Close this warning
          </button>
        </WarningCallout>
      )}
    </div>
  );
}
