import { data, type AppLoadContext } from 'react-router';
import { PlanCopyDocument, SectionCopyDocument } from '../../../gql/operations.js';
import { placeOf } from '../../../lib/place-of.server.js';

/** The section of an address for somebody who may read its text; for everybody else it is not there. */
export async function copiedSection(context: AppLoadContext, slug = '', section = '') {
  const place = await placeOf(context, slug);
  const { textCopies } = await context.schema(SectionCopyDocument, { place: place.slug, section });
  const copy = textCopies.sections[0];
  if (!copy) throw data(null, { status: 404 });
  return { place, copy, at: textCopies.at };
}

/** The plan with every text its reader may read. */
export async function copiedPlan(context: AppLoadContext, slug = '') {
  const place = await placeOf(context, slug);
  const { plan, textCopies } = await context.schema(PlanCopyDocument, { place: place.slug });
  if (!plan) throw data(null, { status: 404 });
  return { place, plan, copies: textCopies.sections, at: textCopies.at };
}
