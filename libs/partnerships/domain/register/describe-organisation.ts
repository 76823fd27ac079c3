import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import type { Organisation, OrganisationName } from './organisation.js';
import { normalisePostcode } from './postcode.js';
import { isSector } from './sector.js';

/** What somebody says about a group that no register lists: many small voluntary groups are in none. */
export interface Description {
  readonly name: string;
  readonly sector: string;
  readonly postcode: string | null;
}

export interface DescribedOrganisation {
  readonly organisation: Organisation;
  readonly name: OrganisationName;
}

const LONGEST_NAME = 200;

/** The rows of a group described in its own words: an organisation without identifiers. All faults at once. */
export function describeOrganisation(
  description: Description,
  ids: { readonly organisation: Id; readonly name: Id },
  today: LocalDate,
): Result<DescribedOrganisation> {
  const name = description.name.replace(/\s+/g, ' ').trim();
  const { sector } = description;
  const typed = description.postcode?.trim() ?? '';
  const postcode = typed === '' ? null : normalisePostcode(typed);
  const faults: Fault[] = [];
  if (name.length < 2)
    faults.push(fault('organisation/name-missing', 'name', 'Enter the name of your organisation or group.'));
  if (name.length > LONGEST_NAME)
    faults.push(
      fault('organisation/name-too-long', 'name', `Enter a name of ${LONGEST_NAME} characters or fewer.`),
    );
  if (!isSector(sector))
    faults.push(fault('organisation/sector-unknown', 'sector', 'Choose what kind of organisation it is.'));
  if (typed !== '' && postcode === null)
    faults.push(
      fault(
        'organisation/postcode-malformed',
        'postcode',
        'Enter a full UK postcode, like M33 7ZF, or leave it empty.',
      ),
    );
  if (faults.length > 0 || !isSector(sector)) return refused(refusal(...faults));
  return done({
    organisation: {
      id: ids.organisation,
      version: 1,
      sector,
      kind: null,
      standing: null,
      postcode,
      website: null,
      validFrom: null,
      validTo: null,
      source: 'described',
      asAt: today,
    },
    name: { id: ids.name, organisationId: ids.organisation, name, since: null, until: null },
  });
}
