/** One incident of several, with a button that opens it. */
import type { IncidentRecord } from '../../server/http/contract.ts';
import { button, type Element, line, run } from './element.ts';

export interface Row {
  readonly incident: IncidentRecord;
  readonly revision: number;
}

export function incidentRow({ incident, revision }: Row, about: string, open: { readonly title: string; readonly press: string }): Element {
  return {
    type: 'ColumnSet',
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        items: [line(run(incident.displayName ?? incident.account, { weight: 'Bolder' }), `  ${about}`)],
      },
      {
        type: 'Column',
        width: 'auto',
        items: [{ type: 'ActionSet', actions: [button({ ...open, data: { incident: incident.id, revision } })] }],
      },
    ],
  };
}
