import { onDemand } from '../on-demand.js';
import type { FindBarProps } from './find-bar.js';

const Bar = onDemand<FindBarProps>(async () => (await import('./find-bar.js')).FindBar);

/** Its code comes with the first search. */
export const FindOnDemand = (props: FindBarProps) => (props.asked > 0 ? <Bar {...props} /> : null);
