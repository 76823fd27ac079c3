/** A table in a table's cell becomes lines of that cell, a row a line: no word of it is lost, and a text holds no tables in tables. */
export function plainTables(body: Element): void {
  // The innermost first, so that what stands around them is plain when it is reached.
  for (const table of [...body.querySelectorAll('td table, th table')].reverse()) {
    const lines = [...table.querySelectorAll('tr')].map((row) => {
      const line = body.ownerDocument.createElement('p');
      [...row.children].forEach((cell, index) => {
        if (index > 0) line.append(' · ');
        const parts = [...cell.children].some((child) => BLOCK.test(child.tagName))
          ? [...cell.children]
          : [cell];
        parts.forEach((part, n) => {
          if (n > 0) line.append(' ');
          line.append(...part.childNodes);
        });
      });
      return line;
    });
    table.replaceWith(...lines.filter((line) => line.textContent?.trim()));
  }
  // Outlook and e-mail lay out by tables of one column: their words are paragraphs.
  for (const table of body.querySelectorAll('table')) {
    const rows = [...table.querySelectorAll('tr')];
    if (rows.length === 1 && rows[0]!.children.length === 1)
      table.replaceWith(...rows[0]!.children[0]!.childNodes);
  }
}

const BLOCK = /^(P|DIV|UL|OL|H[1-6])$/;
