import { Controller, Get, Inject, ServiceUnavailableException, SetMetadata } from '@nestjs/common';
import { ACCESS, publicly } from '../graphql/access.js';
import { Readiness } from './readiness.js';

/** For the machine room: is the process up, and can it serve. */
@Controller('health')
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  @Get('live')
  @SetMetadata(ACCESS, publicly('Says only that the process answers.'))
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  @Get('ready')
  @SetMetadata(ACCESS, publicly('Says only whether this process can serve, and which part cannot.'))
  async ready(): Promise<{ status: 'ready' }> {
    const problems = await this.readiness.problems();
    if (problems.length > 0) throw new ServiceUnavailableException({ status: 'not ready', problems });
    return { status: 'ready' };
  }
}
