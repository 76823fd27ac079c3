import type { Item } from '../toolbar-items.js';

/** Those whose label, or another word for them, begins with what was typed; a word within the label counts too. */
export function matchingItems(items: readonly Item[], typed: string): Item[] {
  const wanted = typed.toLowerCase();
  return items.filter((item) =>
    [...item.label.toLowerCase().split(' '), ...(item.slash ?? [])].some((word) => word.startsWith(wanted)),
  );
}
