import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

const MOST_OF_PARTY = 20;
const MOST_OF_A_DAY = 50;

/** What forbids one more minute as a file. */
export function evidenceFaults(brought: { readonly ofParty: number; readonly today: number }): Fault[] {
  if (brought.ofParty >= MOST_OF_PARTY)
    return [
      fault(
        'sign-off/too-many-files',
        'file',
        `There are ${MOST_OF_PARTY} files for this organisation, which is the most.`,
      ),
    ];
  if (brought.today >= MOST_OF_A_DAY)
    return [
      fault(
        'sign-off/too-many-files-today',
        'file',
        `You have brought ${MOST_OF_A_DAY} files within a day, which is the most. Bring this one tomorrow.`,
      ),
    ];
  return [];
}
