import { index, layout, route, type RouteConfig } from '@react-router/dev/routes';

/** Every address of the web. Fixed words stand before places: see reserved-addresses in the kernel. */
export default [
  index('routes/home.tsx'),
  layout('routes/legal.tsx', [
    route('help', 'routes/help.tsx'),
    route('privacy', 'routes/privacy.tsx'),
    route('cookies', 'routes/cookies.tsx'),
    route('accessibility', 'routes/accessibility.tsx'),
    route('contact', 'routes/contact.tsx'),
  ]),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-in/sent', 'routes/sign-in.sent.tsx'),
  route('sign-in/code', 'routes/sign-in.code.tsx'),
  route('sign-in/link/:token', 'routes/sign-in.link.tsx'),
  route('sign-out', 'routes/sign-out.tsx'),
  route('account', 'routes/account.tsx'),
  route('account/code', 'routes/account.code.tsx'),
  route('account/address/:token', 'routes/account.address.tsx'),
  route('set-up/:token', 'routes/set-up.tsx'),
  route('demonstration', 'routes/demonstration.tsx'),
  route('demonstration/mail', 'routes/demonstration.mail.tsx'),
  route(':place', 'routes/place.tsx', [
    // Each area adds its pages of a place here.
    route('plan', 'routes/plan.tsx'),
    route('plan/start', 'routes/plan-start.tsx'),
    route('plan/priorities', 'routes/plan-priorities.tsx'),
    route('plan/new', 'routes/plan-new-section.tsx'),
    route('plan/:section', 'routes/plan-section.tsx'),
    route('plan/:section/settings', 'routes/plan-section-settings.tsx'),
    route('commitments', 'routes/commitments.tsx'),
    route('commitments/new', 'routes/new-commitment.tsx'),
    route('commitments/:number', 'routes/commitment.tsx'),
  ]),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
