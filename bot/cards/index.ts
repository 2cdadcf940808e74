/** Every card, by the name of its file. */
export { approvalCard } from './approval.ts';
export { choiceCard } from './choice.ts';
export { confirmCard } from './confirm.ts';
export { digestCard } from './digest.ts';
export { forYouCard } from './for-you.ts';
export { helpCard } from './help.ts';
export { incidentAnswer, incidentCard, incidentInFull } from './incident.ts';
export { incidentsCard } from './incidents.ts';
export { messagesCard } from './messages.ts';
export { moreCard } from './more.ts';
export { noticeCard } from './notice.ts';
export { personCard } from './person.ts';
export { refusedCard, saidCard } from './said.ts';
export { wasThisYouCard } from './was-this-you.ts';
