/** Checks a unified manifest against Microsoft's published schema and against what the schema cannot see. */
import type { unifiedManifest } from './unified.ts';

type Unified = ReturnType<typeof unifiedManifest>;

/** Every finding in words; an empty list is a good manifest. `null`: Microsoft's validator is not installed. */
export async function againstSchema(manifest: Unified): Promise<readonly string[] | null> {
  const library = await import('@microsoft/app-manifest').catch((error: unknown) => {
    if ((error as { code?: unknown }).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  });
  if (library === null) return null;
  // The library's type is a union of every version's; the schema itself is the check.
  const findings: unknown = await library.AppManifestUtils.validateAgainstSchema(manifest as never);
  return Array.isArray(findings) ? findings.map(String) : [String(findings)];
}

function everyText(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(everyText);
}

/** Actions that no runtime has, addresses that are not ours, two packages with one id. */
export function byReference(manifest: Unified): readonly string[] {
  const findings: string[] = [];
  for (const { runtimes, ribbons, autoRunEvents, alternates } of manifest.extensions) {
    const actions = new Set(runtimes.flatMap((runtime) => runtime.actions.map(({ id }) => id)));
    const used = [
      ...ribbons.flatMap(({ tabs }) =>
        tabs.flatMap(({ groups }) => groups.flatMap(({ controls }) => controls.map(({ actionId }) => actionId))),
      ),
      ...autoRunEvents.flatMap(({ events }) => events.map(({ actionId }) => actionId)),
    ];
    findings.push(...used.filter((id) => !actions.has(id)).map((id) => `no runtime has the action ${id}`));
    findings.push(
      ...alternates
        .filter(({ hide }) => hide.customOfficeAddin.officeAddinId === manifest.id)
        .map(({ hide }) => `both packages have the id ${hide.customOfficeAddin.officeAddinId}`),
    );
  }
  const { $schema, ...rest } = manifest;
  const addresses = everyText(rest).filter((text) => /^[a-z]+:\/\//.test(text) && !text.startsWith('api://'));
  const strange = addresses.filter((address) => !manifest.validDomains.includes(new URL(address).host) || !address.startsWith('https://'));
  findings.push(...strange.map((address) => `${address} is not on ${manifest.validDomains.join(', ')}`));
  if (!$schema.includes(`/v${manifest.manifestVersion}/`)) findings.push('$schema and manifestVersion name different versions');
  return findings;
}
