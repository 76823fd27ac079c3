import { Catch, type ExceptionFilter } from '@nestjs/common';
import { GraphQLError } from 'graphql';

/** An answer such as "sign in to see this" is no fault of ours: it reaches the caller and not the error log. */
@Catch(GraphQLError)
export class SpokenErrors implements ExceptionFilter<GraphQLError> {
  catch(error: GraphQLError): GraphQLError {
    return error;
  }
}
