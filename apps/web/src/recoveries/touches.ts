/** What is out of date once a recovery was entered or decided. */
export const TOUCHES = [['recoveries'], ['cases'], ['ledger'], ['inbox']] as const;
