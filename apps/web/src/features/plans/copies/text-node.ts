/** A node of the editor's JSON, as the server projects it. */
export interface TextNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly text?: string;
  readonly marks?: readonly TextMark[];
  readonly content?: readonly TextNode[];
}

export interface TextMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

export const parseText = (json: string | null): TextNode =>
  json === null ? { type: 'doc', content: [] } : (JSON.parse(json) as TextNode);

/** The text below a heading of its own: its headings begin where that one ends. */
export const deeper = (node: TextNode): TextNode => ({
  ...node,
  ...(node.type === 'heading' && { attrs: { ...node.attrs, level: headingLevel(node) + 1 } }),
  ...(node.content && { content: node.content.map(deeper) }),
});

/** 2 to 5; a text's own headings are 2 to 4. */
export const headingLevel = (node: TextNode): number => {
  const level = Number(node.attrs?.level);
  return Number.isInteger(level) ? Math.min(5, Math.max(2, level)) : 2;
};

export const holdsWords = (node: TextNode): boolean =>
  node.type === 'picture' ||
  node.type === 'mention' ||
  Boolean(node.text?.trim()) ||
  (node.content ?? []).some(holdsWords);
