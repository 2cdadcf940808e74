/** Bundles the pages for browsers, and says so instead of failing where the bundler is not installed (`npm ci --omit=dev`). */
import process from 'node:process';

const vite = await import('vite').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write('vite is not installed: the pages for Outlook and Teams are not built.\n');
  return null;
});
if (vite !== null) {
  await vite.build();
  await vite.build({ configFile: 'vite.sandbox.ts' });
}
