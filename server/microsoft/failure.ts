/** What Microsoft answered when it did not do what it was asked, as an error with a code of ours and the step that mends it. */
import { Refused } from '../core/errors.ts';

export type FailureCode =
  | 'AUDIT_OFF'
  | 'CONFLICT'
  | 'CREDENTIAL_REFUSED'
  | 'GONE'
  | 'LICENCE_MISSING'
  | 'NOT_FOUND'
  | 'PERMISSION_MISSING'
  | 'REJECTED'
  | 'THROTTLED'
  | 'TOO_LARGE'
  | 'UNREACHABLE'
  | 'UNREADABLE';

export interface Circumstances {
  /** HTTP status; 0 = no answer came. */
  readonly status: number;
  /** Microsoft's own code, e.g. `AF20022`, `Authorization_RequestDenied`. */
  readonly vendorCode: string | null;
  readonly requestId: string | null;
  /** Before this instant (milliseconds since 1970) asking again is useless; `null` = not said. */
  readonly retryAt: number | null;
}

export class MicrosoftFailure extends Refused {
  declare readonly code: FailureCode;
  readonly status: number;
  readonly vendorCode: string | null;
  readonly requestId: string | null;
  readonly retryAt: number | null;
  constructor(code: FailureCode, message: string, nextStep: string, circumstances: Circumstances) {
    super(code, message, nextStep);
    this.name = 'MicrosoftFailure';
    this.status = circumstances.status;
    this.vendorCode = circumstances.vendorCode;
    this.requestId = circumstances.requestId;
    this.retryAt = circumstances.retryAt;
  }
}

const NEXT_STEPS: Readonly<Record<FailureCode, string>> = {
  AUDIT_OFF:
    'Turn auditing on: Microsoft Purview > Audit > "Start recording user and admin activity" (or Set-AdminAuditLogConfig -UnifiedAuditLogIngestionEnabled $true). It takes up to 60 minutes.',
  CONFLICT: 'Somebody else changed it at the same time: look at its present state and try again.',
  CREDENTIAL_REFUSED:
    'Check tenant id, client id and credential of the app registration: Entra admin center > App registrations > Certificates & secrets.',
  GONE: 'Nothing to do: it is read anew from the beginning.',
  LICENCE_MISSING: 'This needs a licence that the tenant does not have. Assign it, or switch this source off.',
  NOT_FOUND: 'Nothing to do if it was deleted; otherwise check the id.',
  PERMISSION_MISSING:
    'Grant the application permission: Entra admin center > App registrations > API permissions > Add a permission, then "Grant admin consent".',
  REJECTED: 'Report the request id below to whoever maintains this installation.',
  THROTTLED: 'Nothing to do: it is tried again. If it stays so, another application uses up the share of this tenant.',
  TOO_LARGE: 'Nothing to do: it is read without what made it so large.',
  UNREACHABLE: 'Check the network and the proxy of this machine, and the service health page of Microsoft 365; it is tried again.',
  UNREADABLE: 'Check that no proxy answers in place of Microsoft; it is tried again.',
};

export function failure(code: FailureCode, what: string, circumstances: Partial<Circumstances> = {}): MicrosoftFailure {
  const whole: Circumstances = { status: 0, vendorCode: null, requestId: null, retryAt: null, ...circumstances };
  const trace = whole.requestId === null ? '' : ` (request ${whole.requestId})`;
  return new MicrosoftFailure(code, `${what}${trace}`, NEXT_STEPS[code], whole);
}

/** The failure that an answer tells of. `retryAt` as the answer asked. */
export function failureOf(
  answer: { readonly status: number; readonly body: unknown; readonly requestId: string | null },
  retryAt: number | null,
): MicrosoftFailure {
  const { vendorCode, message } = saidIn(answer.body);
  const code = codeOf(answer.status, vendorCode ?? '', message);
  const said = [vendorCode, message].filter((part) => part !== null && part !== '').join(': ');
  return failure(code, `Microsoft answered ${answer.status}${said === '' ? '' : `, ${said.slice(0, 300)}`}`, {
    status: answer.status,
    vendorCode,
    requestId: answer.requestId ?? requestIdIn(answer.body),
    retryAt,
  });
}

/** The Management API throttles under 403 as well. */
export function isThrottle(status: number, body: unknown): boolean {
  return status === 429 || (status === 403 && saidIn(body).vendorCode === 'AF429');
}

function codeOf(status: number, vendorCode: string, message: string): FailureCode {
  if (status === 429 || vendorCode === 'AF429') return 'THROTTLED';
  if (/Tenant \S+ does not exist/iu.test(message)) return 'AUDIT_OFF';
  if (
    /NonPremiumTenant|License/iu.test(vendorCode) ||
    /premium licen[sc]e|not licensed|licen[sc]e (?:is )?(?:missing|required)/iu.test(message)
  )
    return 'LICENCE_MISSING';
  if (vendorCode === 'AF10001' || /service principal .{0,200}\bnot found/iu.test(message)) return 'PERMISSION_MISSING';
  if (status === 401) return 'CREDENTIAL_REFUSED';
  if (status === 403) return 'PERMISSION_MISSING';
  if (status === 404) return 'NOT_FOUND';
  if (status === 410) return 'GONE';
  if (status === 409 || status === 412) return 'CONFLICT';
  if (status >= 500) return 'UNREACHABLE';
  return 'REJECTED';
}

function saidIn(body: unknown): { vendorCode: string | null; message: string } {
  const error = field(body, 'error');
  // Tokens are refused in the form `{error: "...", error_description: "..."}`.
  if (typeof error === 'string') return { vendorCode: error, message: texted(field(body, 'error_description')) };
  const code = field(error, 'code') ?? field(body, 'code');
  return { vendorCode: typeof code === 'string' ? code : null, message: texted(field(error, 'message') ?? field(body, 'Message')) };
}

function requestIdIn(body: unknown): string | null {
  const error = field(body, 'error');
  const id = field(field(error, 'innerError') ?? field(error, 'innererror'), 'request-id');
  return typeof id === 'string' ? id : null;
}

function texted(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
