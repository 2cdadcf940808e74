/** The built pages of Outlook and Teams, at the addresses that the manifests name. */
import express, { type Router } from 'express';
import { pageHeaders } from './headers.ts';
import type { Pages } from './ports.ts';

/** Stands in the built file for our origin: classic Outlook runs it without a page that would know. */
const ORIGIN_MARK = 'https://origin.telltale.invalid';
const YEAR = 31_536_000;

export function pages({ folder, origin, eventsScript, authority }: Pages): Router {
  const router = express.Router();
  const script = eventsScript.replaceAll(ORIGIN_MARK, origin);
  router.use(pageHeaders(authority));
  router.get('/addin/events.js', (_request, response) => {
    response.set('Cache-Control', 'no-cache').type('text/javascript').send(script);
  });
  // Classic Outlook gives that file tokens and lets it call us only when it is listed here.
  router.get('/.well-known/microsoft-officeaddins-allowed.json', (_request, response) => {
    response.set('Cache-Control', 'no-cache').json({ allowed: [`${origin}/addin/events.js`] });
  });
  router.use(
    express.static(folder, {
      index: false,
      redirect: false,
      dotfiles: 'ignore',
      setHeaders: (response, path) => {
        // Names of bundles carry a hash of what is in them.
        const isBundle = /[\\/]assets[\\/][^\\/]+$/u.test(path);
        response.setHeader('Cache-Control', isBundle ? `public, max-age=${String(YEAR)}, immutable` : 'no-cache');
      },
    }),
  );
  return router;
}
