import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { Clock } from '@folkmoot/kernel/clock.js';
import { AccessModule } from '@folkmoot/access/access.module.js';
import { CommitmentsModule } from '@folkmoot/commitments/commitments.module.js';
import { ForumModule } from '@folkmoot/forum/forum.module.js';
import { InterestsModule } from '@folkmoot/interests/interests.module.js';
import { NotificationsModule } from '@folkmoot/notifications/notifications.module.js';
import { PartnershipsModule } from '@folkmoot/partnerships/partnerships.module.js';
import { Config } from '@folkmoot/platform/config/config.js';
import { TrustedDocuments } from '@folkmoot/platform/graphql/trusted-documents.js';
import { PlansModule } from '@folkmoot/plans/plans.module.js';
import { SignOffModule } from '@folkmoot/sign-off/sign-off.module.js';
import { PlatformModule } from '@folkmoot/platform/platform.module.js';
import { RiskSharingModule } from '@folkmoot/risk-sharing/risk-sharing.module.js';
import { DocumentPeopleModule } from './document-people.js';

/** The only list of areas, in the order of `libs/architecture.cjs`. */
export const AREAS: readonly Type[] = [
  AccessModule,
  PartnershipsModule,
  SignOffModule,
  InterestsModule,
  PlansModule,
  CommitmentsModule,
  ForumModule,
  RiskSharingModule,
  NotificationsModule,
];

@Module({})
export class AppModule {
  static with(config: Config, documents: TrustedDocuments, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.for(config, AREAS, documents, clock), DocumentPeopleModule, ...AREAS],
    };
  }
}
