import { buffer } from 'node:stream/consumers';
import { Mailer } from '@folkmoot/platform/mail/mailer.js';
import { readReturned } from '@folkmoot/platform/mail/returned-mail.js';
import { withApp, type Command } from './command.js';

/** By which a mail server knows to keep the letter and try again later (sysexits.h). */
const LATER = 75;

export const mailReturnedCommand: Command = {
  help: 'read one letter that came back to MAIL_FROM, from the input, as a mail server hands it over',
  async run() {
    // Whatever is no report of ours is nobody's fault: a mail server that heard “failed” would send a report about the report.
    const returned = await readReturned(await buffer(process.stdin)).catch(() => null);
    if (!returned) {
      console.log('This is no report about a mail that could not be delivered.');
      return 0;
    }
    try {
      const known = await withApp((app) => app.get(Mailer).returned(returned));
      console.log(
        known ? `Noted of ${returned.messageId}: ${returned.words}` : 'That mail is not known any more.',
      );
      return 0;
    } catch (error) {
      console.error(error);
      return LATER;
    }
  },
};
