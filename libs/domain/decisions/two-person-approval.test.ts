import { TwoPersonApproval } from '@tilsagn/domain/decisions/two-person-approval';

const prepared = TwoPersonApproval.preparedBy('siri', '2021-09-01T08:00:00Z', 'Innstilles på 250 000 kr.');
const act = (sub: string, words?: string) => ({
  sub,
  at: '2021-09-02T08:00:00Z',
  ...(words === undefined ? {} : { words }),
});
const codes = (answer: { ok: boolean; reasons?: readonly { code: string }[] }) =>
  answer.reasons?.map((reason) => reason.code);

describe('two-person approval', () => {
  it('is decided by another person than the one who prepared', () => {
    const approved = prepared.approve(act('anders'));
    expect(approved.ok && approved.value.decided).toEqual({
      sub: 'anders',
      at: '2021-09-02T08:00:00Z',
      verdict: 'approved',
    });
    expect(prepared.isDecided).toBe(false);
  });

  it('keeps reason code and words of a rejection', () => {
    const rejected = prepared.reject(act('anders', 'Kurset er pålagt.'), 'mandatory_training');
    expect(rejected.ok && rejected.value.decided).toMatchObject({
      verdict: 'rejected',
      reasonCode: 'mandatory_training',
      words: 'Kurset er pålagt.',
    });
  });

  it('refuses the same person, for yes and for no', () => {
    expect(codes(prepared.approve(act('siri')))).toEqual(['same_person']);
    expect(codes(prepared.reject(act('siri', 'Nei.'), 'other'))).toEqual(['same_person']);
  });

  it('refuses a rejection without reason and words', () => {
    expect(codes(prepared.reject(act('anders', '  '), ' '))).toEqual(['reason_required', 'comment_required']);
    expect(codes(prepared.reject(act('anders'), 'other'))).toEqual(['comment_required']);
  });

  it('is decided once', () => {
    const approved = prepared.approve(act('anders'));
    expect(approved.ok && codes(approved.value.approve(act('berit')))).toEqual(['already_decided']);
  });
});
