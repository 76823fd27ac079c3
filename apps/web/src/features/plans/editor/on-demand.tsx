import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

type Loaded<Props> = { readonly Part: ComponentType<Props> } | 'failed' | undefined;

export interface OnDemand<Props extends object> {
  (props: Props): ReactNode;
  /** Fetches its code, so that it is there without a network too. */
  ahead(): void;
}

/**
 * A part of the editor whose code is fetched when it is first shown: it is not needed for the first key. What cannot be fetched
 * says so in its place, and the text stands.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): OnDemand<Props> {
  let known: Loaded<Props>;
  const fetched = async (): Promise<Loaded<Props>> => {
    if (!known)
      known = await load().then(
        (Part) => ({ Part }),
        () => undefined,
      );
    return known ?? 'failed';
  };
  function Demanded(props: Props) {
    const [loaded, setLoaded] = useState<Loaded<Props>>(known);
    const [tries, setTries] = useState(0);
    useEffect(() => {
      let left = false;
      void fetched().then((now) => !left && setLoaded(now));
      return () => {
        left = true;
      };
    }, [tries]);
    if (loaded === 'failed')
      return (
        <p role="alert" className="app-refused">
          This part of the editor could not be fetched. Check your connection.{' '}
          <button type="button" className="app-toolbar__button" onClick={() => setTries(tries + 1)}>
            Try again
          </button>
        </p>
      );
    return loaded ? <loaded.Part {...props} /> : <p role="status">Opening…</p>;
  }
  return Object.assign(Demanded, { ahead: () => void fetched() });
}
