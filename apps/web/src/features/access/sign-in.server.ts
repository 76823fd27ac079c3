import { redirect } from 'react-router';
import { SignInDocument } from '../../gql/operations.js';
import type { WebContext } from '../../lib/context.js';
import { refuse, type Refused, type Values } from '../../lib/form.js';
import { links } from '../../lib/links.js';

interface Proof {
  token: string;
  requestId: string;
  browserKey: string;
  personId?: string;
}

/** Signs this browser in and leads on. Several people behind one mailbox are asked first who they are. */
export async function signInWith(
  context: WebContext,
  proof: Proof,
  values: Values,
): Promise<Response | Refused> {
  const { signIn } = await context.schema(SignInDocument, { input: proof });
  if (signIn.__typename === 'SignedIn') return redirect(signIn.next ?? links.myWork());
  const whoIsIt = signIn.faults.some((fault) => fault.code === 'sign-in/who');
  return whoIsIt && proof.personId === undefined
    ? redirect(links.signInLink(proof.token))
    : refuse(signIn, values);
}
