import { Form, Link, useLoaderData } from 'react-router';
import { detailOf, type FoundOrganisation } from '../features/partnerships/organisation/codes.js';
import { NamedOrganisations } from '../features/partnerships/organisation/named.js';
import { organisationsLike } from '../features/partnerships/organisation/organisations-like.server.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

export const loader = ({ context, request }: LoaderArgs) => organisationsLike(context, request);

export default function Organisations() {
  const { text, found } = useLoaderData<typeof loader>();
  return (
    <Page title={text ? `Organisations like “${text}”` : 'Organisations'}>
      <p>
        The register holds the published lists of the NHS, councils and charities. A body that has closed is
        found by its old name, with those who go on with its work.
      </p>
      <Form className="app-search" method="get" role="search" aria-label="Organisations">
        <TextField
          name="q"
          type="search"
          label="Name, code, charity number or postcode"
          initial={text}
          maxLength={200}
          autoComplete="off"
        />
        <Button look="secondary">Search</Button>
      </Form>
      {text !== '' && found.length === 0 && (
        <p>Nothing in the register is like “{text}”. Try fewer words, or a code.</p>
      )}
      {found.length > 0 && (
        <ul className="app-places" aria-label="Organisations found">
          {found.map((one) => (
            <Found key={one.organisation.id} one={one} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Found({ one }: { one: FoundOrganisation }) {
  const { organisation, successors } = one;
  return (
    <li>
      <Link to={links.organisation(organisation.id)}>{organisation.name}</Link>
      <p>{detailOf(one)}</p>
      {successors.length > 0 && (
        <p>
          Its work goes on in{' '}
          <NamedOrganisations all={successors.map((next) => ({ ...next, code: next.id }))} />
        </p>
      )}
    </li>
  );
}
