import { readFile } from 'node:fs/promises';
import { Args, ID, Resolver } from '@nestjs/graphql';
import { isId } from '@folkmoot/kernel/id.js';
import { fault, notFound, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { acceptPicture, MAX_PICTURE_BYTES } from '@folkmoot/platform/files/accept-picture.js';
import { FileScanner } from '@folkmoot/platform/files/file-scanner.js';
import { FileStore } from '@folkmoot/platform/files/file-store.js';
import { publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { addPicture } from '../actions/add-picture.js';
import { mayWrite } from '../domain/plan-policy.js';
import { sectionById } from '../storage/plans.store.js';
import { pictureRow, type PictureRow } from '../storage/pictures.store.js';
import { AddPictureInput } from './picture.input.js';
import { SectionPictureType } from './picture.type.js';

/** Pictures of texts: kept without what their files tell besides, seen by whoever reads the text. */
@Resolver(() => SectionPictureType)
export class PictureResolver {
  constructor(
    private readonly database: Database,
    private readonly actions: Actions,
    private readonly store: FileStore,
    private readonly scanner: FileScanner,
  ) {}

  @Ask(() => String, {
    nullable: true,
    who: publicly(
      'A picture in a published text is for anybody; the audience of the text answers for every other.',
    ),
    description: 'The file of a picture as base64, for copies that hold their pictures in them.',
  })
  async pictureBytes(
    @Args('document', { type: () => ID, description: 'The text it stands in.' }) document: string,
    @Args('id', { type: () => ID }) id: string,
    @Me() me: ReaderContext,
  ): Promise<string | null> {
    const picture =
      isId(id) && isId(document) ? await pictureRow(this.database, id, document, await me.scope()) : null;
    return picture && readFile(this.store.pathOf(picture.sha256), 'base64');
  }

  @Do(() => SectionPictureType, { who: signedIn() })
  async addPicture(
    @Args('input', { type: () => AddPictureInput }) { bytes, ...input }: AddPictureInput,
    @Me() me: ReaderContext,
  ): Promise<PictureRow | Refusal> {
    const scope = await me.scope();
    const found = isId(input.sectionId) ? await sectionById(this.database, input.sectionId, scope) : null;
    // Asked here as well: nobody fills the disk of a place they may not write in.
    if (!found || !mayWrite(scope, found.section)) return notFound();
    // A longer text is too large whatever it says.
    const taken = Buffer.from(bytes.slice(0, Math.ceil((MAX_PICTURE_BYTES * 4) / 3) + 8), 'base64');
    const picture = await acceptPicture(input.name, taken);
    if (!picture.ok) return picture.refusal;
    const { name, mediaType, width, height, bytes: kept } = picture.value;
    const scan = await this.scanner.firstLook(kept);
    if (scan === 'refused')
      return refusal(
        fault(
          'picture/unsafe',
          'picture',
          'The virus scanner says that this file is not safe, so it was not taken.',
        ),
      );
    const sha256 = await this.store.put(kept);
    const { requestId, sectionId } = input;
    return answer(
      await this.actions.run(
        addPicture,
        { requestId, sectionId, name, mediaType, width, height, size: kept.length, sha256, scan },
        me.reader,
      ),
      async ({ fileId }) => (await pictureRow(this.database, fileId, null, scope))!,
    );
  }
}
