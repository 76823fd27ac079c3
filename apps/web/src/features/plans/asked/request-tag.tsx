import type { SectionRequestPartsFragment } from '../../../gql/operations.js';
import { type Status, statusShown } from '../../../ui/status.js';
import { requestStanding } from './request-words.js';

/** Asked for, promised, late, declined or delivered: the words say it, shape and colour repeat it. */
export function RequestTag({ request }: { request: SectionRequestPartsFragment }) {
  const standing = requestStanding(request);
  return standing ? <Tag {...standing} /> : null;
}

const Tag = ({ status, words }: { status: Status; words: string }) => (
  <span className={`app-status app-status--said app-status--${status}`}>
    <span aria-hidden="true" className="app-status__shape">
      {statusShown[status].shape}
    </span>
    {words}
  </span>
);
