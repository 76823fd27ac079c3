let stream = process.stdout;

/** Commands whose output is read by a program (`database --env`) keep their progress out of it. */
export const sayOnErrorStream = () => (stream = process.stderr);

export const say = (text) => stream.write(`${text}\n`);

/** Ends the command with one plain sentence instead of a stack. */
export class Stop extends Error {}

/** Runs a step and tells how long it took, where a person would have noticed. */
export async function step(text, work) {
  say(`• ${text} …`);
  const begun = performance.now();
  const result = await work();
  const seconds = (performance.now() - begun) / 1000;
  if (seconds >= 2) say(`  done in ${seconds.toFixed(0)} seconds`);
  return result;
}
