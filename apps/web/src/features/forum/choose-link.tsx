import { type ComponentType, useEffect, useState } from 'react';
import type { ChooserProps } from './link-chooser.js';

/** What finds things is loaded only for those who ask for it. Without scripts an address is pasted. */
export function ChooseLink(props: ChooserProps) {
  const [ready, setReady] = useState(false);
  const [loaded, setLoaded] = useState<{ Chooser: ComponentType<ChooserProps> } | 'failed'>();
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  if (loaded && loaded !== 'failed') return <loaded.Chooser {...props} />;
  const load = (): void =>
    void import('./link-chooser.js').then(
      ({ LinkChooser }) => setLoaded({ Chooser: LinkChooser }),
      () => setLoaded('failed'),
    );
  return (
    <p>
      <button type="button" className="app-link-button" onClick={load}>
        Link to a commitment, priority, organisation or person
      </button>
      {loaded && <span role="status"> It could not be loaded. Paste the address of its page instead.</span>}
    </p>
  );
}
