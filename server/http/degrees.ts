/** Scores in words. */
import type { Degree } from './contract.ts';

/** From which score on a word holds; 50 is where a message is as likely odd, or improper, as not. */
const FROM = {
  outOfCharacter: { slight: 20, clear: 50, strong: 80 },
  solicitation: { slight: 20, clear: 50, strong: 85 },
} as const;

export function degreeOf(score: keyof typeof FROM, value: number | null): Degree | null {
  if (value === null || !Number.isFinite(value)) return null;
  const { slight, clear, strong } = FROM[score];
  return value >= strong ? 'strong' : value >= clear ? 'clear' : value >= slight ? 'slight' : 'none';
}
