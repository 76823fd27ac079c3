import { Link, redirect, useLoaderData } from 'react-router';
import { ChooseOrganisation } from '../features/partnerships/find-organisation.js';
import { keepAnswers } from '../features/partnerships/join-answers.server.js';
import { organisationsLike } from '../features/partnerships/organisation/organisations-like.server.js';
import { SearchRegister } from '../features/partnerships/organisation/search-register.js';
import { MyHatsDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

const MISSING = {
  code: 'join/organisation-missing',
  path: 'choice',
  message: 'Choose your organisation, or say that it is not in the list.',
};

/** The first screen of both doors: for which organisation? */
export async function loader({ context, params, request }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { text, found } = await organisationsLike(context, request);
  const { myHats } =
    context.reader.kind === 'person' ? await context.schema(MyHatsDocument, {}) : { myHats: [] };
  const own = myHats.map(({ organisation }) => ({
    value: organisation.id,
    text: organisation.name,
    hint: 'You speak for it already',
  }));
  // What is missing is shown on a page of its own address: going back then leads to a page, not to a form to send again.
  const faults = new URL(request.url).searchParams.has('check') ? [MISSING] : [];
  return {
    here,
    text,
    own,
    faults,
    found: found.filter((one) => !own.some(({ value }) => value === one.organisation.id)),
  };
}

export async function action({ context, request, params }: ActionArgs) {
  const here = await placeOf(context, params.place ?? '');
  const values = valuesOf(await request.formData());
  const choice = values.choice ?? '';
  if (choice === '')
    return redirect(`${links.join(here.slug)}?${new URLSearchParams({ q: values.q ?? '', check: '' })}`);
  keepAnswers(context, request, here.slug, {
    choice,
    organisationName: choice === 'group' ? '' : (values[`name:${choice}`] ?? ''),
  });
  return redirect(links.join(here.slug, 'you'));
}

export default function Join() {
  const { here, text, own, faults, found } = useLoaderData<typeof loader>();
  const asked = text !== '' || own.length > 0;
  return (
    <Page title={`Join ${here.name}`} faults={faults}>
      <p>
        You join for an organisation or a group, however small. You are in the forum as soon as you have
        confirmed your e-mail address: you can read, write and take on commitments there. It costs nothing,
        and you need no NHS account.
      </p>
      <SearchRegister label="Find your organisation" text={text} />
      {text !== '' && found.length === 0 && (
        <p>Nothing in the register is like “{text}”. Try another word, or describe your group.</p>
      )}
      {asked ? (
        <ChooseOrganisation text={text} found={found} own={own} faults={faults} />
      ) : (
        <details className="nhsuk-details" open={faults.length > 0 || undefined}>
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Our group is in no register</span>
          </summary>
          <div className="nhsuk-details__text">
            <ChooseOrganisation text="" found={[]} own={[]} faults={faults} />
          </div>
        </details>
      )}
      <p>
        You want a seat in the partnership itself? Join the forum first, then{' '}
        <Link to={links.join(here.slug, 'seat')}>ask for a seat</Link>.
      </p>
    </Page>
  );
}
