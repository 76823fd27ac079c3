import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';
import { findTerms, nothingSettled, setTerms, weighTerms } from '../actions/set-terms.js';
import { FORMS } from '../domain/form.js';
import { DECISION_RULES } from '../domain/terms/decision-rule.js';
import { maySetTerms } from '../domain/place-policy.js';
import { placeBySlug } from '../reads/places.js';
import { formOf } from '../storage/places.store.js';
import { termsOn, termsVersions } from '../storage/terms.store.js';
import { PlaceFormType } from './place.type.js';
import { NamedCodeType } from './register.type.js';
import { SetTermsInput } from './terms.input.js';
import { termsShown } from './terms-shown.js';
import { TermsPreviewType, TermsSetType, TermsType } from './terms.type.js';

@Resolver(() => TermsType)
export class TermsResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => TermsType, {
    nullable: true,
    who: publicly('By what terms a partnership meets and decides is public, as of every day.'),
  })
  async terms(
    @Args('place', { type: () => String }) slug: string,
    @Me() me: ReaderContext,
    @Args('day', { type: () => LocalDateScalar, nullable: true }) asked?: string,
  ): Promise<TermsType | null> {
    const day = asked ?? this.clock.today();
    const place = await placeBySlug(this.database, day, slug);
    if (place === null || place.kind === 'forum') return null;
    const held = await termsOn(this.database, place.id, day);
    return termsShown(held ?? nothingSettled(await formOf(this.database, place.id)), {
      day,
      held,
      versions: await termsVersions(this.database, place.id),
      maySet: maySetTerms(await me.scope(), place),
    });
  }

  @Ask(() => TermsPreviewType, { nullable: true, who: signedIn() })
  async termsPreview(
    @Args('input', { type: () => SetTermsInput }) input: SetTermsInput,
    @Me() me: ReaderContext,
  ): Promise<TermsPreviewType | null> {
    const today = this.clock.today();
    const found = await findTerms(input, this.database, today);
    if (found === null || !maySetTerms(await me.scope(), found.body)) return null;
    const weighed = weighTerms(found, input, today);
    return {
      faults: weighed.ok ? [] : [...weighed.refusal.faults],
      differences: weighed.ok
        ? weighed.value.differences.map((one) => ({
            ...one,
            before: [...one.before],
            after: [...one.after],
          }))
        : [],
      nextFrom: found.nextFrom,
    };
  }

  @Do(() => TermsSetType, { who: signedIn() })
  async setTerms(
    @Args('input', { type: () => SetTermsInput }) input: SetTermsInput,
    @Me() me: ReaderContext,
  ): Promise<TermsSetType | Refusal> {
    const set = await this.actions.run(setTerms, input, me.reader);
    return answer(set, async ({ number }) => ({ number }));
  }

  @Ask(() => [PlaceFormType], { who: publicly('The forms of governance, for a form.') })
  governanceForms(): PlaceFormType[] {
    return Object.entries(FORMS).map(([code, words]) => ({ code, ...words }));
  }

  @Ask(() => [NamedCodeType], { who: publicly('The rules of decision, for a form.') })
  decisionRules(): NamedCodeType[] {
    return Object.entries(DECISION_RULES).map(([code, { name }]) => ({ code, name }));
  }
}
