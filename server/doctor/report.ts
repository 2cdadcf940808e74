/** A diagnosis as lines for a terminal. */
import type { Check, Standing } from './check.ts';

const MARKS: Readonly<Record<Standing, string>> = { works: 'ok   ', late: 'LATE ', blind: 'BLIND', off: 'off  ' };
const AREAS: readonly Check['area'][] = ['reading', 'signals', 'acting', 'groups', 'credentials', 'notifications', 'memory'];

export function reportLines(checks: readonly Check[]): string[] {
  const lines = AREAS.flatMap((area) => {
    const some = checks.filter((check) => check.area === area);
    return some.length === 0 ? [] : [area, ...some.flatMap(linesOf), ''];
  });
  const count = (standing: Standing): number => checks.filter((check) => check.standing === standing).length;
  return [
    ...lines,
    `${String(count('works'))} work, ${String(count('late'))} late, ${String(count('blind'))} blind, ${String(count('off'))} off.`,
  ];
}

function linesOf({ name, standing, sentence, nextStep, signals, area }: Check): string[] {
  return [
    `  ${MARKS[standing]} ${name}: ${sentence}`,
    ...(signals.length === 0 || area === 'signals' ? [] : [`        because of it: ${signals.join(', ')}`]),
    ...(nextStep === null || standing === 'works' ? [] : [`        do: ${nextStep}`]),
  ];
}
