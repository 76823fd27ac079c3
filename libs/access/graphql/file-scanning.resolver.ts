import { Field, Int, ObjectType, Resolver } from '@nestjs/graphql';
import { operatorsOnly } from '@folkmoot/platform/graphql/access.js';
import { Ask } from '@folkmoot/platform/graphql/operations.js';
import { FileScanner } from '@folkmoot/platform/files/file-scanner.js';
import { FileScans } from '@folkmoot/platform/files/file-scans.js';

@ObjectType('FileScanning', {
  description: 'Whether somebody looks for viruses in files before they are handed out.',
})
export class FileScanningType {
  @Field(() => Boolean)
  setUp!: boolean;

  @Field(() => Int, { description: 'Files that nobody has looked at.' })
  waiting!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why the scanner did not answer the last time it was asked.',
  })
  trouble!: string | null;
}

@Resolver(() => FileScanningType)
export class FileScanningResolver {
  constructor(
    private readonly scanner: FileScanner,
    private readonly scans: FileScans,
  ) {}

  @Ask(() => FileScanningType, { who: operatorsOnly() })
  async fileScanning(): Promise<FileScanningType> {
    const { isSetUp: setUp, trouble } = this.scanner;
    return { setUp, trouble, waiting: (await this.scans.waiting())?.waiting ?? 0 };
  }
}
