interface Item {
  readonly paragraph: Element;
  readonly list: string;
  readonly level: number;
  readonly ordered: boolean;
  readonly start: number;
}

/**
 * Word and Outlook copy a list as paragraphs that only look like one: `mso-list:l0 level2 lfo1` and the sign typed before the
 * words. Paragraphs of one list that stand together become a real list, with lists in its items where the level goes down.
 */
export function listsOfWord(body: Element): void {
  const items = [...body.querySelectorAll('[data-pasted*="mso-list"]')].flatMap(itemOf);
  let run: Item[] = [];
  const end = (): void => {
    if (run.length > 0) build(run);
    run = [];
  };
  for (const item of items) {
    const last = run.at(-1);
    if (last && (following(last.paragraph) !== item.paragraph || last.list !== item.list)) end();
    run.push(item);
  }
  end();
}

/** Blanks and line ends between two paragraphs are nothing. */
const following = (element: Element): Element | null => {
  const next = element.nextSibling;
  const blank = next?.nodeType === 3 && next.textContent?.trim() === '';
  return blank || next === element.nextElementSibling ? element.nextElementSibling : null;
};

function itemOf(paragraph: Element): Item[] {
  const style = paragraph.getAttribute('data-pasted') ?? '';
  const found = /mso-list\s*:\s*(\S+)\s+level(\d+)/i.exec(style);
  if (!found || !/^(P|DIV|H[1-6])$/.test(paragraph.tagName)) return [];
  const sign = takeSign(paragraph);
  const number = /^\(?(\d+|[a-z]|[ivxlc]+)[.)]/i.exec(sign);
  return [
    {
      paragraph,
      list: found[1]!,
      level: Math.min(9, Number(found[2])),
      ordered: number !== null,
      start: Number(number?.[1]) || 1,
    },
  ];
}

/** The sign as Word typed it, taken out of the words. */
function takeSign(paragraph: Element): string {
  const ignored = paragraph.querySelector(
    '[data-pasted*="mso-list:Ignore" i], [data-pasted*="mso-list: Ignore" i]',
  );
  if (!ignored) return '';
  const sign = ignored.textContent ?? '';
  ignored.remove();
  return sign.trim();
}

function build(items: readonly Item[]): void {
  const { ownerDocument: page } = items[0]!.paragraph;
  const open: { list: Element; level: number }[] = [];
  for (const { paragraph, level, ordered, start } of items) {
    while (open.length > 1 && open.at(-1)!.level > level) open.pop();
    const now = open.at(-1);
    if (!now || now.level < level) {
      const list = page.createElement(ordered ? 'ol' : 'ul');
      if (ordered && start > 1) list.setAttribute('start', String(start));
      if (now) (now.list.lastElementChild ?? now.list).append(list);
      else paragraph.before(list);
      open.push({ list, level });
    }
    const item = page.createElement('li');
    const words = page.createElement('p');
    words.append(...paragraph.childNodes);
    item.append(words);
    open.at(-1)!.list.append(item);
    paragraph.remove();
  }
}
