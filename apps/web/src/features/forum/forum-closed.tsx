import { Link } from 'react-router';
import { links } from '../../lib/links.js';
import { ButtonLink } from '../../ui/button.js';

interface Props {
  place: { slug: string; name: string };
  /** People can join by themselves here. */
  door: boolean;
  signedIn: boolean;
}

/** For those outside: what is said here, who reads it, and the way in. */
export function ForumClosed({ place, door, signedIn }: Props) {
  return (
    <>
      <p>
        Here the people of {place.name} talk with each other, as their organisations and as neighbours. What
        is said is read by those who take part, not by the public.
      </p>
      {door ? (
        <>
          <p>
            Every organisation and group that works here can take part, however small. It takes two minutes.
          </p>
          <ButtonLink to={links.join(place.slug)}>Join the forum</ButtonLink>
        </>
      ) : (
        <p>Its members are asked by those who run it: see who they are under Members.</p>
      )}
      <p>
        {signedIn ? (
          <Link to={links.hat()}>You take part for another organisation? Speak for that one</Link>
        ) : (
          <Link to={links.signIn(links.forum(place.slug))}>You take part already? Sign in</Link>
        )}
      </p>
    </>
  );
}
