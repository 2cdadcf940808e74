/** The only reader of the environment. Each key has a unit, a default and an effect; `.env.example` says the same for people. */

export interface Config {
  /** Folder of address data (`npm run places` fills it); `null` = addresses and prefixes alone. */
  readonly places: string | null;
  /** Learn how people lay out what they write. */
  readonly style: boolean;
}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const places = env.TELLTALE_PLACES?.trim();
  return { places: places ? places : null, style: env.TELLTALE_STYLE?.trim().toLowerCase() !== 'off' };
}
