/** `/healthz` = the process lives; `/readyz` = it can do its work, and to whoever runs it, why not; `/metrics` for Prometheus. */
import type { RequestHandler } from 'express';
import { isOfMachine } from './guards.ts';
import type { Health, Meter } from './ports.ts';

export const alive: RequestHandler = (_request, response) => {
  response.status(200).json({ alive: true });
};

export function ready(health: Health, metricsToken: string | null): RequestHandler {
  return async (request, response) => {
    const reasons = await health.reasons();
    const isReady = reasons.length === 0;
    response.status(isReady ? 200 : 503).json(isOfMachine(request, metricsToken) ? { ready: isReady, reasons } : { ready: isReady });
  };
}

export function metrics(meter: Meter): RequestHandler {
  return async (_request, response) => {
    response.set('Content-Type', meter.contentType);
    response.status(200).send(await meter.text());
  };
}

/** Counts each answer by its route, not by its address: addresses are made by callers. */
export function measured(meter: Meter): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    response.once('close', () => {
      const { route } = request as { route?: { path?: unknown } };
      const path = typeof route?.path === 'string' ? route.path : 'none';
      meter.answered(path, response.statusCode, (performance.now() - began) / 1000);
    });
    next();
  };
}
