/** Headers that keep pages and answers to themselves. Outlook and Teams must be able to frame the pages, and nobody the rest. */
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Where Outlook and Teams run. */
const OUTLOOK = ['https://outlook.office.com', 'https://outlook.office365.com', 'https://*.cloud.microsoft', 'https://*.office.com'];
const TEAMS = ['https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.microsoft365.com'];
const GOVERNMENT = [
  'https://teams.microsoft.us',
  'https://gov.teams.microsoft.us',
  'https://dod.teams.microsoft.us',
  'https://outlook.office365.us',
  'https://outlook-dod.office365.us',
  'https://webmail.apps.mil',
];
const OFFICE_SCRIPTS = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'];
/** TeamsJS reads there which hosts it may trust. */
const TEAMS_HOSTS = 'https://res.cdn.office.net';

const COMMON = {
  // Windows in which people sign in speak to the page that opened them.
  crossOriginOpenerPolicy: false,
  crossOriginEmbedderPolicy: false,
  // It knows one framing host or none; the policy says it better.
  xFrameOptions: false,
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
} as const;

/** Answers are data: nothing in them runs, nobody frames them, nobody keeps them. */
export function answerHeaders(): RequestHandler[] {
  return [
    helmet({
      ...COMMON,
      crossOriginResourcePolicy: { policy: 'same-origin' },
      contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    }),
    (_request, response, next) => {
      response.set('Cache-Control', 'no-store');
      next();
    },
  ];
}

/** `authority` = where people sign in. */
export function pageHeaders(authority: string): RequestHandler {
  const isGovernment = authority.endsWith('.us');
  return helmet({
    ...COMMON,
    // Outlook and Teams show the icons on their own pages.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...OFFICE_SCRIPTS],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", authority, TEAMS_HOSTS],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'self'", ...OUTLOOK, ...TEAMS, ...(isGovernment ? GOVERNMENT : [])],
      },
    },
  });
}
