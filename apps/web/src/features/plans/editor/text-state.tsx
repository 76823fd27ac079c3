import { useState } from 'react';
import type { DocumentProvider } from '../../../live/documents/document-provider.js';
import type { DocumentState } from '../../../live/documents/save-state.js';
import { type Saving, SaveState } from '../../../ui/save-state.js';
import { WarningCallout } from '../../../ui/warning-callout.js';

const CLOSED = {
  permission: 'This section is no longer open to you.',
  epoch: 'This section was restored or corrected. Reload the page to see its new version.',
};

/** What stands beside the text: whether it is saved, and where it cannot be, why, with one's own words to copy. */
export function TextState({ provider, state }: { provider: DocumentProvider; state: DocumentState }) {
  const problem =
    state.kind === 'refused' ? state.message : state.kind === 'closed' ? CLOSED[state.reason] : undefined;
  return (
    <>
      {isSaving(state.kind) && <SaveState state={state.kind} kept={state.kind === 'offline' && state.kept} />}
      {state.kind === 'opening' && <p role="status">Opening the text…</p>}
      <div role="alert">
        {problem && (
          <WarningCallout heading="Not saved">
            <p>{problem}</p>
            <UnsentWords provider={provider} />
          </WarningCallout>
        )}
      </div>
    </>
  );
}

const isSaving = (kind: DocumentState['kind']): kind is Saving =>
  kind === 'saved' || kind === 'saving' || kind === 'offline';

function UnsentWords({ provider }: { provider: DocumentProvider }) {
  const words = provider.unsentText();
  const [copied, setCopied] = useState(false);
  if (words === '') return null;
  const copy = (): void => void navigator.clipboard.writeText(words).then(() => setCopied(true));
  return (
    <>
      <p>What you wrote and what is not saved:</p>
      <blockquote className="app-unsent">{words}</blockquote>
      <button type="button" className="app-toolbar__button" onClick={copy}>
        {copied ? 'Copied' : 'Copy my words'}
      </button>
    </>
  );
}
