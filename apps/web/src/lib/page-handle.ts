/** What a route says about itself beside its data: `export const handle: PageHandle = { script: false }`. */
export interface PageHandle<Data = unknown> {
  /**
   * `false`: the page ships no script at all. Public and joining pages say so. A page that is public for some readers
   * and live for others decides by its loader's data.
   */
  script?: boolean | ((data: Data) => boolean);
  /** Without header and footer: for a projector, where there is nothing to press. */
  bare?: boolean;
}

interface Match {
  handle?: unknown;
  loaderData?: unknown;
}

/** A page sends scripts unless one of its routes refuses them. */
export const wantsScript = (matches: readonly Match[]): boolean =>
  matches.every(({ handle, loaderData }) => {
    const script = (handle as PageHandle | undefined)?.script;
    // Where a loader failed there is no data, and the page that says so needs no script.
    if (typeof script === 'function') return loaderData !== undefined && script(loaderData);
    return script !== false;
  });

/** A page stands in its frame unless it asks to stand alone. */
export const isBare = (matches: readonly Match[]): boolean =>
  matches.some(({ handle }) => (handle as PageHandle | undefined)?.bare === true);
