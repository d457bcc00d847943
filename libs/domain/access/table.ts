import { anyone, loggedIn, ownParty, readers, staff } from '@tilsagn/domain/access/grants';
import type { Grant } from '@tilsagn/domain/access/grants';

/**
 * The access table: operation → ways in (design.md section 6). One row each, in alphabetical order. A route of the
 * API without a row, or a row without a route, fails the tests; what has no row is closed to everyone.
 */
export const ACCESS = {
  'api.description': [anyone],
  'applications.accept': [ownParty],
  'applications.answer': [ownParty],
  'applications.attach': [ownParty],
  'applications.attachToMessage': [ownParty],
  'applications.check': [ownParty],
  'applications.chooseLanguage': [ownParty],
  'applications.decline': [ownParty],
  'applications.deliverFinalReport': [ownParty],
  'applications.list': [ownParty],
  'applications.markMessagesRead': [ownParty],
  'applications.read': [ownParty],
  'applications.readAttachment': [ownParty, readers],
  'applications.readMessageFile': [ownParty],
  'applications.readMessages': [ownParty],
  'applications.removeAttachment': [ownParty],
  'applications.requestPayment': [ownParty],
  'applications.saveAnswers': [ownParty],
  'applications.start': [ownParty],
  'applications.submit': [ownParty],
  'applications.withdraw': [ownParty],
  'applications.writeMessage': [ownParty],
  'auth.callback': [anyone],
  'auth.login': [anyone],
  'auth.logout': [loggedIn],
  'calls.list': [anyone],
  'calls.read': [anyone],
  'cases.approve': [staff('approver')],
  'cases.attachToMessage': [staff('caseworker')],
  'cases.close': [staff('caseworker')],
  'cases.declareImpartiality': [staff('caseworker', 'approver')],
  'cases.dismiss': [staff('approver')],
  'cases.history': [readers],
  'cases.list': [readers],
  'cases.markMessagesRead': [staff('caseworker')],
  'cases.proposeSettlement': [staff('caseworker')],
  'cases.read': [readers],
  'cases.readMessageFile': [readers],
  'cases.readMessages': [readers],
  'cases.recommend': [staff('caseworker')],
  'cases.reject': [staff('approver')],
  'cases.requestInformation': [staff('caseworker')],
  'cases.resume': [staff('caseworker')],
  'cases.return': [staff('approver')],
  'cases.settle': [staff('approver')],
  'cases.take': [staff('caseworker')],
  'cases.transfers': [readers],
  'cases.writeMessage': [staff('caseworker')],
  'cases.writeNote': [staff('caseworker', 'approver')],
  'health.live': [anyone],
  'health.ready': [anyone],
  'ledger.balances': [readers],
  'ledger.frame': [staff('finance', 'auditor')],
  'ledger.transfers': [staff('finance', 'auditor')],
  'me.chooseLanguage': [loggedIn],
  'me.markAllNotificationsRead': [loggedIn],
  'me.markNotificationRead': [loggedIn],
  'me.notifications': [loggedIn],
  'me.read': [anyone],
  'organisations.read': [ownParty, readers],
  'paymentRequests.attest': [staff('caseworker')],
  'paymentRequests.authorise': [staff('approver')],
  'paymentRequests.confirm': [staff('finance')],
  'paymentRequests.list': [readers],
  'paymentRequests.reject': [staff('finance')],
  'paymentRequests.return': [staff('caseworker', 'approver')],
  'paymentRequests.send': [staff('finance')],
} as const satisfies Record<string, readonly Grant[]>;

export type Operation = keyof typeof ACCESS;

/** The ways in to an operation; none for a name that has no row. */
export function grantsOf(operation: string): readonly Grant[] {
  return (ACCESS as Readonly<Record<string, readonly Grant[]>>)[operation] ?? [];
}
