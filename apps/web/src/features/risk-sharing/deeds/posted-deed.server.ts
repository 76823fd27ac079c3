import { fault, type Refusal } from '@folkmoot/kernel/refusal.js';
import { parseDate } from '@folkmoot/kernel/parse-date.js';
import { FileExecutedDeedDocument } from '../../../gql/operations.js';
import type { WebContext } from '../../../lib/context.js';
import { refuse, valuesOf, type Refused } from '../../../lib/form.js';
import { base64Of, isNoFile, postedForm } from '../../../lib/upload.server.js';

const MOST_BYTES = 10 * 1024 * 1024;

/** Files what the form sent. Answers the form again where something is missing or wrong, nothing where it was filed. */
export async function postedDeed(
  context: WebContext,
  request: Request,
  version: { readonly id: string; readonly parties: readonly { readonly id: string }[] },
): Promise<Refused | undefined> {
  const { form, whole } = await postedForm(request, MOST_BYTES);
  const values = valuesOf(form);
  if (!whole) return refuse(TOO_LARGE, values);
  const sent = form.get('file');
  const day = values.executedOn ? parseDate(values.executedOn, 'executedOn') : null;
  const { fileExecutedDeed } = await context.schema(FileExecutedDeedDocument, {
    input: {
      requestId: values.requestId ?? '',
      id: version.id,
      version: Number.parseInt(values.version ?? '', 10) || 0,
      method: values.method ?? '',
      executedOn: day?.ok ? day.value : null,
      executions: version.parties.map(({ id }, at) => ({
        organisationId: id,
        by: values[`executions.${String(at)}.by`] ?? '',
        authority: values[`executions.${String(at)}.authority`] ?? '',
      })),
      correction: values.correction ?? '',
      file: sent instanceof File && !isNoFile(sent) ? { name: sent.name, bytes: await base64Of(sent) } : null,
    },
  });
  if (fileExecutedDeed.__typename !== 'Refusal') return undefined;
  // A day that nobody can read is told as such, not as one that is missing.
  const unread = day?.ok === false ? day.refusal.faults : [];
  const faults = fileExecutedDeed.faults.flatMap((one) =>
    one.path === 'executedOn' && unread.length > 0 ? unread : [one],
  );
  return refuse({ faults }, values);
}

const TOO_LARGE: Refusal = {
  faults: [
    fault('file/too-large', 'file', 'This file is larger than 10 MB. Make it smaller, or bring it as a PDF.'),
  ],
};
