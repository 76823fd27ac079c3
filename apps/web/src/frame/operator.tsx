import { useFrame } from '../lib/frame-data.js';

/** The body that runs this installation, as its configuration names it. */
export function OperatorName() {
  return <>{useFrame()?.operator.name || 'The organisation that runs this installation'}</>;
}

/** Its address for letters about the service; says so plainly when none was configured. */
export function OperatorEmail() {
  const email = useFrame()?.operator.email;
  return email ? (
    <a href={`mailto:${email}`}>{email}</a>
  ) : (
    <>no e-mail address has been set for this installation</>
  );
}
