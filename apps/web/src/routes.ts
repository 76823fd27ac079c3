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
  route(':place', 'routes/place.tsx', [
    // Each area adds its pages of a place here.
  ]),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
