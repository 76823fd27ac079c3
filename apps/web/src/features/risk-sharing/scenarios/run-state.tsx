import type { DeedProps } from '../../../ui/deed-form.js';
import { DeedForm } from '../../../ui/deed-form.js';
import { Button } from '../../../ui/button.js';
import { endedInWords, stateInWords } from './state-words.js';

interface Run {
  readonly state: string;
  readonly progress: number;
  readonly outdated: boolean;
}

/** How far the drawing is, and what can be done about it. */
export function RunState({ run, mayWorkOn, ...deed }: { run: Run | null; mayWorkOn: boolean } & DeedProps) {
  const open = run?.state === 'waiting' || run?.state === 'running';
  if (open)
    return (
      <>
        <p role="status">
          {run.state === 'waiting' ? 'Waiting to be drawn' : 'Drawing'}: {Math.floor(run.progress * 100)}%
          done. <noscript>Load this page again to see how far it is.</noscript>
        </p>
        <progress
          className="app-scenario__progress"
          max={100}
          value={Math.floor(run.progress * 100)}
          aria-label="Drawn so far"
        />
        {mayWorkOn && (
          <DeedForm deed="cancel" {...deed}>
            {() => <Button look="secondary">Cancel</Button>}
          </DeedForm>
        )}
      </>
    );
  const ended = run ? endedInWords(run.state) : undefined;
  return (
    <>
      {!run && <p>Nothing is drawn yet.</p>}
      {ended && (
        <p role="status">
          The illustration {stateInWords(run?.state)}. {ended}
        </p>
      )}
      {run?.state === 'done' && run.outdated && mayWorkOn && (
        <p role="status">
          <strong>The draft or what you assume has changed since these figures were drawn.</strong> Draw them
          again to see what is true now.
        </p>
      )}
      {mayWorkOn && (run?.state !== 'done' || run.outdated) && (
        <DeedForm deed="run" {...deed}>
          {() => <Button>{run?.state === 'done' ? 'Draw it again' : 'Draw the illustration'}</Button>}
        </DeedForm>
      )}
    </>
  );
}
