import { Fragment } from 'react';
import { Link } from 'react-router';
import { links } from '../../../lib/links.js';

interface Named {
  code: string;
  id: string | null;
  name: string | null;
}

/** By its name where the register has it, else by the code the list gives. */
export function NamedOrganisation({ one: { code, id, name } }: { one: Named }) {
  if (name !== null) return id === null ? name : <Link to={links.organisation(id)}>{name}</Link>;
  return <>the body with the code {code} (in no list here)</>;
}

/** `A, B and C`. */
export function NamedOrganisations({ all }: { all: readonly Named[] }) {
  return all.map((one, index) => (
    <Fragment key={one.code}>
      {index > 0 && (index === all.length - 1 ? ' and ' : ', ')}
      <NamedOrganisation one={one} />
    </Fragment>
  ));
}
