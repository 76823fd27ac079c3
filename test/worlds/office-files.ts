import JSZip from 'jszip';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const ODT = 'application/vnd.oasis.opendocument.text';

/** The least that is taken for a document of Word. */
export const docx = (more: Readonly<Record<string, string>> = {}): Promise<Buffer> =>
  zipped({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${DOCX}.main+xml"/></Types>`,
    'word/document.xml': '<w/>',
    ...more,
  });

export const odt = (): Promise<Buffer> => zipped({ mimetype: ODT, 'content.xml': '<office/>' });

async function zipped(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
}
