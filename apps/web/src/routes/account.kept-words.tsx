import { Link, redirect, useLoaderData } from 'react-router';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import { KeptWordsList, useKeptWords } from '../live/documents/kept-words.js';
import { KeptPages } from '../live/offline/kept-pages.js';
import { OwnDeviceChoice } from '../live/offline/own-device-choice.js';
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
    <Page title="Kept on this device" crumbs={[{ text: 'Your account', to: links.account() }]}>
      <p>On a device that you call your own, you can open a plan and write in it without a network.</p>
      <OwnDeviceChoice personId={personId} />
      <h2>Words that are not sent yet</h2>
      <p>Open the section and go on writing to send them.</p>
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
      <h2>Pages you can open without a network</h2>
      <p>
        The last ones that you opened, each for 30 days after you opened it last. Pictures are not kept. When
        the network is there, the copies are renewed once an hour, and one that is no longer open to you goes.
      </p>
      <KeptPages personId={personId} />
      <p>
        <Link to={links.signOut()}>Signing out</Link> removes all of it from this device.
      </p>
    </Page>
  );
}
