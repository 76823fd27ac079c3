import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import type { DocumentState } from '../../../live/documents/save-state.js';
import { holdsUnsent } from './use-open-document.js';

/** Nobody leaves with words that stand only on this page: a click waits for the moment until they are saved, and says so. */
export function LeaveGuard({ state }: { state: DocumentState }) {
  const unsent = holdsUnsent(state);
  const blocker = useBlocker(unsent);
  useEffect(() => {
    if (blocker.state === 'blocked' && !unsent) blocker.proceed();
  }, [blocker, unsent]);
  useEffect(() => {
    if (!unsent) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [unsent]);
  return (
    <div role="alert">
      {blocker.state === 'blocked' && (
        <p>
          Your last words are not saved yet. We go on as soon as they are.{' '}
          <button type="button" className="app-toolbar__button" onClick={() => blocker.proceed()}>
            Leave without them
          </button>{' '}
          <button type="button" className="app-toolbar__button" onClick={() => blocker.reset()}>
            Stay
          </button>
        </p>
      )}
    </div>
  );
}
