import JSZip from 'jszip';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMES = `xmlns:w="${W}" xmlns:r="${OFFICE}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"`;

export interface WordFileParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  /** Addresses outside the file by relationship id. */
  readonly links?: Readonly<Record<string, string>>;
  /** Files of pictures by relationship id. */
  readonly pictures?: Readonly<Record<string, Buffer>>;
  readonly properties?: Readonly<Record<string, string>>;
  /** Further parts as they are. */
  readonly parts?: Readonly<Record<string, string | Buffer>>;
  readonly mainType?: string;
}

const STYLES = [1, 2, 3]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`,
  )
  .concat('<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>')
  .join('');

/** A Word file whose body is written by hand, as programs at hand cannot be made to write it. */
export async function wordFile(body: string, made: WordFileParts = {}): Promise<Buffer> {
  const zip = new JSZip();
  const part = (name: string, root: string, content: string): void =>
    void zip.file(
      name,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${NAMES}>${content}</w:${root}>`,
    );
  const related = [
    'styles',
    ...(made.numbering ? ['numbering'] : []),
    ...(made.footnotes ? ['footnotes'] : []),
  ];
  zip.file(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${made.mainType ?? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'}"/></Types>`,
  );
  zip.file('_rels/.rels', relations([['rId1', `${OFFICE}/officeDocument`, 'word/document.xml']]));
  zip.file(
    'word/_rels/document.xml.rels',
    relations([
      ...related.map((name): [string, string, string] => [name, `${OFFICE}/${name}`, `${name}.xml`]),
      ...Object.entries(made.links ?? {}).map(([id, address]): [string, string, string, string] => [
        id,
        `${OFFICE}/hyperlink`,
        address,
        'External',
      ]),
      ...Object.keys(made.pictures ?? {}).map((id): [string, string, string] => [
        id,
        `${OFFICE}/image`,
        `media/${id}.bin`,
      ]),
    ]),
  );
  part('word/document.xml', 'document', `<w:body>${body}</w:body>`);
  part('word/styles.xml', 'styles', made.styles ?? STYLES);
  if (made.numbering) part('word/numbering.xml', 'numbering', made.numbering);
  if (made.footnotes) part('word/footnotes.xml', 'footnotes', made.footnotes);
  if (made.properties) zip.file('docProps/custom.xml', properties(made.properties));
  for (const [id, bytes] of Object.entries(made.pictures ?? {})) zip.file(`word/media/${id}.bin`, bytes);
  for (const [name, content] of Object.entries(made.parts ?? {})) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const relations = (list: readonly (readonly [string, string, string, string?])[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${type}" Target="${target.replaceAll('&', '&amp;')}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

const properties = (given: Readonly<Record<string, string>>): string =>
  `<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${Object.entries(
    given,
  )
    .map(
      ([name, value], n) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${n + 2}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
    )
    .join('')}</Properties>`;

/** A paragraph of plain words, or of hand-written runs, in a style. */
export const p = (content: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${content.startsWith('<') ? content : r(content)}</w:p>`;

export const r = (text: string, look = ''): string =>
  `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph with nothing but a picture, of which `shows` says what it shows. */
export const picture = (id: string, shows = ''): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${shows}"/><a:blip r:embed="${id}"/></wp:inline></w:drawing></w:r></w:p>`;
