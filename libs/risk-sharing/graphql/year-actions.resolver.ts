import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId } from '@folkmoot/kernel/id.js';
import { fault, notFound, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { ListProblem, readList } from '@folkmoot/platform/sheets/read-list.js';
import { approvePosition } from '../actions/approve-position.js';
import { enterPositions } from '../actions/enter-positions.js';
import { releasePosition } from '../actions/release-position.js';
import { yearById } from '../storage/year.store.js';
import { linesByPartner } from '../year/own-lines.js';
import { listedPositions, POSITION_LIST } from '../year/position-list.js';
import { mayEnterFor } from '../year/position-policy.js';
import { newestVersion } from './year-shown.js';
import {
  BringPositionsInputType,
  EnterPositionsInputType,
  PositionChosenInputType,
} from './position.input.js';
import { PositionWrittenType } from './position.type.js';

@Resolver(() => PositionWrittenType)
export class YearActionsResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Do(() => PositionWrittenType, {
    who: signedIn(),
    description: 'Say how schemes stand at the end of a month, as somebody who speaks for their host.',
  })
  async enterPositions(
    @Me() me: ReaderContext,
    @Args('input', { type: () => EnterPositionsInputType }) input: EnterPositionsInputType,
  ): Promise<PositionWrittenType | Refusal> {
    const entries = input.entries.map((one) => ({
      ...one,
      note: one.note ?? '',
      lines: linesByPartner(one.lines ?? []),
    }));
    return answer(
      await this.actions.run(enterPositions, { ...input, entries }, me.reader),
      async (done) => done,
    );
  }

  @Do(() => PositionWrittenType, {
    who: signedIn(),
    description: 'Take positions from a CSV file or a workbook: all of its lines, or none.',
  })
  async bringPositions(
    @Me() me: ReaderContext,
    @Args('input', { type: () => BringPositionsInputType }) { base64, ...input }: BringPositionsInputType,
  ): Promise<PositionWrittenType | Refusal> {
    const scope = await me.scope();
    const year = isId(input.agreementId)
      ? await yearById(this.database, scope, this.clock.today(), input.agreementId)
      : null;
    const terms = year && newestVersion(year)?.terms;
    const schemes = terms?.schemes ?? [];
    // Asked before the file is looked at: reading it for somebody who may not would be work for nothing.
    if (!schemes.some((one) => one.host !== null && mayEnterFor(scope, one.host))) return notFound();
    try {
      const list = await readList(Buffer.from(base64, 'base64'), POSITION_LIST);
      const { positions, faults } = listedPositions(list, schemes, terms?.partners ?? []);
      if (faults.length > 0) return refusal(...faults);
      const entries = positions.map(({ line: _, ...one }) => one);
      const result = await this.actions.run(enterPositions, { ...input, entries }, me.reader);
      if (result.ok) return await answer(result, async (done) => done);
      return refusal(
        ...result.refusal.faults.map((one) => {
          const line = positions[Number(/^entries\.(\d+)/.exec(one.path)?.[1] ?? -1)]?.line;
          return line === undefined
            ? one
            : fault(one.code, `file.${String(line)}`, `Line ${String(line)}: ${one.message}`);
        }),
      );
    } catch (error) {
      if (!(error instanceof ListProblem)) throw error;
      return refusal(fault(`position/${error.code}`, 'file', error.message));
    }
  }

  @Do(() => PositionWrittenType, { who: signedIn(), description: 'Show a position to all parties.' })
  async releasePosition(
    @Me() me: ReaderContext,
    @Args('input', { type: () => PositionChosenInputType }) input: PositionChosenInputType,
  ): Promise<PositionWrittenType | Refusal> {
    return answer(
      await this.actions.run(releasePosition, input, me.reader),
      async ({ positionId, agreementId }) => ({
        agreementId,
        positionIds: [positionId],
      }),
    );
  }

  @Do(() => PositionWrittenType, {
    who: signedIn(),
    description: 'Approve a position as final. Nobody approves what they prepared.',
  })
  async approvePosition(
    @Me() me: ReaderContext,
    @Args('input', { type: () => PositionChosenInputType }) input: PositionChosenInputType,
  ): Promise<PositionWrittenType | Refusal> {
    return answer(
      await this.actions.run(approvePosition, input, me.reader),
      async ({ positionId, agreementId }) => ({
        agreementId,
        positionIds: [positionId],
      }),
    );
  }
}
