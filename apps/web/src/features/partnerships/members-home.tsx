import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PlaceHomeQuery } from '../../gql/operations.js';
import { links } from '../../lib/links.js';
import { useFrame } from '../../lib/frame-data.js';
import { Instant } from '../../ui/instant.js';
import { ExplainedText } from '../../ui/explained/explained-text.js';
import { Page } from '../../ui/page.js';
import { Where } from './boundary/where.js';
import { ComingDates } from './coming-dates.js';
import { WelcomeLine } from './newcomer-parts.js';
import { movedPage, movedWords } from './moved-words.js';
import { Officers } from './officers.js';
import { SectorLine } from './sector-line.js';
import { count } from './words.js';

type Place = NonNullable<PlaceHomeQuery['place']>;

/** What a line of “what moved” is about, by id, with the way there: the areas name their own. */
export type Subjects = Readonly<Record<string, { text: string; to: string }>>;

interface Props {
  place: Place;
  /** The reader came lately. */
  isNew: boolean;
  boundary: PlaceHomeQuery['boundary'];
  /** What waits for the reader here, and how many commitments stand where. */
  work: ReactNode;
  board: ReactNode;
  subjects: Subjects;
}

/** Four questions, in the order in which somebody who opens the page asks them. */
export function MembersHome({ place, isNew, boundary, work, board, subjects }: Props) {
  return (
    <Page title={place.name}>
      {place.viewer?.membership?.standing === 'not-yet-confirmed' && <Welcome place={place} />}
      {isNew && <WelcomeLine place={place} />}
      <h2>What waits for me?</h2>
      {work}
      <Waiting place={place} />
      <h2>What moved lately?</h2>
      {board}
      <Moved place={place.slug} moved={place.moved} subjects={subjects} />
      <h2>What is decided next?</h2>
      <p>
        <ExplainedText text={place.form.decides} /> The{' '}
        <Link to={links.terms(place.slug)}>terms of reference</Link> say how.
      </p>
      <ComingDates dates={place.nextDates} />
      <p>
        What the partners are writing is in the <Link to={links.plan(place.slug)}>plan</Link>; what they have
        promised, and by when, is on the <Link to={links.commitments(place.slug)}>board of commitments</Link>.
      </p>
      <h2>Who is here?</h2>
      {place.kind !== 'alliance' && <Where place={place} boundary={boundary} />}
      <SectorLine seats={place.seats} />
      <p>
        {place.kind !== 'alliance' &&
          `${count(place.forumMembers.length, 'person has joined the forum', 'people have joined the forum')}. `}
        <Link to={links.members(place.slug)}>See all members</Link>
      </p>
      {place.kind === 'alliance' && (
        <p>
          <Link to={links.elections(place.slug)}>Seats elsewhere, and elections</Link>
        </p>
      )}
      <Officers officers={place.officers} />
      <p>
        What acronyms mean here: <Link to={links.glossary(place.slug)}>glossary</Link>.
      </p>
    </Page>
  );
}

/** For somebody who has just come in: that they are in, and what the mark beside their name means. */
function Welcome({ place }: { place: Place }) {
  const reader = useFrame()?.reader;
  return (
    <div className="nhsuk-inset-text">
      <p>
        <span className="nhsuk-u-visually-hidden">Information: </span>
        You are in the forum of {place.name}
        {reader?.kind === 'person' && reader.organisationName
          ? `, speaking for ${reader.organisationName}`
          : ''}
        . Others see “not yet confirmed” beside your name until somebody vouches for you. You can take part at
        once.
      </p>
    </div>
  );
}

/** Officers have it in their list already. */
function Waiting({ place }: { place: Place }) {
  const toVouch = place.viewer?.abilities.answerSeatRequests
    ? 0
    : place.forumMembers.filter((one) => one.canVouch).length;
  return (
    <ul className="nhsuk-list">
      {toVouch > 0 && (
        <li>
          <Link to={links.members(place.slug)}>
            {count(
              toVouch,
              'person in the forum is not yet confirmed',
              'people in the forum are not yet confirmed',
            )}
          </Link>
          : vouch for those you know
        </li>
      )}
      <li>
        <Link to={links.myWork()}>My work in all places</Link>
      </li>
    </ul>
  );
}

function Moved({ place, moved, subjects }: { place: string; moved: Place['moved']; subjects: Subjects }) {
  if (moved.length === 0) return <p>Nothing has changed here in the last fourteen days.</p>;
  return (
    <ul className="nhsuk-list app-moved">
      {moved.map((line) => {
        const { id, at, what, person, organisation } = line;
        const subject = subjects[line.subjectId];
        const page = movedPage(place, line);
        return (
          <li key={id}>
            {subject ? (
              <>
                <Link to={subject.to}>{subject.text}</Link>: {what}
              </>
            ) : page ? (
              <Link to={page}>{movedWords(line)}</Link>
            ) : (
              movedWords(line)
            )}
            <span className="app-detail">
              {person || organisation ? `${[person, organisation].filter(Boolean).join(', ')}, ` : ''}
              <Instant at={at} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
