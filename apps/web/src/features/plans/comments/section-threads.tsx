import { Form, Link } from 'react-router';
import { links } from '../../../lib/links.js';
import { ChangedMark } from '../../../live/changed-mark.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { RequestId } from '../../../ui/request-id.js';
import { CommentFields } from './comment-fields.js';
import { aboutOf, type Thread, ThreadView } from './thread.js';
import { useThreads } from './use-threads.js';

interface Props {
  place: string;
  section: { id: string; slug: string; mayComment: boolean; commentThreads: readonly Thread[] };
  requestId: string;
}

/** What is said about a section, below its text: read and answered without scripts. */
export function SectionThreads({ place, section, requestId }: Props) {
  const { threads, marked } = useThreads(section.id, section.commentThreads, false);
  const all = links.sectionComments(place, section.slug);
  return (
    <section aria-labelledby="comments" className="app-threads">
      <h2 id="comments">Comments</h2>
      {threads.length === 0 && <p>No open comments.</p>}
      {threads.map((thread) => (
        <ThreadView key={thread.id} thread={thread} note={<ChangedMark show={marked.has(thread.id)} />}>
          {section.mayComment && (
            <details className="nhsuk-details">
              <summary className="nhsuk-details__summary">
                <span className="nhsuk-details__summary-text">
                  Reply<span className="nhsuk-u-visually-hidden"> {aboutOf(thread).toLowerCase()}</span>
                </span>
              </summary>
              <Form
                method="post"
                action={links.commentThread(place, section.slug, thread.id)}
                className="nhsuk-details__text"
                key={thread.version}
              >
                <RequestId id={`${requestId}-${thread.id.slice(-12)}`} />
                <input type="hidden" name="intent" value="reply" />
                <input type="hidden" name="back" value="section" />
                <CommentFields label="Your reply" of={thread.id} />
                <Button look="secondary">Send reply</Button>
              </Form>
            </details>
          )}
          <p>
            <Link to={links.commentThread(place, section.slug, thread.id)}>
              Resolve or change
              <span className="nhsuk-u-visually-hidden"> {aboutOf(thread).toLowerCase()}</span>
            </Link>
          </p>
        </ThreadView>
      ))}
      <p>
        {section.mayComment ? (
          <ButtonLink look="secondary" to={all}>
            Comment on the section, or see all comments
          </ButtonLink>
        ) : (
          <Link to={all}>See all comments, also the resolved</Link>
        )}
      </p>
    </section>
  );
}
