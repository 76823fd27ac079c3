import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import type { Connection } from '../ui/live-state.js';
import type { LiveConnection } from './connection.js';
import { setPageConnection } from './page-connection.js';

const LiveContext = createContext<LiveConnection | undefined>(undefined);

/** The page's connection; undefined on the server, before it is loaded, and outside a `LiveProvider`. */
export const useLive = (): LiveConnection | undefined => useContext(LiveContext);

interface Props {
  /** The journal stream the page's things are in, and where its loader read it. */
  stream: string;
  since: string;
  children: ReactNode;
}

/** Makes the page below it live. The socket's code is loaded only here, after the page stands. */
export function LiveProvider({ stream, since, children }: Props) {
  const [live, setLive] = useState<LiveConnection>();
  const revalidator = useRevalidator();
  useEffect(() => {
    let opened: LiveConnection | undefined;
    let left = false;
    void import('./connection.js').then(({ LiveConnection }) => {
      if (left) return;
      opened = new LiveConnection();
      opened.onReload(() => void revalidator.revalidate());
      void opened.watch(stream, since);
      setLive(opened);
      setPageConnection(opened);
    });
    return () => {
      left = true;
      opened?.close();
      setPageConnection(undefined);
      setLive(undefined);
    };
    // A loader that reads again must not open the socket anew: what it missed, the socket already knows.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [stream]);
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>;
}

/** For `LiveState`: undefined until there is a connection to speak of. */
export function useConnection(): Connection | undefined {
  const live = useLive();
  const [state, setState] = useState<Connection>();
  useEffect(() => {
    setState(live?.state);
    return live?.onState(setState);
  }, [live]);
  return state;
}
