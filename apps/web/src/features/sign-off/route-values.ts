import { parseDate } from '@folkmoot/kernel/parse-date.js';
import type { Fault } from '@folkmoot/kernel/refusal.js';
import type { Values } from '../../lib/form.js';

const MOST = 60;

/** How many meetings the form has room for. */
export const meetingRows = (values: Values | undefined, there: number): number =>
  Math.min(MOST, Math.max(there + 2, Number.parseInt(values?.rows ?? '', 10) || 4));

interface Meeting {
  readonly meetsOn: string | null;
  readonly papersDue: string | null;
}

/** The meetings of a posted form without the lines that were left empty; `lines` says on which line each stands. */
export function meetingsOf(values: Values): {
  readonly meetings: Meeting[];
  readonly lines: readonly number[];
  readonly faults: Fault[];
} {
  const faults: Fault[] = [];
  const day = (path: string): string | null => {
    if (!values[path]) return null;
    const read = parseDate(values[path], path);
    if (read.ok) return read.value;
    faults.push(...read.refusal.faults);
    return null;
  };
  const filled = Array.from({ length: meetingRows(values, 0) }, (_, line) => ({
    line,
    meetsOn: day(`meetings.${line}.meetsOn`),
    papersDue: day(`meetings.${line}.papersDue`),
  })).filter((one) => one.meetsOn !== null || one.papersDue !== null);
  return {
    meetings: filled.map(({ meetsOn, papersDue }) => ({ meetsOn, papersDue })),
    lines: filled.map(({ line }) => line),
    faults,
  };
}

/** A fault of the third meeting that was sent is told on the line where it was typed. */
export const onItsLine = (fault: Fault, lines: readonly number[]): Fault => ({
  ...fault,
  path: fault.path.replace(/^meetings\.(\d+)/, (all, index: string) =>
    lines[Number(index)] === undefined ? all : `meetings.${lines[Number(index)]}`,
  ),
});
