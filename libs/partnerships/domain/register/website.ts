const HOST = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/**
 * An address that is safe to link to, or null. Registers hold what people typed: without a scheme, with a
 * trailing dot, an e-mail address, or no address at all. `https` stands in where no scheme is given.
 */
export function normaliseWebsite(text: string): string | null {
  const trimmed = text.trim();
  const withScheme = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  const host = url.hostname.replace(/\.$/, '');
  if (!HOST.test(host) || url.username !== '' || url.password !== '') return null;
  url.hostname = host;
  return url.pathname === '/' && !url.search && !url.hash ? url.href.slice(0, -1) : url.href;
}
