import type { DocumentProvider } from '../../../live/documents/document-provider.js';
import { WordsToCopy } from '../../../ui/words-to-copy.js';

/** They leave the device only by the writer's own hand, and only where nothing here can send them any more. */
export function UnsentWords({ provider, lost }: { provider: DocumentProvider; lost: boolean }) {
  const words = provider.unsentText();
  const remove = (text: string) => (
    <button type="button" className="app-toolbar__button" onClick={() => void provider.discardUnsent()}>
      {text}
    </button>
  );
  if (words === '')
    return lost ? (
      <p>
        You had also deleted or formatted words. That was not saved, and there is nothing to copy.{' '}
        {remove('Go on')}
      </p>
    ) : null;
  return (
    <>
      <p>What you wrote and what is not saved:</p>
      <WordsToCopy words={words}>{lost && remove('I have copied them: remove them')}</WordsToCopy>
    </>
  );
}
