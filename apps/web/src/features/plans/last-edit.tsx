import { formatInstant } from '../../lib/dates.js';

interface Props {
  edit: {
    readonly at: string;
    readonly by: { readonly name: string };
    readonly organisation: { readonly name: string } | null;
  } | null;
}

/** Who wrote last, and when. */
export function LastEdit({ edit }: Props) {
  if (!edit) return <>Nothing written yet</>;
  const who = edit.organisation ? `${edit.by.name}, ${edit.organisation.name}` : edit.by.name;
  return (
    <>
      Last edited on <time dateTime={edit.at}>{formatInstant(edit.at)}</time> by {who}
    </>
  );
}
