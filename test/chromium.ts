/** Chromium of the system, as tests start it. */
import { existsSync } from 'node:fs';

/** `undefined` = there is none; a test then says that it is skipped (`apt-get install chromium`). */
export const chromiumPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** It asks nobody anything by itself. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
