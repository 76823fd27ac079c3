import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { notFound, type Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do } from '@folkmoot/platform/graphql/operations.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { reportFromMail } from '../actions/report-from-mail.js';
import { stepOfToken, type MailedStep } from '../mail/report-link.js';
import { mailedCommitment, ownerMailed } from '../reads/mailed-commitment.js';
import { MailedReportType, ReportFromMailInputType } from './mailed-report.type.js';

const WHY =
  'The address in a mail is the key: it takes one report on one commitment from the person who was mailed, for 14 days, and does nothing else.';

@Resolver(() => MailedReportType)
export class MailedReportResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => MailedReportType, {
    who: publicly(WHY),
    nullable: true,
    description: 'What the address in a mail allows; null for one that we did not make.',
  })
  async mailedReport(@Args('token', { type: () => String }) token: string): Promise<MailedReportType | null> {
    const step = await stepOfToken(this.database, token);
    return step && this.seen(step);
  }

  @Do(() => MailedReportType, {
    who: publicly(WHY),
    description: 'Say how a commitment stands, by the address in a mail.',
  })
  async reportFromMail(
    @Args('input', { type: () => ReportFromMailInputType }) { token, ...input }: ReportFromMailInputType,
  ): Promise<MailedReportType | Refusal> {
    const step = await stepOfToken(this.database, token);
    const owner = step && (await ownerMailed(this.database, step));
    if (!step || !owner) return notFound();
    const said = { ...input, dueDate: input.dueDate ?? null, step };
    return answer(await this.actions.run(reportFromMail, said, owner), () => this.seen(step));
  }

  private async seen(step: MailedStep): Promise<MailedReportType> {
    const { standing, found } = await mailedCommitment(this.database, step, this.clock.now());
    if (!found) return { standing, commitment: null };
    const { number, what, dueDate, status } = found.commitment;
    const { slug, name } = found.place;
    return { standing, commitment: { number, what, dueDate, status, place: slug, placeName: name } };
  }
}
