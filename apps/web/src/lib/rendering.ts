import { createContext, useContext } from 'react';

/** What the server knows about the one answer it renders. In the browser it is empty: nonces are hidden from scripts. */
export interface Rendering {
  nonce?: string;
  /** The short number under which a failure of this answer stands in the log. */
  reference?: string;
}

export const RenderingContext = createContext<Rendering>({});
export const useRendering = (): Rendering => useContext(RenderingContext);
