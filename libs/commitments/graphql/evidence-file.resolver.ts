import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FileScanner } from '@folkmoot/platform/files/file-scanner.js';
import { EvidenceFileType } from './evidence-file.type.js';

/** Whether somebody has looked for viruses in it, where somebody should. */
@Resolver(() => EvidenceFileType)
export class EvidenceFileResolver {
  constructor(private readonly scanner: FileScanner) {}

  @ResolveField(() => String)
  state(@Parent() { scan }: EvidenceFileType): string {
    if (scan === 'refused') return 'refused';
    return scan === 'clean' || !this.scanner.isSetUp ? 'ready' : 'waiting';
  }
}
