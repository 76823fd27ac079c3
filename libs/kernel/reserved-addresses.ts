/**
 * First words of an address that belong to the service itself: no place may bear one as its short name, so that
 * `/{place}` never hides a page. Words we may need later are kept free as well.
 */
const reserved = new Set(
  [
    'about account admin alliances api assets audit calendar contact cookies decisions demonstration developer documents download',
    'export favicon feed files forum graphql health help inbox join live login logout mail meetings metrics my-work new',
    'operator organisations places privacy accessibility public register report robots search security session set-up settings sign-in sign-out',
    'static status stop-mails system terms uploads well-known welcome',
  ].flatMap((line) => line.split(' ')),
);

export const isReservedAddress = (word: string): boolean => reserved.has(word.toLowerCase());
