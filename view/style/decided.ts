/** What was decided and done: leases, vouches, the log of decisions. */
export const decided = `
.leases { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr)); gap: 10px; }
.lease, .vouch { border: 1px solid var(--line); border-left: 4px solid var(--line-strong); border-radius: 6px; background: var(--inset); padding: 10px 14px; overflow-wrap: anywhere; }
.lease-good { border-left-color: var(--good-line); }
.lease-good .badge { color: var(--good); background: var(--good-ground); border-color: var(--good-line); }
.lease-pending { border-left-color: var(--medium-line); }
.lease-pending .badge { color: var(--medium); background: var(--medium-ground); border-color: var(--medium-line); }
.lease-bad { border-left-color: var(--critical-line); }
.lease-bad .badge { color: var(--critical); background: var(--critical-ground); border-color: var(--critical-line); }
.lease-head { display: flex; flex-wrap: wrap; gap: 4px 10px; justify-content: space-between; align-items: baseline; margin-bottom: 2px; }
.lease .badge, .vouch .badge { white-space: normal; }
.lease-watch { font-weight: 600; }
.said-reason { border-left: 2px solid var(--line-2); padding-left: 8px; margin: 4px 0; color: var(--text-2); font-style: italic; }
.vouch-withdrawn { color: var(--text-3); }
.taken { margin-bottom: 8px; font-weight: 600; }
.log { list-style: none; display: grid; gap: 4px; overflow-wrap: anywhere; }
.log li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px 12px; }
.log .when { color: var(--text-3); font-size: 13px; white-space: nowrap; }
@media screen and (max-width: 640px) { .log li { grid-template-columns: minmax(0, 1fr); } }
`;
