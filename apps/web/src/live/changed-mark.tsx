/** A changed row says so in a word for a few seconds: "slipped · just now". */
export function ChangedMark({ show, word = 'updated' }: { show: boolean; word?: string }) {
  return show ? <span className="app-changed">{word} · just now</span> : null;
}
