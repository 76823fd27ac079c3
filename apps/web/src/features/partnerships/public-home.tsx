import { Link } from 'react-router';
import type { PlaceHomeQuery } from '../../gql/operations.js';
import { links } from '../../lib/links.js';
import { ButtonLink } from '../../ui/button.js';
import { ExplainedText } from '../../ui/explained/explained-text.js';
import { Page } from '../../ui/page.js';
import { Where } from './boundary/where.js';
import { ComingDates } from './coming-dates.js';
import { Officers } from './officers.js';
import { Partners } from './partners.js';

type Place = NonNullable<PlaceHomeQuery['place']>;

/** What a passer-by may know: what the place is for, who is in it, and the two doors. */
export function PublicHome({ place, boundary }: { place: Place; boundary: PlaceHomeQuery['boundary'] }) {
  return (
    <Page title={place.name}>
      <p className="nhsuk-lede-text">
        <ExplainedText text={place.purpose} />
      </p>
      {place.kind === 'alliance' ? <OfAnAlliance place={place} /> : <TakePart place={place} />}
      <h2>What is decided here</h2>
      <p>
        <ExplainedText text={place.form.decides} /> Its{' '}
        <Link to={links.terms(place.slug)}>terms of reference</Link> say how.
      </p>
      {place.kind !== 'alliance' && <Where place={place} boundary={boundary} />}
      <h2>What it has promised</h2>
      <p>
        <Link to={links.commitments(place.slug)}>The partners’ public commitments</Link> and{' '}
        <Link to={links.plan(place.slug)}>what is published of their plan</Link>.
      </p>
      {place.nextDates.length > 0 && (
        <>
          <h2>Next dates</h2>
          <ComingDates dates={place.nextDates} />
        </>
      )}
      <h2>The partners</h2>
      <Partners seats={place.seats} place={place.name} />
      <h2>Who runs it</h2>
      <Officers officers={place.officers} />
    </Page>
  );
}

function TakePart({ place }: { place: Place }) {
  return (
    <>
      <h2>Take part</h2>
      <p>
        Every charity, group and organisation that works here has a voice in the forum, however small it is.
        Joining takes three minutes and an e-mail address.
      </p>
      <ButtonLink to={links.join(place.slug)}>Join the forum</ButtonLink>
      <p>
        <Link to={links.join(place.slug, 'seat')}>Ask for a seat in the partnership</Link>
        {place.viewer === null && (
          <>
            {' '}
            or, if you are in already, <Link to={links.signIn(links.place(place.slug))}>sign in</Link>
          </>
        )}
        .
      </p>
    </>
  );
}

/** Nobody joins by themselves: what an alliance settles in its rooms is for its members. */
function OfAnAlliance({ place }: { place: Place }) {
  return (
    <>
      <h2>An alliance</h2>
      <p>
        {place.name} is an alliance of voluntary, community and social enterprise organisations. An
        organisation becomes a member by asking those who run it.
      </p>
      <p>
        <Link to={links.elections(place.slug)}>Where it has a seat</Link>
        {place.viewer === null && (
          <>
            . If you are in it, <Link to={links.signIn(links.place(place.slug))}>sign in</Link>
          </>
        )}
        .
      </p>
    </>
  );
}
