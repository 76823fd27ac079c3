/** What a route says about itself beside its data: `export const handle: PageHandle = { script: false }`. */
export interface PageHandle {
  /** `false`: the page ships no script at all. Public and joining pages say so. */
  script?: boolean;
}

/** A page sends scripts unless one of its routes refuses them. */
export const wantsScript = (matches: readonly { handle?: unknown }[]): boolean =>
  matches.every((match) => (match.handle as PageHandle | undefined)?.script !== false);
