import { guessColumns, type Columns } from '@folkmoot/kernel/sheet-list.js';

/** What a column of a secretary's own list may hold. */
export const MEMBER_FIELDS = {
  name: 'Name of the organisation',
  code: 'Its code or number',
  seat: 'For whom its seat speaks',
  voting: 'Whether the seat votes',
  person: 'Name of the contact',
  surname: 'Surname of the contact, where it has a column of its own',
  jobTitle: 'Job or role of the contact',
  email: 'E-mail address of the contact',
} as const;
export type MemberField = keyof typeof MEMBER_FIELDS;
export const FIELDS = Object.keys(MEMBER_FIELDS) as MemberField[];

export type Matching = Columns<MemberField>;

const EMAIL = /e-?mail/i;
// In the order in which a heading is given away: “e-mail of the contact” is an address, “job title” is no title of a body.
const LOOKS_LIKE: readonly (readonly [MemberField, RegExp])[] = [
  ['email', EMAIL],
  ['voting', /\bvot/i],
  ['jobTitle', /\bjob\b|\brole\b|position|job ?title|^title$/i],
  ['surname', /surname|last ?name|family name/i],
  ['person', /contact|represent|first ?name|forename|full ?name|\bperson\b|\blead\b|attendee|delegate/i],
  ['code', /\b(code|number|no\.?|ods|ons|reg(istration)?|id)\b|code$/i],
  ['seat', /\bseat\b|speaks for|sector|constituenc|categor|\bclass\b|\btype\b|\bgroup(ing)?\b/i],
  ['name', /organi[sz]ation|\bname\b|member|partner|\bbody\b|charity|provider|agency|company/i],
];
const NEVER = /phone|mobile|telephone|address|postcode|web|notes?|comment/i;

/** What the headings look like; people change it where it is wrong. */
export function guessMatching(headings: readonly string[]): Matching {
  const email = headings.findIndex((heading) => EMAIL.test(heading));
  return guessColumns(
    headings.map((heading, at) => (NEVER.test(heading) && at !== email ? '' : heading)),
    LOOKS_LIKE,
  );
}
