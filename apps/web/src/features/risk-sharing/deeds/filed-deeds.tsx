import { METHOD_WORDS, type DeedMethod } from '@folkmoot/risk-sharing/domain/executed-deed.js';
import type { ExecutedDeedPartsFragment } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';
import { links } from '../../../lib/links.js';
import { SummaryList } from '../../../ui/summary-list.js';

/** The executed papers of a version, the newest first. What was filed before stays beside its correction. */
export function FiledDeeds({ deeds }: { deeds: readonly ExecutedDeedPartsFragment[] }) {
  return deeds.map((deed, at) => (
    <section key={deed.id} aria-labelledby={`deed-${deed.id}`}>
      <h3 id={`deed-${deed.id}`}>
        Filed on {formatDate(deed.filedAt.slice(0, 10))}
        {deed.correction && ', as a correction'}
        {at > 0 && ' (corrected since)'}
      </h3>
      <SummaryList rows={rowsOf(deed)} />
    </section>
  ));
}

const rowsOf = (deed: ExecutedDeedPartsFragment) => [
  { key: 'Executed', value: `${methodWords(deed.method)}, on ${formatDate(deed.executedOn)}` },
  ...deed.executions.map((one) => ({
    key: `For ${one.name}`,
    value: (
      <>
        {one.by}
        <br />
        {one.authority}
      </>
    ),
  })),
  { key: 'The paper', value: <Paper file={deed.file} /> },
  {
    key: 'Fingerprint of the paper (SHA-256)',
    value: <code className="app-code">{deed.sha256}</code>,
  },
  { key: 'Filed by', value: `${deed.filedByName ?? 'Somebody who has left'}, ${deed.filedForName}` },
  ...(deed.correction ? [{ key: 'Why it was filed again', value: deed.correction }] : []),
];

const methodWords = (method: string): string => METHOD_WORDS[method as DeedMethod]?.text ?? method;

/** It is saved, never shown as a page of ours. */
function Paper({ file }: Pick<ExecutedDeedPartsFragment, 'file'>) {
  if (!file) return <>It was taken away.</>;
  if (file.state === 'refused')
    return <>{file.name}: taken away, because the virus scanner says that it is not safe.</>;
  if (file.state === 'waiting')
    return <>{file.name}: it is being checked for viruses, and can be opened once that is done.</>;
  return (
    <a className="app-evidence" href={links.file(file.id)} download>
      {file.name}
    </a>
  );
}
