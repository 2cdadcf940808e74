import { writeFileSync } from 'node:fs';
import { DAY, iso } from './calendar.ts';
import type { Internet } from './networks.ts';
import { dotted } from './networks.ts';
import { CITIES } from './geography.ts';
import { hashOf, nth } from './random.ts';
import type { World } from './world.ts';

/** `organization.json`, as an export from Graph would have it. Only some offices' addresses are known: administrators forget. */
export function organization(world: World): Record<string, unknown> {
  const { tenant, people } = world;
  return {
    tenantId: tenant.id,
    displayName: tenant.name,
    verifiedDomains: [
      { name: tenant.domain, isDefault: true, isInitial: false },
      { name: tenant.initialDomain, isDefault: false, isInitial: true },
    ],
    offices: tenant.offices.map((o) => ({
      name: o.name,
      country: o.city.country.code,
      timeZone: o.city.zone.name,
      knownEgress: o.known ? o.egress.map((spot) => `${spot.address}/32`) : [],
    })),
    users: people.map((p) => ({
      id: p.oid,
      userPrincipalName: p.upn,
      mail: p.upn,
      displayName: p.displayName,
      department: p.department,
      jobTitle: p.title,
      manager: people[p.manager]?.upn ?? null,
      userType: 'Member',
      accountEnabled: p.life.leaves >= world.firstDay + world.days,
      usageLocation: p.city.country.code,
      officeLocation: tenant.offices[p.office]?.name ?? null,
      createdDateTime: iso((p.life.joins > 0 ? p.life.joins : world.firstDay - 40 - (hashOf(p.oid) % 3000)) * DAY),
      onPremisesSyncEnabled: tenant.hybrid ? true : null,
    })),
    serviceAccounts: world.services.map((s) => ({ id: s.oid, userPrincipalName: s.upn, displayName: s.displayName, appId: s.appId })),
    sharedMailboxes: world.shared.map((s) => ({
      id: s.oid,
      userPrincipalName: s.upn,
      displayName: s.displayName,
      members: s.members.flatMap((i) => people[i]?.upn ?? []),
    })),
    groups: groups(world),
  };
}

function groups(world: World): unknown[] {
  const byDepartment = new Map<string, string[]>();
  for (const person of world.people) {
    const members = byDepartment.get(person.department);
    if (members) members.push(person.upn);
    else byDepartment.set(person.department, [person.upn]);
  }
  return [...byDepartment].map(([name, members]) => ({
    id: `${hashOf(world.seed, name).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    displayName: `All ${name}`,
    members,
  }));
}

/** The address list of the make-believe Internet. One block in a hundred is placed wrongly, as in any such list. */
export function writePlaces(internet: Internet, path: string): void {
  const rows = ['network,country,region,city,latitude,longitude,accuracy_km,asn,operator,kind'];
  for (const network of internet.networks) {
    const h = hashOf('places', network.operator.name, network.city.name);
    const elsewhere = CITIES.filter((c) => c.country === network.city.country);
    const city = h % 100 === 0 ? nth(elsewhere, h % elsewhere.length) : network.city;
    const accuracy =
      network.operator.kind === 'mobile'
        ? 200
        : network.operator.kind === 'residential'
          ? 20
          : network.operator.kind === 'satellite'
            ? 1000
            : 50;
    const rest = `${city.country.code},${city.region},${city.name},${city.latitude},${city.longitude},${accuracy},${network.operator.asn},${network.operator.name},${network.operator.kind}`;
    rows.push(`${dotted(network.first)}/${network.bits},${rest}`);
    if (network.sixth !== null) rows.push(`2001:db8:${(network.sixth << 4).toString(16)}::/44,${rest}`);
  }
  writeFileSync(path, `${rows.join('\n')}\n`);
}
