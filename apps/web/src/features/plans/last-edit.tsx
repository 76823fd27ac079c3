import { formatInstant } from '../../lib/dates.js';

interface Props {
  edit: {
    readonly at: string;
    readonly by: { readonly name: string } | null;
    readonly organisation: { readonly name: string } | null;
    readonly confirmed: boolean;
  } | null;
}

/** Who wrote last, and when. */
export function LastEdit({ edit }: Props) {
  if (!edit) return <>Nothing written yet</>;
  const who = [edit.by?.name, edit.organisation?.name].filter(Boolean).join(', ');
  return (
    <>
      Last edited on <time dateTime={edit.at}>{formatInstant(edit.at)}</time>
      {who && ` by ${who}`}
      {edit.organisation && !edit.confirmed && ' (not yet confirmed)'}
    </>
  );
}
