import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';

/** What the command needs to know. `host` is a code of the register: ODS, ONS, charity or company number. */
export interface AdminAnswers {
  readonly name: string;
  readonly email: string;
  readonly place: {
    readonly name: string;
    readonly slug: string;
    readonly host: string;
    readonly jobTitle: string;
  } | null;
}

const OPTIONS = {
  name: { type: 'string' },
  email: { type: 'string' },
  place: { type: 'string' },
  slug: { type: 'string' },
  host: { type: 'string' },
  'job-title': { type: 'string' },
} as const;

type Given = Partial<Record<keyof typeof OPTIONS, string>>;

const USAGE = `Use: npm run admin -- --name "Operator" --email you@example.org
       [--place "Northmoor Partnership" --slug northmoor --host QE1 --job-title "Partnership manager"]`;

/** From the arguments, and at a terminal by asking for what is missing. Null, with the reason said, where that is not enough. */
export async function readAdminAnswers(args: readonly string[]): Promise<AdminAnswers | null> {
  let given: Given;
  try {
    given = parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return null;
  }
  const asked = process.stdin.isTTY && (!given.name || !given.email) ? await ask(given) : given;
  const missing = (['name', 'email', ...(asked.place ? (['slug', 'host'] as const) : [])] as const).filter(
    (one) => !asked[one]?.trim(),
  );
  if (missing.length > 0) {
    console.error(`Missing: ${missing.map((one) => `--${one}`).join(', ')}.\n${USAGE}`);
    return null;
  }
  const { name, email, place, slug, host, 'job-title': jobTitle } = asked;
  return {
    name: name!.trim(),
    email: email!.trim(),
    place: place
      ? {
          name: place.trim(),
          slug: slug!.trim(),
          host: host!.trim(),
          jobTitle: jobTitle?.trim() || 'Partnership secretary',
        }
      : null,
  };
}

async function ask(given: Given): Promise<Given> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const question = async (key: keyof Given, text: string): Promise<string> =>
    given[key] ?? (await terminal.question(`${text} `));
  try {
    const name = await question('name', 'Name of the first operator:');
    const email = await question('email', 'Their e-mail address:');
    const place = await question('place', 'Name of the first place (leave empty to open it later):');
    if (!place.trim()) return { ...given, name, email, place: undefined };
    return {
      name,
      email,
      place,
      slug: await question('slug', 'Its short name for addresses, such as northmoor:'),
      host: await question('host', 'Code of the organisation that hosts it, such as its ODS code:'),
      'job-title': await question('job-title', 'Your job title there:'),
    };
  } finally {
    terminal.close();
  }
}
