import type { DocumentProvider } from '../../../live/documents/document-provider.js';
import type { DocumentState } from '../../../live/documents/save-state.js';
import { type Saving, SaveState } from '../../../ui/save-state.js';
import { WarningCallout } from '../../../ui/warning-callout.js';
import { UnsentWords } from './unsent-words.js';

const CLOSED = {
  permission: 'This section is no longer open to you.',
  epoch: 'This section was restored or corrected. Opening its new text…',
};

/** What stands beside the text: whether it is saved, and where it cannot be, why, with one's own words to copy. */
export function TextState({ provider, state }: { provider: DocumentProvider; state: DocumentState }) {
  // Said above the text, with why: see rewritten.tsx.
  const told = state.kind === 'refused' && state.code === 'epoch' && provider.rewrites.length > 0;
  const problem = told
    ? undefined
    : state.kind === 'refused'
      ? state.message
      : state.kind === 'closed'
        ? CLOSED[state.reason]
        : undefined;
  return (
    <>
      {isSaving(state.kind) && <SaveState state={state.kind} kept={'kept' in state && state.kept} />}
      {state.kind !== 'opening' && problem === undefined && !provider.mayWrite && (
        <p role="status">
          {provider.frozen
            ? 'This section is closed for changes now. Everything that was saved stays. An officer of the place can open it again.'
            : 'You can read this section, and not write in it now.'}
        </p>
      )}
      {state.kind === 'opening' && <p role="status">Opening the text…</p>}
      <div role="alert">
        {problem && (
          <WarningCallout heading="Not saved">
            <p>{problem}</p>
            <UnsentWords provider={provider} lost={state.kind === 'refused' && state.code === 'epoch'} />
          </WarningCallout>
        )}
      </div>
    </>
  );
}

const isSaving = (kind: DocumentState['kind']): kind is Saving =>
  kind === 'saved' || kind === 'saving' || kind === 'offline' || kind === 'waiting';
