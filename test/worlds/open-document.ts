import JSZip from 'jszip';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const space = (name: string): string => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;

/** A spreadsheet of OpenDocument written by hand: its sheets by name, each a list of rows in XML. */
export async function openDocument(
  sheets: Readonly<Record<string, readonly string[]>>,
  hidden: readonly string[] = [],
): Promise<Buffer> {
  const tables = Object.entries(sheets).map(
    ([name, rows]) =>
      `<table:table table:name="${name}" table:style-name="${hidden.includes(name) ? 'off' : 'on'}">${rows.join('')}</table:table>`,
  );
  const style = (name: string, shown: boolean): string =>
    `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${shown}"/></style:style>`;
  const zip = new JSZip();
  zip.file('mimetype', TYPE, { compression: 'STORE' });
  zip.file(
    'content.xml',
    `<office:document-content ${['office', 'style', 'text', 'table'].map(space).join(' ')}><office:automatic-styles>${style('on', true)}${style('off', false)}</office:automatic-styles><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
  );
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** A row of texts. */
export const textRow = (...cells: string[]): string =>
  `<table:table-row>${cells
    .map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`)
    .join('')}</table:table-row>`;
