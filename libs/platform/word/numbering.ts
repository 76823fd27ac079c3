import { child, childrenNamed, valueOf, type XmlNode } from './xml.js';

export interface ListLevel {
  readonly ordered: boolean;
  readonly start: number;
  /** Lists of one form count on through the document ... */
  readonly form: string;
  /** ... until a list that begins anew comes for the first time. Its number; null where it counts on. */
  readonly anew: string | null;
}

/** What the signs of the lists are, by list (`numId`) and level. */
export class WordNumbering {
  private readonly lists = new Map<string, (level: number) => ListLevel>();

  constructor(root: XmlNode | undefined) {
    const forms = new Map(
      childrenNamed(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], one]),
    );
    for (const list of childrenNamed(root, 'w:num')) {
      const formId = valueOf(list, 'w:abstractNumId') ?? '';
      const form = forms.get(formId);
      const own = childrenNamed(list, 'w:lvlOverride');
      this.lists.set(list.attributes['w:numId'] ?? '', (level) => {
        const at = (node: XmlNode) => Number(node.attributes['w:ilvl']) === level;
        const changed = own.find(at);
        const shape = child(changed, 'w:lvl') ?? childrenNamed(form, 'w:lvl').find(at);
        const override = valueOf(changed, 'w:startOverride');
        const start = Number(override ?? valueOf(shape, 'w:start') ?? 1);
        const format = valueOf(shape, 'w:numFmt') ?? 'bullet';
        return {
          ordered: format !== 'bullet' && format !== 'none',
          start: Number.isInteger(start) && start > 0 ? start : 1,
          form: formId,
          anew: override === undefined ? null : (list.attributes['w:numId'] ?? null),
        };
      });
    }
  }

  /** Null where the paragraph only says that it is in no list (`0`) or in one that is not there. */
  level(list: string | undefined, level: number): ListLevel | null {
    return this.lists.get(list ?? '')?.(level) ?? null;
  }
}
