import { Injectable } from '@nestjs/common';
import { Clock } from '@folkmoot/kernel/clock.js';
import { addressesIn } from '@folkmoot/kernel/find-addresses.js';
import { linkedThings, type LinkedThing } from '@folkmoot/partnerships/contract/linked-things.js';
import { Config } from '@folkmoot/platform/config/config.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { MentionKinds } from '@folkmoot/platform/mentions/mention-kinds.js';

/** What stands as a card below one post at most; further addresses stay links. */
const MOST_OF_A_POST = 10;

/** To which things of this installation posts link, as far as a reader may see them. */
@Injectable()
export class PostLinks {
  constructor(
    private readonly database: Database,
    private readonly kinds: MentionKinds,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds them to the posts of a page, in one question for all; in none where no post holds an address. Groups that nobody vouched for
   * are known within their `place` alone.
   */
  async to<Post extends { readonly text: string | null }>(
    me: ReaderContext,
    place: string | null,
    posts: readonly Post[],
  ): Promise<(Post & { readonly links: LinkedThing[] })[]> {
    const held = posts.map(({ text }) => (text?.includes('/') ? distinctAddresses(text) : []));
    const all = held.flat();
    // The post behind what is added to it: in the other order Node 20 gives each a layout of its own.
    if (all.length === 0) return posts.map((post) => ({ links: [], ...post }));
    const reader = { scope: await me.scope(), today: this.clock.today() };
    const found = await linkedThings(this.database, this.kinds, reader, place, all, this.config.publicOrigin);
    // A card is one for all who look on: what not all of them may see stays a mere link in it, for some of them may.
    const shared = me.reader.kind === 'audience';
    return posts.map((post, nth) => ({
      links: held[nth]!.flatMap((address) => found.get(address) ?? [])
        .filter(({ thing }) => thing !== null || !shared)
        .slice(0, MOST_OF_A_POST),
      ...post,
    }));
  }
}

const distinctAddresses = (text: string): string[] => [...new Set(addressesIn(text).map((one) => one.text))];
