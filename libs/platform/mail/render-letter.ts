import type { Letter, LetterPart } from './letter.js';

const SIGNED = 'Folkmoot';
/** Broad enough for a thumb. Only what every mail program understands. */
const BUTTON = 'display:inline-block;margin:4px 8px 4px 0;padding:10px 16px;border:2px solid #005eb8';

export interface Rendered {
  readonly text: string;
  readonly html: string;
}

/** The two forms of one letter. No pictures and nothing fetched: opening it tells nobody anything. */
export function renderLetter(letter: Letter, publicOrigin: string): Rendered {
  return {
    text: `${letter.parts.map((part) => asText(part, publicOrigin)).join('\n\n')}\n\n-- \n${SIGNED}\n${publicOrigin}\n`,
    html: page(
      letter.subject,
      `${letter.parts.map((part) => asHtml(part, publicOrigin)).join('\n')}\n<hr><p>${SIGNED}<br>${escape(publicOrigin)}</p>`,
    ),
  };
}

function asText(part: LetterPart, origin: string): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'link':
    case 'button':
    case 'address':
      return `${part.text}:\n${origin}${part.path}`;
    case 'code':
      return `    ${part.code}`;
  }
}

function asHtml(part: LetterPart, origin: string): string {
  switch (part.kind) {
    case 'text':
      return `<p>${escape(part.text)}</p>`;
    case 'link': {
      const address = escape(`${origin}${part.path}`);
      return `<p><a href="${address}">${escape(part.text)}</a></p>\n<p>If the link does not open, copy this into your browser:<br>${address}</p>`;
    }
    case 'button':
      return `<p style="${BUTTON}"><a href="${escape(`${origin}${part.path}`)}">${escape(part.text)}</a></p>`;
    case 'address': {
      const address = escape(`${origin}${part.path}`);
      return `<p>${escape(part.text)}:<br><a href="${address}">${address}</a></p>`;
    }
    case 'code':
      return `<p><strong>${escape(part.code)}</strong></p>`;
  }
}

const page = (title: string, body: string): string =>
  `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>${escape(title)}</title></head>\n<body>\n${body}\n</body></html>\n`;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
