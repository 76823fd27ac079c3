import * as Y from 'yjs';
import { emptyText, hasTraces, textIn, TRACES, tracesFolder, typed } from './traces.mjs';

/** What is measured on: the recorded traces, each typed letter by letter and compared with the text it must end in. */
export function textsFrom() {
  if (!hasTraces())
    throw new Error(
      `The editing traces ${TRACES.join(', ')} (.json.gz, from github.com/josephg/editing-traces) are not in ${tracesFolder}. ` +
        'Put them there or name their folder in EDITING_TRACES.',
    );
  const [section, , long] = TRACES.map((name) => {
    const trace = typed(name);
    if (trace.text !== trace.expected)
      throw new Error(`${name} does not end in the text it was recorded with.`);
    return trace;
  });
  return {
    typed: Buffer.from(section.state),
    long: { ...long, state: Buffer.from(long.state) },
    pasted: pasted(20_000),
  };
}

/** A text that came in one paste. */
function pasted(length) {
  const { doc } = emptyText();
  textIn(doc).insert(
    0,
    'What the partners of this place agreed to do together. '.repeat(length).slice(0, length),
  );
  return Buffer.from(Y.encodeStateAsUpdate(doc));
}
