/** Every change of the schema, in order. A change that was released is never edited; the next one gets the next number. */
import type { Migration } from 'kysely/migration';
import * as first from './0001-first.ts';
import * as opinions from './0002-opinions.ts';
import * as auditOfAnIncident from './0003-audit-of-an-incident.ts';

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-opinions': opinions,
  '0003-audit-of-an-incident': auditOfAnIncident,
};
