/** One line of a diagnosis. */

/** `late` = works, but worse than it could; `off` = not wanted, so nothing to mend. */
export type Standing = 'works' | 'late' | 'blind' | 'off';

export interface Check {
  readonly area: 'reading' | 'signals' | 'acting' | 'groups' | 'credentials' | 'notifications' | 'memory';
  readonly name: string;
  readonly standing: Standing;
  /** What is so, in one or two sentences. */
  readonly sentence: string;
  /** The exact step of an administrator; `null` = there is nothing to do. */
  readonly nextStep: string | null;
  /** Ids of signals that see nothing or late because of it. */
  readonly signals: readonly string[];
}

export const fine = (area: Check['area'], name: string, sentence: string): Check => ({
  area,
  name,
  standing: 'works',
  sentence,
  nextStep: null,
  signals: [],
});

/** Whether somebody has something to mend. */
export function isAllWell(checks: readonly Check[]): boolean {
  return checks.every(({ standing }) => standing === 'works' || standing === 'off');
}

export function grantStep(permission: string, api: string, app: string): string {
  return `Grant ${permission} (${api}, application permission) to the app ${app}: Entra admin center > App registrations > API permissions > Add a permission, then "Grant admin consent".`;
}
