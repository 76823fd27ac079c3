import type { WebContext } from '../../lib/context.js';

/** What somebody has answered so far on the way in. It stays in their own browser: nothing of it is kept by us. */
export type JoinAnswers = Readonly<Record<AnswerName, string>>;

const NAMES = [
  'choice', // an organisation's id, or `group`
  'organisationName',
  'group.name',
  'group.sector',
  'group.what',
  'group.area',
  'group.postcode',
  'name',
  'jobTitle',
  'email',
] as const;
type AnswerName = (typeof NAMES)[number];

const COOKIE = 'folkmoot-joining';
const HOUR_S = 3600;
/** A browser keeps 4 kB; longer than this is refused by the form anyway. */
const LONGEST = 600;

/** The answers for this place; those for another place do not count. */
export function readAnswers(request: Request, place: string): JoinAnswers {
  const kept = stored(request);
  const answers = kept.place === place ? kept : {};
  return Object.fromEntries(NAMES.map((name) => [name, answers[name] ?? ''])) as JoinAnswers;
}

/** Adds what was just answered. A cookie and not the address: an address ends up in histories and logs. */
export function keepAnswers(
  context: WebContext,
  request: Request,
  place: string,
  more: Partial<Record<AnswerName, string>>,
): void {
  const answers = { ...readAnswers(request, place), ...more };
  const short = Object.fromEntries(NAMES.map((name) => [name, (answers[name] ?? '').slice(0, LONGEST)]));
  context.setCookie(
    cookie(request, Buffer.from(JSON.stringify({ ...short, place })).toString('base64url'), HOUR_S),
  );
}

export const forgetAnswers = (context: WebContext, request: Request): void =>
  context.setCookie(cookie(request, '', 0));

function cookie(request: Request, value: string, maxAge: number): string {
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : '';
  return `${COOKIE}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}

function stored(request: Request): Record<string, string> {
  const found = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]+)`).exec(request.headers.get('Cookie') ?? '');
  try {
    const parsed: unknown = JSON.parse(Buffer.from(found?.[1] ?? '', 'base64url').toString());
    const entries = Object.entries(parsed as object).filter(([, value]) => typeof value === 'string');
    return Object.fromEntries(entries) as Record<string, string>;
  } catch {
    return {};
  }
}

/** The organisation as the schema wants it: of the register, or described. */
export function choiceOf(answers: JoinAnswers) {
  if (answers.choice !== 'group') return { organisationId: answers.choice, group: null };
  return {
    organisationId: null,
    group: {
      name: answers['group.name'],
      sector: answers['group.sector'],
      what: answers['group.what'],
      area: answers['group.area'],
      postcode: answers['group.postcode'],
    },
  };
}
