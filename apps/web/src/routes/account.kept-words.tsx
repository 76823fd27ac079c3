import { Link, redirect, useLoaderData } from 'react-router';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import { KeptWordsList, useKeptWords } from '../live/documents/kept-words.js';
import { Page } from '../ui/page.js';

export function loader({ context: { reader } }: LoaderArgs) {
  if (reader.kind !== 'person') throw redirect(links.signIn(links.keptWords()));
  return { personId: reader.personId };
}

/** Whatever became of the text or of one's right to it: words that were kept can be copied here. */
export default function KeptWordsPage() {
  const { personId } = useLoaderData<typeof loader>();
  const [kept, look] = useKeptWords(personId);
  return (
    <Page title="Words kept on this device" crumbs={[{ text: 'Your account', to: links.account() }]}>
      <p>
        Where you said that the device is your own, words you wrote without a connection stay in this browser
        until they are sent. Open the section and go on writing to send them.
      </p>
      <noscript>
        <p>Only a script can look into this browser. Without scripts nothing is kept either.</p>
      </noscript>
      <div role="status">
        {kept === undefined ? (
          <p>Looking…</p>
        ) : (
          kept.length === 0 && <p>Nothing of yours waits on this device.</p>
        )}
      </div>
      {kept && <KeptWordsList kept={kept} onRemoved={() => void look()} />}
      <p>
        <Link to={links.signOut()}>Signing out</Link> removes all of it from this device.
      </p>
    </Page>
  );
}
