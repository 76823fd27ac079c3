import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import type { SectionEditorProps } from './editor/section-editor.js';

type Loaded = { Editor: ComponentType<SectionEditorProps> } | 'failed' | undefined;

/** Fetches the editor only where somebody writes; until it is here, the text stands as it was sent. */
export function LazyEditor({ children, ...props }: SectionEditorProps & { children: ReactNode }) {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let left = false;
    import('./editor/section-editor.js').then(
      ({ SectionEditor }) => !left && setLoaded({ Editor: SectionEditor }),
      () => !left && setLoaded('failed'),
    );
    return () => {
      left = true;
    };
  }, []);
  if (loaded && loaded !== 'failed') return <loaded.Editor {...props} />;
  return (
    <>
      <p role="status">
        {loaded === 'failed'
          ? 'The editor could not be loaded. Check your connection and reload the page.'
          : 'Opening the editor…'}
      </p>
      <noscript>
        <p>Writing needs JavaScript. You can read the section below.</p>
      </noscript>
      {children}
    </>
  );
}
