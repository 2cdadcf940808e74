import type { RawRecord } from '../../desk.ts';
import { hashOf } from '../../random.ts';
import { type Contract, propertiesOf } from './contract.ts';
import { LIST_OPTIONS, page } from './page.ts';
import type { State } from './state.ts';
import { notFound, type Route } from './words.ts';

/** The one directory role of the double: all its administrators hold it. */
const TEMPLATE = '62e90394-69f5-4237-9190-012177145e10';

export function globalAdministrator(state: State): RawRecord {
  const hex = hashOf(state.tenant.tenantId, 'role').toString(16).padStart(8, '0');
  return {
    '@odata.type': '#microsoft.graph.directoryRole',
    id: `${hex}-0000-4000-8000-000000000001`,
    displayName: 'Global Administrator',
    description: null,
    roleTemplateId: TEMPLATE,
  };
}

/** Who holds the role. */
export function roleRoutes(state: State, contract: Contract): Route[] {
  return [
    {
      method: 'GET',
      path: '/directoryRoles/{id}/members',
      limit: 'directory',
      options: LIST_OPTIONS,
      handle: (ask, [key = '']) => {
        if (key !== TEMPLATE && key !== globalAdministrator(state)['id']) return notFound(key);
        return page(ask, {
          items: [...state.administrators].map((id) => state.user(id)).filter((one) => one !== undefined),
          context: 'directoryObjects',
          properties: propertiesOf(contract, 'user', ask.version),
          entity: 'user',
          filterable: {},
          orderable: [],
          defaultTop: 100,
          mostTop: 999,
        });
      },
    },
  ];
}
