/**
 * The HTTP side as one Express application. Reading it is reading which routes there are and what stands before each; a test walks them and pins the few
 * that are public.
 */
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { bodyOf, decisionBody, digestRequest, draftRequest, feedbackRequest, incidentsQuery, read, verdictRequest } from './bodies.ts';
import type { Caller, Gate } from './caller.ts';
import { answerDigest } from './digest.ts';
import { answerDraft } from './drafts.ts';
import { takeFeedback } from './feedback.ts';
import { Callers, fromMachine } from './guards.ts';
import { answerHeaders } from './headers.ts';
import { alive, measured, metrics, ready } from './health.ts';
import { decide, listIncidents, showIncident } from './incidents.ts';
import { perCaller, perCallerAndHour, refusedPerAddress } from './limits.ts';
import { LIVE_LIMITS, LiveReaders, type LiveLimits } from './live.ts';
import { accepting, validated } from './notifications.ts';
import { pages } from './pages.ts';
import type { AppPorts } from './ports.ts';
import { notFound, refusing } from './refusing.ts';
import { answerVerdict } from './verdicts.ts';

export type { AppPorts } from './ports.ts';

/** Requests of one person in a minute. */
const PER_MINUTE = { verdicts: 120, drafts: 60, feedback: 30, digest: 12, incidents: 240, decisions: 60, live: 30 } as const;

/** Each first report is a word in the security team's channel: nobody may drown it from one mailbox. */
const OPINIONS_PER_HOUR = 60;

export interface AppLimits {
  readonly perMinute: Readonly<Record<keyof typeof PER_MINUTE, number>>;
  readonly live: LiveLimits;
}

export const APP_LIMITS: AppLimits = { perMinute: PER_MINUTE, live: LIVE_LIMITS };

export function openApp(ports: AppPorts, limits: AppLimits = APP_LIMITS): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', ports.proxies);
  app.set('query parser', 'simple');
  app.use(measured(ports.meter));
  app.get('/healthz', ...answerHeaders(), alive);
  app.get('/readyz', ...answerHeaders(), ready(ports.health, ports.metricsToken));
  app.get('/metrics', ...answerHeaders(), fromMachine(ports.metricsToken), metrics(ports.meter));
  app.use('/api', ...answerHeaders());
  addMicrosoft(app, ports);
  if (ports.gate !== null) addApi(app, ports, ports.gate, limits);
  app.use('/api', notFound);
  if (ports.pages !== null) app.use(pages(ports.pages));
  app.use(...answerHeaders(), notFound);
  app.use(refusing(ports.log));
  return app;
}

/** What Microsoft's servers call. They prove themselves to whoever takes the call. */
function addMicrosoft(app: Express, { bot, notifications, log }: AppPorts): void {
  if (bot !== null) app.post('/api/messages', (request, response) => bot(request, response));
  if (notifications === null) return;
  const json = express.json({ limit: '4mb', strict: false });
  app.post(
    '/api/notifications',
    validated,
    json,
    accepting((body) => notifications.accept(body), log),
  );
  app.post(
    '/api/lifecycle',
    validated,
    json,
    accepting((body) => notifications.lifecycle(body), log),
  );
}

function addApi(app: Express, ports: AppPorts, gate: Gate, { perMinute, live }: AppLimits): void {
  const callers = new Callers();
  const signedIn = callers.signedIn(gate, refusedPerAddress());
  const json = express.json({ limit: '512kb' });
  const readers = new LiveReaders(ports, live);
  const before = (limit: keyof typeof PER_MINUTE): RequestHandler[] => [
    signedIn,
    perCaller(perMinute[limit], (request) => callers.of(request).objectId),
  ];
  const answering =
    (answer: (caller: Caller, request: Request) => Promise<unknown>): RequestHandler =>
    async (request: Request, response: Response) => {
      response.json(await answer(callers.of(request), request));
    };

  app.post(
    '/api/verdicts',
    ...before('verdicts'),
    json,
    answering((caller, request) => answerVerdict(ports, caller, bodyOf(verdictRequest, request))),
  );
  app.post(
    '/api/drafts',
    ...before('drafts'),
    json,
    answering((caller, request) => answerDraft(ports, caller, bodyOf(draftRequest, request))),
  );
  app.post(
    '/api/digest',
    ...before('digest'),
    json,
    answering((caller, request) => answerDigest(ports, caller, bodyOf(digestRequest, request))),
  );
  const opinions = perCallerAndHour(OPINIONS_PER_HOUR, (request) => callers.of(request).objectId);
  app.post('/api/feedback', ...before('feedback'), opinions, json, async (request, response) => {
    await takeFeedback(ports, callers.of(request), bodyOf(feedbackRequest, request));
    response.status(204).end();
  });
  app.get(
    '/api/incidents',
    ...before('incidents'),
    answering((caller, request) => listIncidents(ports, caller, read(incidentsQuery, request.query))),
  );
  app.get(
    '/api/incidents/:id',
    ...before('incidents'),
    answering((caller, request) => showIncident(ports, caller, idIn(request))),
  );
  app.post(
    '/api/incidents/:id/decisions',
    ...before('decisions'),
    json,
    answering((caller, request) => decide(ports, caller, { ...bodyOf(decisionBody, request), incident: idIn(request) })),
  );
  app.get('/api/live', ...before('live'), (request, response) => readers.open(callers.of(request), request, response));
}

function idIn(request: Request): string {
  const { id } = request.params;
  return typeof id === 'string' ? id.slice(0, 500) : '';
}
