/** ATT&CK techniques with their names. No links: a report makes no request, and a mailed page should not tempt one. */
import { html, type MaybeView } from './html.ts';
import { inert } from './text.ts';

/** Names as in MITRE ATT&CK for Enterprise: parent, then sub-technique. */
const names: ReadonlyMap<string, string> = new Map([
  ['T1070.008', 'Indicator Removal: Clear Mailbox Data'],
  ['T1078.004', 'Valid Accounts: Cloud Accounts'],
  ['T1087.004', 'Account Discovery: Cloud Account'],
  ['T1090.002', 'Proxy: External Proxy'],
  ['T1090.003', 'Proxy: Multi-hop Proxy'],
  ['T1098', 'Account Manipulation'],
  ['T1098.001', 'Account Manipulation: Additional Cloud Credentials'],
  ['T1098.002', 'Account Manipulation: Additional Email Delegate Permissions'],
  ['T1098.003', 'Account Manipulation: Additional Cloud Roles'],
  ['T1098.005', 'Account Manipulation: Device Registration'],
  ['T1110', 'Brute Force'],
  ['T1110.001', 'Brute Force: Password Guessing'],
  ['T1110.003', 'Brute Force: Password Spraying'],
  ['T1114.002', 'Email Collection: Remote Email Collection'],
  ['T1114.003', 'Email Collection: Email Forwarding Rule'],
  ['T1136.003', 'Create Account: Cloud Account'],
  ['T1213.002', 'Data from Information Repositories: Sharepoint'],
  ['T1484.002', 'Domain or Tenant Policy Modification: Trust Modification'],
  ['T1528', 'Steal Application Access Token'],
  ['T1530', 'Data from Cloud Storage'],
  ['T1534', 'Internal Spearphishing'],
  ['T1539', 'Steal Web Session Cookie'],
  ['T1550.001', 'Use Alternate Authentication Material: Application Access Token'],
  ['T1550.004', 'Use Alternate Authentication Material: Web Session Cookie'],
  ['T1556.006', 'Modify Authentication Process: Multi-Factor Authentication'],
  ['T1557', 'Adversary-in-the-Middle'],
  ['T1562.001', 'Impair Defenses: Disable or Modify Tools'],
  ['T1562.008', 'Impair Defenses: Disable or Modify Cloud Logs'],
  ['T1564.008', 'Hide Artifacts: Email Hiding Rules'],
  ['T1567.002', 'Exfiltration Over Web Service: Exfiltration to Cloud Storage'],
  ['T1586.002', 'Compromise Accounts: Email Accounts'],
  ['T1621', 'Multi-Factor Authentication Request Generation'],
  ['T1657', 'Financial Theft'],
]);

/** The name of a technique; `null` when we do not use it. */
export function techniqueName(id: string): string | null {
  return names.get(id) ?? null;
}

export function techniqueList(ids: readonly string[]): MaybeView {
  if (ids.length === 0) return null;
  const lines = ids.map((id) => html`<li><code>${inert(id)}</code> ${techniqueName(id) ?? ''}</li>`);
  return html`<section class="part">
    <h4>ATT&CK techniques</h4>
    <ul class="techniques">${lines}</ul>
  </section>`;
}
