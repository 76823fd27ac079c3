import { useState } from 'react';
import type { DocumentProvider } from '../../../live/documents/document-provider.js';
import type { Rewrite } from '../../../live/documents/protocol.js';
import type { DocumentState } from '../../../live/documents/save-state.js';
import { Instant } from '../../../ui/instant.js';
import { WarningCallout } from '../../../ui/warning-callout.js';
import { reasonTold } from '../redaction-reasons.js';
import { UnsentWords } from './unsent-words.js';

/** To whoever had the text open, or words of it on their device: that it was restored or corrected, by whom, and what of theirs is not in it. */
export function Rewritten({ provider, state }: { provider: DocumentProvider; state: DocumentState }) {
  const [closed, setClosed] = useState(false);
  const { rewrites } = provider;
  const last = rewrites.at(-1);
  const left = state.kind === 'refused' && state.code === 'epoch';
  return (
    <div role="alert">
      {last && (left || !closed) && (
        <WarningCallout heading={heading(last)}>
          {rewrites.map((one) => (
            <p key={one.epoch}>
              {sentence(one)} by {[one.by, one.organisation].filter(Boolean).join(', ')}, on{' '}
              <Instant at={one.at} />.
            </p>
          ))}
          {left ? (
            <UnsentWords provider={provider} lost />
          ) : (
            <p>
              Below is the text as it stands now.{' '}
              <button type="button" className="app-toolbar__button" onClick={() => setClosed(true)}>
                Close this message
              </button>
            </p>
          )}
        </WarningCallout>
      )}
    </div>
  );
}

const heading = ({ kind }: Rewrite): string =>
  kind === 'restore' ? 'The text was put back to an earlier version' : 'A passage was removed from the text';

const sentence = ({ kind, restored, reason }: Rewrite): string =>
  kind === 'restore'
    ? `The text was put back to version ${restored}`
    : `A passage was removed (${reasonTold(reason)})`;
