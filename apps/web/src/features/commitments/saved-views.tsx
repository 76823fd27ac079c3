import { Form, Link } from 'react-router';
import type { SavedViewFragment } from '../../gql/operations.js';
import { links } from '../../lib/links.js';
import { Button } from '../../ui/button.js';
import { RequestId } from '../../ui/request-id.js';
import { viewOf } from './chosen-view.js';

interface Props {
  views: readonly SavedViewFragment[];
  mayShare: boolean;
  place: string;
  requestId: string;
}

/** The views that stand above the board, each with the way to take it off, for those who may. */
export function SavedViews({ views, mayShare, place, requestId }: Props) {
  if (views.length === 0) return null;
  return (
    <>
      <h2>Saved views</h2>
      <ul className="nhsuk-list app-waiting">
        {views.map((one) => (
          <li key={one.id}>
            <Link to={links.board(place, viewOf(one))}>{one.name}</Link>
            <span className="app-detail">{one.own ? 'Only you see it.' : 'For everybody here.'}</span>
            {(one.own || mayShare) && (
              <Form method="post">
                <RequestId id={requestId} />
                <input type="hidden" name="id" value={one.id} />
                <input type="hidden" name="version" value={one.version} />
                <Button name="deed" value="remove" look="secondary" small>
                  Remove<span className="nhsuk-u-visually-hidden"> “{one.name}”</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
