import { DAY, MINUTE } from '../../calendar.ts';
import type { Clock } from '../clock.ts';
import { type Contract, propertiesOf } from './contract.ts';
import { readFilter } from './filter.ts';
import type { Logs } from './logs.ts';
import { EQ, type Item, LIST_OPTIONS, page, show, TEXT, TIMES } from './page.ts';
import { badRequest, type GraphAsk, graphError, itemNotFound, type Route } from './words.ts';

export interface ReportParts {
  readonly logs: Logs;
  readonly contract: Contract;
  readonly clock: Clock;
  /** Off = the tenant has no Entra ID P1 or P2. */
  readonly premium: () => boolean;
  /** Off = the service principal of message tracing has not been made in the tenant. */
  readonly tracing: () => boolean;
}

const SIGN_IN_FILTERS = {
  id: EQ,
  createdDateTime: ['ge', 'le', 'eq', 'gt', 'lt'],
  userId: EQ,
  userPrincipalName: ['eq', 'startswith'],
  userDisplayName: ['eq', 'startswith'],
  appId: EQ,
  appDisplayName: ['eq', 'startswith'],
  ipAddress: ['eq', 'startswith'],
  correlationId: EQ,
  clientAppUsed: EQ,
  conditionalAccessStatus: EQ,
  'status/errorCode': EQ,
  'location/city': ['eq', 'startswith'],
  'location/state': ['eq', 'startswith'],
  'location/countryOrRegion': ['eq', 'startswith'],
  riskState: EQ,
  riskLevelAggregated: EQ,
  riskLevelDuringSignIn: EQ,
  riskDetail: EQ,
} as const;
const BETA_SIGN_IN_FILTERS = {
  ...SIGN_IN_FILTERS,
  signInEventTypes: ['any'],
  isInteractive: EQ,
  sessionId: EQ,
  uniqueTokenIdentifier: EQ,
} as const;

