/**
 * What an Entra error number says about a sign-in: why it did not finish, and whether the first factor was right.
 *
 * Source: "Microsoft Entra authentication and authorization error codes" (learn.microsoft.com, entra/identity-platform/reference-error-codes),
 * and the `LogonError` names that audit records carry. Surprise: many "failures" are steps of an ordinary sign-in.
 */
import type { SignInFailure } from '../core/event.ts';

interface FailureMeaning {
  readonly reason: SignInFailure;
  readonly passwordRight: boolean;
}

const meaning = (reason: SignInFailure, passwordRight: boolean): FailureMeaning => Object.freeze({ reason, passwordRight });

const WRONG = meaning('bad-password', false);
const LOCKED = meaning('locked', false);
const REFUSED = meaning('challenge-refused', true);
const POLICY = meaning('policy', true);
const EXPIRED = meaning('expired-password', true);
const DISABLED = meaning('disabled', false);
const UNKNOWN_USER = meaning('unknown-user', false);
/** After the first factor: something more is asked. */
const STEP = meaning('interrupt', true);
/** Before or without a first factor: silent renewal, account picker, expired session. */
const SILENT = meaning('interrupt', false);
const OTHER_FAILURE = meaning('other', false);

export const KEEP_ME_SIGNED_IN = 50140;

const BY_NUMBER: ReadonlyMap<number, FailureMeaning> = new Map([
  [16000, SILENT],
  [16001, SILENT],
  [16003, OTHER_FAILURE],
  [50011, OTHER_FAILURE],
  [50020, UNKNOWN_USER],
  [50034, UNKNOWN_USER],
  [50053, LOCKED],
  [50055, EXPIRED],
  [50056, WRONG],
  [50057, DISABLED],
  [50058, SILENT],
  [50064, WRONG],
  [50072, STEP],
  [50074, STEP],
  [50076, STEP],
  [50079, STEP],
  [50085, SILENT],
  [50086, REFUSED],
  [50087, REFUSED],
  [50088, REFUSED],
  [50089, SILENT],
  [50097, STEP],
  [50105, meaning('other', true)],
  [50125, STEP],
  [50126, WRONG],
  [50127, STEP],
  [50129, STEP],
  [50131, POLICY],
  [50132, SILENT],
  [50133, SILENT],
  [50140, STEP],
  [50142, STEP],
  [50143, SILENT],
  [50144, EXPIRED],
  [50155, STEP],
  [50158, STEP],
  [50173, SILENT],
  [50196, OTHER_FAILURE],
  [50199, STEP],
  [50203, STEP],
  [51004, UNKNOWN_USER],
  [53000, POLICY],
  [53001, POLICY],
  [53002, POLICY],
  [53003, POLICY],
  [53004, POLICY],
  [53009, POLICY],
  [53010, POLICY],
  [53011, POLICY],
  [65001, STEP],
  [65004, meaning('other', true)],
  [70008, SILENT],
  [70043, SILENT],
  [70044, SILENT],
  [70046, SILENT],
  [80012, POLICY],
  [80014, OTHER_FAILURE],
  [81010, SILENT],
  [81012, SILENT],
  [90072, UNKNOWN_USER],
  [90094, STEP],
  [90095, STEP],
  [120000, WRONG],
  [130004, STEP],
  [130005, STEP],
  [130500, STEP],
  [135010, STEP],
  [500121, REFUSED],
  [500133, SILENT],
  [500571, DISABLED],
  [530002, POLICY],
  [530003, POLICY],
  [530032, POLICY],
  [530034, POLICY],
  [700082, SILENT],
  [700084, SILENT],
  [900941, STEP],
]);

const BY_NAME: ReadonlyMap<string, number> = new Map([
  ['InvalidUserNameOrPassword', 50126],
  ['InvalidPassword', 50126],
  ['OnPremisePasswordValidatorError', 50126],
  ['IdsLocked', 50053],
  ['AccountLocked', 50053],
  ['InvalidPasswordExpiredPassword', 50055],
  ['InvalidPasswordExpiredOnPremPassword', 50144],
  ['UserDisabled', 50057],
  ['UserAccountNotFound', 50034],
  ['UserAccountDisabled', 50057],
  ['UserInformationNotProvided', 50058],
  ['UserStrongAuthEnrollmentRequiredInterrupt', 50072],
  ['UserStrongAuthClientAuthNRequiredInterrupt', 50074],
  ['UserStrongAuthClientAuthNRequired', 50076],
  ['UserStrongAuthEnrollmentRequired', 50079],
  ['AuthenticationFailedSasError', 500121],
  ['DeviceAuthenticationRequired', 50097],
  ['PasswordResetRegistrationRequiredInterrupt', 50125],
  ['BrokerAppNotInstalled', 50127],
  ['KmsiInterrupt', 50140],
  ['CmsiInterrupt', 50199],
  ['ExternalSecurityChallenge', 50158],
  ['BlockedByConditionalAccess', 53003],
  ['BlockedByConditionalAccessOnSecurityPolicy', 53003],
  ['DeviceNotCompliant', 53000],
  ['DeviceNotDomainJoined', 53001],
  ['ProofUpBlockedDueToRisk', 53004],
  ['DelegationDoesNotExist', 65001],
  ['AdminConsentRequired', 90094],
  ['AdminConsentRequiredDueToRiskyApp', 900941],
  ['InteractionRequired', 16000],
  ['UserAccountSelectionInvalid', 16001],
  ['SsoArtifactInvalidOrExpired', 50132],
  ['SsoArtifactRevoked', 50132],
  ['SessionControlInterrupt', 70044],
  ['FlowTokenExpired', 50089],
]);

/** The number of a record that gives only the name of its error; `null` for a name nobody listed. */
export function errorNumber(name: string | null): number | null {
  return name === null ? null : (BY_NAME.get(name) ?? null);
}

export function failureMeaning(code: number | null): FailureMeaning {
  return code === null ? OTHER_FAILURE : (BY_NUMBER.get(code) ?? OTHER_FAILURE);
}
