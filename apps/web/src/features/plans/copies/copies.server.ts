import { data, type AppLoadContext } from 'react-router';
import { PlanCopyDocument, SectionCopyDocument, VersionCopyDocument } from '../../../gql/operations.js';
import { formatInstant } from '../../../lib/dates.js';
import { placeOf } from '../../../lib/place-of.server.js';

/** The section of an address for somebody who may read its text; for everybody else it is not there. */
export async function copiedSection(context: AppLoadContext, slug = '', section = '') {
  const place = await placeOf(context, slug);
  const { textCopies } = await context.schema(SectionCopyDocument, { place: place.slug, section });
  const copy = textCopies.sections[0];
  if (!copy) throw data(null, { status: 404 });
  return { place, copy, at: textCopies.at };
}

/** A named version of a section, for somebody who may read both. */
export async function copiedVersion(context: AppLoadContext, slug = '', section = '', numbered = '') {
  const place = await placeOf(context, slug);
  const number = Number(numbered);
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) throw data(null, { status: 404 });
  const found = await context.schema(VersionCopyDocument, { place: place.slug, section, number });
  if (!found.section?.numbered) throw data(null, { status: 404 });
  const { numbered: version, ...rest } = found.section;
  const { epoch, sha256, text: json } = version;
  return {
    place,
    version,
    copy: { section: rest, epoch, sha256, json },
    of: `Version ${version.number}, “${version.name}”, named on ${formatInstant(version.namedAt)}.`,
  };
}

/** The plan with every text its reader may read. */
export async function copiedPlan(context: AppLoadContext, slug = '') {
  const place = await placeOf(context, slug);
  const { plan, textCopies } = await context.schema(PlanCopyDocument, { place: place.slug });
  if (!plan) throw data(null, { status: 404 });
  return { place, plan, copies: textCopies.sections, at: textCopies.at };
}