const NO_PREMIUM = (): ReturnType<typeof graphError> =>
  graphError(403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant', "Neither tenant is B2C or tenant doesn't have premium license");

/** Sign-ins, directory audits, risk detections, alerts, message traces. */
export function reportRoutes(parts: ReportParts): Route[] {
  const { logs, contract } = parts;
  const licensed =
    (handle: Route['handle']): Route['handle'] =>
    (ask, keys) =>
      parts.premium() ? handle(ask, keys) : NO_PREMIUM();
  return [
    {
      method: 'GET',
      path: '/auditLogs/signIns',
      limit: 'reports',
      options: LIST_OPTIONS.filter((option) => option !== '$select' && option !== '$count'),
      handle: licensed((ask) => listSignIns(ask, parts)),
    },
    {
      method: 'GET',
      path: '/auditLogs/signIns/{id}',
      limit: 'reports',
      handle: licensed((ask, [id]) => {
        const found = logs.signIns.newestFirst().find((row) => row['id'] === id);
        return found === undefined
          ? itemNotFound()
          : { status: 200, body: show(found, null, { entity: 'signIn', properties: propertiesOf(contract, 'signIn', ask.version) }) };
      }),
    },
    {
      method: 'GET',
      path: '/auditLogs/directoryAudits',
      limit: 'reports',
      options: LIST_OPTIONS.filter((option) => option !== '$select' && option !== '$count'),
      handle: (ask) =>
        page(ask, {
          items: logs.directoryAudits.newestFirst(ask.query.get('$filter')),
          context: 'auditLogs/directoryAudits',
          entity: 'directoryAudit',
          properties: propertiesOf(contract, 'directoryAudit', ask.version),
          filterable: {
            activityDateTime: ['ge', 'le', 'eq', 'gt', 'lt'],
            activityDisplayName: ['eq', 'startswith'],
            category: EQ,
            correlationId: EQ,
            id: EQ,
            loggedByService: EQ,
            operationType: EQ,
            result: EQ,
            'initiatedBy/user/id': EQ,
            'initiatedBy/user/userPrincipalName': ['eq', 'startswith'],
            targetResources: ['any'],
          },
          orderable: ['activityDateTime'],
          defaultTop: 1000,
          mostTop: 1000,
        }),
    },
    {
      method: 'GET',
      path: '/identityProtection/riskDetections',
      limit: 'identityProtection',
      options: LIST_OPTIONS,
      handle: licensed((ask) =>
        page(ask, {
          items: logs.riskDetections.newestFirst(ask.query.get('$filter')),
          context: 'identityProtection/riskDetections',
          entity: 'riskDetection',
          properties: propertiesOf(contract, 'riskDetection', ask.version),
          filterable: {
            id: EQ,
            riskEventType: EQ,
            riskLevel: EQ,
            riskState: EQ,
            userId: EQ,
            userPrincipalName: EQ,
            detectedDateTime: TIMES,
            activityDateTime: TIMES,
            lastUpdatedDateTime: TIMES,
            ipAddress: EQ,
            requestId: EQ,
            correlationId: EQ,
          },
          orderable: ['detectedDateTime', 'activityDateTime', 'lastUpdatedDateTime'],
          defaultTop: 20,
          mostTop: 500,
        }),
      ),
    },
    {
      method: 'GET',
      path: '/security/alerts_v2',
      limit: 'alerts',
      options: [...LIST_OPTIONS, '$skip'].filter((option) => option !== '$skip' && option !== '$select'),
      handle: (ask) =>
        page(ask, {
          items: logs.alerts.newestFirst(ask.query.get('$filter')),
          context: 'security/alerts_v2',
          entity: 'alert',
          properties: propertiesOf(contract, 'alert', ask.version),
          filterable: {
            assignedTo: EQ,
            classification: EQ,
            determination: EQ,
            createdDateTime: TIMES,
            lastUpdateDateTime: TIMES,
            severity: TEXT,
            serviceSource: TEXT,
            status: TEXT,
          },
          orderable: ['createdDateTime', 'lastUpdateDateTime'],
          defaultTop: 1000,
          mostTop: 2000,
        }),
    },
    {
      method: 'GET',
      path: '/admin/exchange/tracing/messageTraces',
      limit: 'messageTraces',
      options: ['$top', '$filter', '$skiptoken'],
      handle: (ask) => listTraces(ask, parts),
    },
  ];
}

function listSignIns(ask: GraphAsk, { logs, contract }: ReportParts): ReturnType<Route['handle']> {
  const beta = ask.version === 'beta';
  const all = logs.signIns.newestFirst(ask.query.get('$filter'));
  const interactive = (row: Item): boolean => row['isInteractive'] !== false;
  const asksForKinds = beta && (ask.query.get('$filter') ?? '').includes('signInEventTypes');
  return page(ask, {
    items: asksForKinds ? all : all.filter(interactive),
    context: 'auditLogs/signIns',
    entity: 'signIn',
    properties: propertiesOf(contract, 'signIn', ask.version),
    filterable: beta ? BETA_SIGN_IN_FILTERS : SIGN_IN_FILTERS,
    orderable: ['createdDateTime'],
    defaultTop: 1000,
    mostTop: 1000,
    dress: (row) => known(row, ask),
  });
}

/** Words that the published list of an evolvable enumeration does not have come only to those who ask for them. */
function known(row: Item, ask: GraphAsk): Item {
  if (row['riskDetail'] !== 'aReasonNobodyKnows' || /include-unknown-enum-members/iu.test(ask.headers['prefer'] ?? '')) return row;
  return { ...row, riskDetail: 'unknownFutureValue' };
}

function listTraces(ask: GraphAsk, { logs, contract, clock, tracing }: ReportParts): ReturnType<Route['handle']> {
  if (!tracing())
    return graphError(
      401,
      'UnknownError',
      'The service principal for the application 8bd644d1-64a1-4d4b-ae52-2e0cbf64e373 was not found in the tenant.',
    );
  const filter = ask.query.get('$filter');
  const now = clock.now();
  const bounds =
    filter === null
      ? []
      : [...filter.matchAll(/receivedDateTime (ge|gt|le|lt) (\S+?)(?=\)|\s|$)/giu)].map(([, , at = '']) => Date.parse(at));
  if (bounds.some((at) => at < now - 90 * DAY)) return badRequest('The start date is older than 90 days.');
  if (bounds.length > 1 && Math.max(...bounds) - Math.min(...bounds) > 10 * DAY)
    return badRequest('The time range must not be larger than 10 days.');
  if (filter !== null) readFilter(filter);
  const from = bounds.length === 0 ? now - 2 * DAY : Number.NEGATIVE_INFINITY;
  return page(ask, {
    items: logs.messageTraces.newestFirst(filter).filter((row) => Date.parse(String(row['receivedDateTime'])) >= from - MINUTE),
    context: 'admin/exchange/tracing/messageTraces',
    entity: 'exchangeMessageTrace',
    properties: propertiesOf(contract, 'exchangeMessageTrace', ask.version),
    filterable: {
      id: EQ,
      messageId: EQ,
      senderAddress: EQ,
      recipientAddress: EQ,
      status: EQ,
      fromIP: EQ,
      toIP: EQ,
      subject: ['contains', 'startswith', 'endswith'],
      receivedDateTime: ['ge', 'le'],
    },
    orderable: [],
    defaultTop: 1000,
    mostTop: 5000,
  });
}
