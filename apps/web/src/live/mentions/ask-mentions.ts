import type { Mentioned } from './mentioned-words.js';

/** Not by the router: what it cannot load takes the page's place, and the text with it. Undefined without a network. */
export async function askMentions(
  address: string,
  query: Iterable<readonly [string, string]>,
): Promise<Mentioned[] | undefined> {
  try {
    const answer = await fetch(
      `${address}?${new URLSearchParams([...query].map(([name, value]) => [name, value]))}`,
    );
    return answer.ok ? ((await answer.json()) as { things: Mentioned[] }).things : undefined;
  } catch {
    return undefined;
  }
}
