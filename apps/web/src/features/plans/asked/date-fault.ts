import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { parseDate } from '@folkmoot/kernel/parse-date.js';

/** The day that was typed, for the schema; and its refusal with the sentence for what could not be read. */
export function typedDay(text: string | undefined, path: string) {
  const day = parseDate(text ?? '', path);
  return {
    value: day.ok ? day.value : null,
    said: (refusal: Refusal): Refusal =>
      day.ok
        ? refusal
        : {
            faults: refusal.faults.flatMap((one) =>
              one.code === 'section/date-missing' ? day.refusal.faults : [one],
            ),
          },
  };
}
