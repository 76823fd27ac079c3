import { Args, ID, Int, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { LiveCursors } from '@folkmoot/platform/live/live-cursors.js';
import { allocationsOf } from '../reads/year-allocations.js';
import { namesOf } from '../reads/names-of.js';
import { yearById, yearByNumber, yearOfPosition, type YearSeen } from '../storage/year.store.js';
import { figuresWorkbook } from '../year/figures/figures-workbook.js';
import { fundReport } from '../year/fund-report.js';
import { mayApprove, mayEnterFor } from '../year/position-policy.js';
import { figuresOf } from '../year/position-row.js';
import { allocationShown, newestVersion, positionShown, yearShown } from './year-shown.js';
import { FigureSheetType } from './figure-sheet.type.js';
import { FundReportType } from './fund-report.type.js';
import { PositionPageType } from './position.type.js';
import { AgreementYearType, OwnYearType } from './year.type.js';

const place = () => Args('place', { type: () => String });
const number = () => Args('number', { type: () => Int });

/** How the year of an agreement goes. */
@Resolver(() => AgreementYearType)
export class YearResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cursors: LiveCursors,
  ) {}

  @Ask(() => AgreementYearType, {
    nullable: true,
    who: signedIn(),
    description: 'For those who speak for a party.',
  })
  async agreementYear(
    @Me() me: ReaderContext,
    @place() slug: string,
    @number() at: number,
  ): Promise<AgreementYearType | null> {
    const scope = await me.scope();
    return this.shown(scope, await yearByNumber(this.database, scope, this.clock.today(), slug, at));
  }

  @Ask(() => AgreementYearType, { nullable: true, who: signedIn() })
  async agreementYearById(
    @Me() me: ReaderContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AgreementYearType | null> {
    if (!isId(id)) return null;
    const scope = await me.scope();
    return this.shown(scope, await yearById(this.database, scope, this.clock.today(), id));
  }

  @Ask(() => OwnYearType, {
    nullable: true,
    who: signedIn(),
    description: 'What only the reader’s own organisation sees of a year, and may do in it.',
  })
  async ownAgreementYear(
    @Me() me: ReaderContext,
    @place() slug: string,
    @number() at: number,
  ): Promise<OwnYearType | null> {
    const scope = await me.scope();
    const year = await yearByNumber(this.database, scope, this.clock.today(), slug, at);
    if (!year) return null;
    const stream = `partnership/${year.partnershipId}`;
    return {
      stream,
      since: await this.cursors.now(stream),
      mayEnter: (newestVersion(year)?.terms.schemes ?? [])
        .filter((one) => one.host !== null && mayEnterFor(scope, one.host))
        .map((one) => one.key),
      unreleased: year.positions
        .filter((one) => one.releasedAt === null)
        .map((one) => positionShown(year, one)),
    };
  }

  @Ask(() => PositionPageType, {
    nullable: true,
    who: signedIn(),
    description: 'One position with every step, and what was said of the same month before.',
  })
  async riskPosition(
    @Me() me: ReaderContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PositionPageType | null> {
    if (!isId(id)) return null;
    const scope = await me.scope();
    const year = await yearOfPosition(this.database, scope, this.clock.today(), id);
    const position = year?.positions.find((one) => one.id === id);
    if (!year || !position) return null;
    const said = year.positions
      .filter((one) => one.scheme === position.scheme && one.month === position.month)
      .reverse();
    const ids = said.map((one) => one.id);
    const allocations = (await allocationsOf(this.database, scope, year.id))
      .filter((one) => one.month === position.month)
      .map((one) => allocationShown(year, one))
      .filter((one) => one?.schemes.includes(position.scheme) ?? false)
      .filter((one) => one !== null)
      .reverse();
    const names = await namesOf(
      this.database,
      [position.enteredBy, position.approvedBy].filter((one) => one !== null),
    );
    return {
      position: positionShown(year, position),
      said: said.map((one) => positionShown(year, one)),
      allocations,
      enteredByName: names.get(position.enteredBy) ?? '',
      approvedByName: position.approvedBy === null ? null : (names.get(position.approvedBy) ?? ''),
      mayRelease: position.releasedAt === null && mayEnterFor(scope, position.hostId),
      mayApprove: position.approvedAt === null && ids[0] === id && mayApprove(scope, year, position),
    };
  }

  @Ask(() => FundReportType, {
    nullable: true,
    who: signedIn(),
    description: 'The fund manager’s report of a quarter, from 1, or its return of the year.',
  })
  async fundReport(
    @Me() me: ReaderContext,
    @place() slug: string,
    @number() at: number,
    @Args('scheme', { type: () => String }) key: string,
    @Args('quarter', { type: () => Int, nullable: true }) quarter?: number | null,
  ): Promise<FundReportType | null> {
    const scope = await me.scope();
    const year = await yearByNumber(this.database, scope, this.clock.today(), slug, at);
    const terms = year && newestVersion(year)?.terms;
    if (
      !year ||
      !terms?.schemes.some((one) => one.key === key) ||
      (quarter != null && (quarter < 1 || quarter > Math.ceil(terms.months / 3)))
    )
      return null;
    const { income, months, ...report } = fundReport(year.versions, key, quarter ?? null, this.said(year));
    return {
      ...report,
      months: [...months],
      income: income.map(({ partner, ...one }) => ({ ...one, partnerId: partner })),
    };
  }

  @Ask(() => [FigureSheetType], {
    who: signedIn(),
    description: 'What each partner bears at the end of a month, as formulas. For the parties.',
  })
  async agreementFigures(
    @Me() me: ReaderContext,
    @place() slug: string,
    @number() at: number,
    @Args('month', { type: () => String, nullable: true }) month?: string | null,
  ): Promise<FigureSheetType[]> {
    const scope = await me.scope();
    const year = await yearByNumber(this.database, scope, this.clock.today(), slug, at);
    const terms = year && newestVersion(year)?.terms;
    if (!terms) return [];
    const said = this.said(year);
    const latest = said.reduce(
      (newest, one) => (one.month > newest ? one.month : newest),
      terms.firstMonth ?? '',
    );
    const title = `Agreement ${String(year.number)}: ${year.title}`;
    return figuresWorkbook(title, year.versions, month ?? latest, said).map(({ name, widths, rows }) => ({
      name,
      widths: [...widths],
      rows: JSON.stringify(rows),
    }));
  }

  /** To the parties. */
  private said(year: YearSeen) {
    return year.positions.filter((one) => one.releasedAt !== null).map(figuresOf);
  }

  private async shown(scope: Scope, year: YearSeen | null): Promise<AgreementYearType | null> {
    return year && yearShown(year, await allocationsOf(this.database, scope, year.id));
  }
}
