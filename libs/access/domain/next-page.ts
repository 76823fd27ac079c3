/**
 * Where to go after signing in, if it is an address on this site: anything else would make our sign-in a door to
 * somebody's imitation of it.
 */
export function safeNext(path: string | null | undefined): string | null {
  if (!path || path.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(path)) return null;
  return path;
}
