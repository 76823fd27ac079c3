/** A rule has no name of its own: it is called after what it shares. */
export function ruleTitle(
  schemes: readonly string[] | null,
  known: readonly { readonly key: string; readonly title: string }[],
): string {
  if (schemes === null) return 'New rule';
  const titles = known.filter(({ key }) => schemes.includes(key)).map(({ title }) => title);
  return titles.length === 0 ? 'Rule' : `Rule for ${titles.join(', ')}`;
}
