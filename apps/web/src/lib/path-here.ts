/** A path of this site to go on to, as a form carried it; null for anything that could lead elsewhere. */
export const pathHere = (path: string | undefined): string | null =>
  path && path.length <= 500 && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) ? path : null;
