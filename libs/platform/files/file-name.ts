/** A file's name for people: without its path and control signs. */
export const tidyFileName = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/[\u0000-\u001f\u007f"<>|:*?\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .slice(-120)
    .trim() || 'file';
