/* A process of its own, as cold as the first illustration after a start: prints the processor's seconds, the longest silence and the figures. */
import { illustrated } from '../../../dist/libs/risk-sharing/domain/illustration/illustrate.js';
import { inputOf } from './case.mjs';

const input = inputOf();
const before = process.cpuUsage();
const began = performance.now();
let [heard, silence, reports] = [began, 0, 0];
const made = illustrated(input, () => {
  const now = performance.now();
  silence = Math.max(silence, now - heard);
  heard = now;
  reports += 1;
});
const { user, system } = process.cpuUsage(before);
const figures = [
  ...Array.from({ length: input.months }, (_, month) =>
    made.arrangements.flatMap(({ partners }) =>
      partners.flatMap(({ months }) => Object.values(months[month])),
    ),
  ).flat(),
  ...made.arrangements.flatMap(({ partners }) =>
    partners.flatMap(({ spread, atCap }) => [spread.mean, Math.round(atCap * input.trials)]),
  ),
];
console.log(
  JSON.stringify({
    cpu: (user + system) / 1e6,
    seconds: (performance.now() - began) / 1000,
    silence: Math.max(silence, performance.now() - heard),
    reports,
    memoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    figures,
  }),
);
