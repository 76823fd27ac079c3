import { formatDate, formatInstant } from '../../lib/dates.js';

interface Kind {
  readonly title: string;
  readonly rows: string;
  readonly more: boolean;
}
type Row = Readonly<Record<string, unknown>>;

export const rowsOf = ({ rows }: Kind): Row[] => JSON.parse(rows) as Row[];

/** The whole as JSON, for other programs: the headings are the keys. */
export const ownDataJson = (kinds: readonly Kind[]): string =>
  JSON.stringify(Object.fromEntries(kinds.map((kind) => [kind.title, rowsOf(kind)])), null, 2);

/** One file that people read and programs read: tables, and the same as JSON inside it. Opens without a network. */
export const ownDataHtml = (kinds: readonly Kind[], who: string, day: string): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>What Folkmoot keeps about ${escaped(who)}</title>
<style>body{font:1rem/1.5 arial,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #768692;padding:.4rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}</style>
</head>
<body>
<h1>What Folkmoot keeps about ${escaped(who)}</h1>
<p>As at ${escaped(formatDate(day))}. The same stands in this file as data, at its end.</p>
${kinds.map(section).join('\n')}
<script type="application/json" id="data">${ownDataJson(kinds).replaceAll('<', '\\u003c')}</script>
</body>
</html>
`;

function section(kind: Kind): string {
  const rows = rowsOf(kind);
  const head = Object.keys(rows[0] ?? {});
  const body = rows.map(
    (row) => `<tr>${head.map((column) => `<td>${escaped(words(row[column]))}</td>`).join('')}</tr>`,
  );
  const table = `<table><thead><tr>${head.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
  return `<h2>${escaped(kind.title)}</h2>
${rows.length === 0 ? '<p>Nothing.</p>' : table}${kind.more ? '<p>There is more: ask the operator for the rest.</p>' : ''}`;
}

function words(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text);
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? formatInstant(text) : text;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
