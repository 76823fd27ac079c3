import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { ORGANISATION_KINDS } from '../domain/register/organisation.js';
import { timelineOf, type Succession } from '../domain/register/timeline.js';
import { SEAT_CLASSES, isSeatClass } from '../domain/seat.js';
import type { OrganisationRecord, PlaceOfOrganisation, RelatedRow } from '../reads/organisation-record.js';
import type { PatientShare } from '../reads/patients-of-trust.js';
import type { OrganisationRecordType } from './organisation-record.type.js';

interface Shown {
  readonly day: LocalDate;
  readonly today: LocalDate;
  readonly successions: readonly Succession[];
  readonly related: readonly RelatedRow[];
  readonly places: readonly PlaceOfOrganisation[];
  readonly patients: readonly PatientShare[];
}

/** The record as at a day: what holds then on top, its whole life below. */
export function organisationShown(
  record: OrganisationRecord,
  { day, today, successions, related, places, patients }: Shown,
): OrganisationRecordType {
  const { names, codes, kind, validFrom, validTo } = record;
  const name = names.find(({ since, until }) => (since ?? '') <= day && day < (until ?? '9999'));
  return {
    day,
    now: day === today,
    organisation: { id: record.id, name: names.at(-1)!.name, sector: record.sector },
    name: (name ?? names[0]!).name,
    kindName: kind && ORGANISATION_KINDS[kind],
    standing: record.standing,
    state:
      validTo !== null && validTo < day
        ? 'closed'
        : validFrom !== null && validFrom > day
          ? 'not-yet'
          : 'open',
    validFrom,
    validTo,
    codes: codesOn(codes, day),
    postcode: record.postcode,
    website: record.website,
    described: record.source === 'described',
    asAt: record.asAt,
    alliance: record.alliance,
    timeline: timelineOf({ ...record, successions }),
    related: [...related],
    patients,
    places: places.map(({ seatClass, ...place }) => ({
      ...place,
      speaksFor: seatClass !== null && isSeatClass(seatClass) ? SEAT_CLASSES[seatClass] : null,
    })),
  };
}

/** Codes keep their last day only: of each scheme the one that ends next after the day is the one it bore. */
function codesOn(codes: OrganisationRecord['codes'], day: LocalDate): { scheme: string; value: string }[] {
  const borne = new Map<string, { scheme: string; value: string; until: string }>();
  for (const { scheme, value, until } of codes) {
    const end = until ?? '9999';
    const known = borne.get(scheme);
    if (end > day && (known === undefined || end < known.until))
      borne.set(scheme, { scheme, value, until: end });
  }
  return [...borne.values()].map(({ scheme, value }) => ({ scheme, value }));
}
