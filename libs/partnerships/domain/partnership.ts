import { isReservedAddress } from '@folkmoot/kernel/reserved-addresses.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import type { Dated } from './effective.js';
import { isForm, type Form } from './form.js';
import { faultsOfWords } from './words.js';

export const KINDS = ['system', 'place', 'neighbourhood', 'group', 'alliance', 'forum'] as const;
export type Kind = (typeof KINDS)[number];

/** A body that meets. Its forum is a child of it: everyone of the body is in the forum, and further people besides. */
export interface Partnership {
  readonly id: Id;
  readonly version: number;
  readonly slug: string;
  readonly name: string;
  readonly kind: Kind;
  readonly parentId: Id | null;
  readonly form: Form;
  readonly purpose: string;
  readonly hostOrganisationId: Id;
  readonly createdAt: Date;
}

/** What a body is called from a day on. */
export interface PlaceName extends Dated {
  readonly name: string;
}

/** A forum is called after the body it belongs to. */
export const forumNameOf = (place: string): string => `${place} forum`;

export interface Opening {
  readonly name: string;
  readonly slug: string;
  readonly kind: string;
  readonly form: string;
  readonly purpose: string;
}

export const tidyPlaceName = (typed: string): string => typed.replace(/\s+/g, ' ').trim();

export const faultsOfName = (name: string): Fault[] =>
  faultsOfWords(name, {
    path: 'name',
    code: 'place/name',
    longest: 100,
    missing: 'Enter the name of the partnership.',
  });

/** A forum comes with its body; an alliance is opened by itself, as it has no forum that anybody may join. */
const opened = (kind: string): kind is Exclude<Kind, 'forum' | 'alliance'> =>
  kind !== 'forum' && kind !== 'alliance' && (KINDS as readonly string[]).includes(kind);

/** What an operator typed as the facts of a new body; all faults at once. Its forum's address is the body's with `-forum`. */
export function readOpening(
  given: Opening,
): Result<Pick<Partnership, 'name' | 'slug' | 'kind' | 'form' | 'purpose'>> {
  const name = tidyPlaceName(given.name);
  const slug = given.slug.trim().toLowerCase();
  const purpose = given.purpose.trim();
  const { kind, form } = given;
  const faults: Fault[] = [];
  faults.push(...faultsOfName(name));
  if (!/^[a-z][a-z0-9-]{1,50}[a-z0-9]$/.test(slug))
    faults.push(
      fault(
        'place/address-malformed',
        'slug',
        'Enter a short name of 3 to 52 small letters, digits and hyphens that begins with a letter, such as northmoor.',
      ),
    );
  else if (isReservedAddress(slug))
    faults.push(
      fault(
        'place/address-reserved',
        'slug',
        `“${slug}” is used by this service itself. Choose another short name.`,
      ),
    );
  if (!opened(kind)) faults.push(fault('place/kind-unknown', 'kind', 'Choose what kind of body it is.'));
  if (!isForm(form)) faults.push(fault('place/form-unknown', 'form', 'Choose the form of governance.'));
  faults.push(
    ...faultsOfWords(purpose, {
      path: 'purpose',
      code: 'place/purpose',
      longest: 1_000,
      missing: 'Say in a sentence or two what the partnership is for.',
    }),
  );
  if (faults.length > 0 || !opened(kind) || !isForm(form)) return refused(refusal(...faults));
  return done({ name, slug, kind, form, purpose });
}
