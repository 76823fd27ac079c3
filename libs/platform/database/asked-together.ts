import { createHash } from 'node:crypto';
import pg from 'pg';
import utils from 'pg/lib/utils.js';

/** What a statement came to. */
export interface Answer {
  readonly rows: unknown[];
  /** As the server names what it did: `SELECT 3`, `COMMIT`. */
  readonly tag: string;
}

type Value = ReturnType<typeof utils.prepareValue>;

/** A statement on its way. Each distinct text is prepared once per connection, under a name made of it. */
export interface Asked {
  readonly name: string;
  readonly text: string;
  readonly values: readonly Value[];
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `f${createHash('sha1').update(text).digest('base64url').slice(0, 20)}`;
  // Texts are constants of the program; a text made per call would grow this map and the server's plans without end.
  if (names.size > 5_000) throw new Error('Too many distinct SQL texts: pass values as parameters.');
  names.set(text, name);
  return name;
}

/** Throws where a value cannot be written down. */
export const asked = (
  text: string,
  values: readonly unknown[],
  resolve: Asked['resolve'] = () => undefined,
  reject: Asked['reject'] = () => undefined,
): Asked => ({
  name: nameOf(text),
  text,
  values: values.map((value) => utils.prepareValue(value)),
  resolve,
  reject,
});

/** How the rows of a statement are read. */
interface Shape {
  readonly names: readonly string[];
  readonly read: readonly ((text: string) => unknown)[];
  readonly empty: object;
}

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}

const NO_ROWS: Shape = { names: [], read: [], empty: {} };

function shapeOf(fields: readonly Field[]): Shape {
  const columns = fields.map(({ name }) => name);
  return {
    names: columns,
    read: fields.map(
      ({ dataTypeID }) => pg.types.getTypeParser(dataTypeID, 'text') as (text: string) => unknown,
    ),
    empty: Object.fromEntries(columns.map((name) => [name, null])),
  };
}

function rowOf({ names, read, empty }: Shape, texts: readonly (string | null)[]): object {
  const row: Record<string, unknown> = { ...empty };
  for (let n = 0; n < texts.length; n += 1) {
    const text = texts[n]!;
    if (text !== null) row[names[n]!] = read[n]!(text);
  }
  return row;
}

/** What of a connection is needed to speak on it, as node-postgres' own queries do. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  /** Texts by name: prepared, and sent to be prepared. */
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
  parse(statement: { name: string; text: string }): void;
  bind(statement: { statement: string; values: readonly Value[] }): void;
  describe(portal: { type: 'P'; name: '' }): void;
  execute(portal: object): void;
  sync(): void;
}

/** By connection and name of the statement: the server describes its rows once, and not with every answer. */
const shapes = new WeakMap<Wire, Map<string, Shape>>();

function shapesOn(wire: Wire): Map<string, Shape> {
  let known = shapes.get(wire);
  if (!known) shapes.set(wire, (known = new Map()));
  return known;
}

/**
 * Statements that go out as one piece and are answered as one: the server executes them one behind the other, each with a view of its own
 * of what was committed before it, and wakes us once. Where one fails, those behind it are not executed. Outside a transaction they
 * are committed before they are answered, all or none.
 */
export class AskedTogether extends pg.Query {
  private readonly answers: (Answer | Error)[] = [];
  private shape: Shape | null = null;
  private read: object[] = [];
  private unreadable: Error | null = null;
  private wire: Wire | null = null;

  declare callback?: (error: Error | null, answers?: readonly Answer[]) => void;
  /** Of the statement that is answered now: by them the client notes what is prepared. */
  declare name?: string;
  declare text?: string;

  constructor(private readonly all: readonly Asked[]) {
    super('');
    this.turnTo(0);
  }

  override submit = (connection: unknown): void => {
    const wire = connection as Wire;
    const known = shapesOn(wire);
    this.wire = wire;
    wire.stream.cork();
    for (const { name, text, values } of this.all) {
      if (wire.parsedStatements[name] === undefined && wire.submittedNamedStatements[name] === undefined) {
        wire.parse({ name, text });
        wire.submittedNamedStatements[name] = text;
      }
      wire.bind({ statement: name, values });
      if (!known.has(name)) wire.describe({ type: 'P', name: '' });
      wire.execute({});
    }
    wire.sync();
    wire.stream.uncork();
  };

  handleRowDescription({ fields }: { fields: readonly Field[] }): void {
    this.shape = shapeOf(fields);
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    this.shape ??= shapesOn(this.wire!).get(this.name!) ?? NO_ROWS;
    try {
      this.read.push(rowOf(this.shape, fields));
    } catch (error) {
      this.unreadable = error as Error;
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    const known = shapesOn(this.wire!);
    if (!known.has(this.name!)) known.set(this.name!, this.shape ?? NO_ROWS);
    this.answers.push(this.unreadable ?? { rows: this.read, tag: text });
    this.turnTo(this.answers.length);
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' });
  }

  handleReadyForQuery(): void {
    this.answer();
    const [first] = this.answers;
    if (first instanceof Error) this.callback?.(first);
    else this.callback?.(null, this.answers as Answer[]);
  }

  handleError(error: Error): void {
    this.answer();
    for (const { name, reject } of this.all.slice(this.answers.length)) {
      // Not reached, and so not prepared.
      if (this.wire) delete this.wire.submittedNamedStatements[name];
      reject(error);
    }
    this.callback?.(error);
  }

  private answer(): void {
    this.answers.forEach((answer, n) => {
      if (answer instanceof Error) this.all[n]!.reject(answer);
      else this.all[n]!.resolve(answer);
    });
  }

  private turnTo(n: number): void {
    this.name = this.all[n]?.name;
    this.text = this.all[n]?.text;
    this.shape = null;
    this.read = [];
    this.unreadable = null;
  }
}
