import type { Fault } from '@folkmoot/kernel/refusal.js';
import { JoinFindDocument, OpenPlaceDocument } from '../../gql/operations.js';
import type { WebContext } from '../../lib/context.js';
import { optional, type Values } from '../../lib/form.js';
import type { Choice } from '../../ui/select.js';
import { organisationChoices } from './organisation/codes.js';

interface Hosts {
  /** The organisation, once it is known which. */
  readonly id: string | null;
  /** Those it may be; chosen from where there are several. */
  readonly choices: readonly Choice[];
  readonly faults: readonly Fault[];
}

/** Which organisation of the register is meant by what was typed; a choice that was made counts while the words are the same. */
export async function hostOf(context: WebContext, values: Values): Promise<Hosts> {
  const text = values.host ?? '';
  const at = (code: string, path: string, message: string): Fault[] => [{ code, path, message }];
  if (text === '')
    return {
      id: null,
      choices: [],
      faults: at('place/host-missing', 'host', 'Enter the name or code of the organisation that hosts it.'),
    };
  const { findOrganisations } = await context.schema(JoinFindDocument, { text });
  const open = findOrganisations.filter((one) => !one.closed);
  const choices = organisationChoices(open);
  if (choices.length === 0)
    return {
      id: null,
      choices,
      faults: at('place/host-unknown', 'host', `No open organisation in the register is like “${text}”.`),
    };
  const exact = open.filter(
    ({ organisation, codes }) =>
      organisation.name.toLowerCase() === text.toLowerCase() ||
      codes.some(({ value }) => value.toLowerCase() === text.toLowerCase()),
  );
  const chosen =
    choices.find(({ value }) => value === values.hostOrganisationId)?.value ??
    (choices.length === 1 ? choices[0]!.value : exact.length === 1 ? exact[0]!.organisation.id : undefined);
  return chosen
    ? { id: chosen, choices, faults: [] }
    : {
        id: null,
        choices,
        faults: at('place/host-ambiguous', 'hostOrganisationId', 'Choose which organisation hosts it.'),
      };
}

/** Opens the place; every fault of the form at once, those of the host among them. */
export async function openPlace(
  context: WebContext,
  values: Values,
): Promise<{ slug: string } | { faults: readonly Fault[]; hosts: readonly Choice[] }> {
  const host = await hostOf(context, values);
  const { openPlace: opened } = await context.schema(OpenPlaceDocument, {
    input: {
      requestId: values.requestId ?? '',
      name: values.name ?? '',
      slug: values.slug ?? '',
      kind: values.kind ?? '',
      form: values.form ?? '',
      purpose: values.purpose ?? '',
      // What is none is refused by the schema together with everything else.
      hostOrganisationId: host.id ?? '',
      parentId: optional(values, 'parentId') ?? null,
      areas: optional(values, 'areas') ?? null,
      secretary: {
        name: values['secretary.name'] ?? '',
        email: values['secretary.email'] ?? '',
        jobTitle: values['secretary.jobTitle'] ?? '',
      },
    },
  });
  if (opened.__typename === 'Place') return { slug: opened.slug };
  const others = opened.faults.filter((one) => one.code !== 'place/host-unknown');
  return { faults: [...others, ...host.faults], hosts: host.choices };
}
