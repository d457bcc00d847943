import { mailPage } from './page';

const mail = {
  at: new Date('2021-09-01T10:00:00Z'),
  messageId: '<1@x>',
  to: 'kari@example.no',
  subject: '<script>alert(1)</script>',
  text: 'Du & "jeg"',
};

describe('the page of caught mails', () => {
  it('shows what a mail says and lets nothing of it be markup', () => {
    const page = mailPage([mail]);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('Du &amp; &quot;jeg&quot;');
    expect(page).not.toContain('<script');
    expect(page).toContain('kl. 12:00:00');
  });

  it('says so when there is none', () => {
    expect(mailPage([])).toContain('Ingen e-post er sendt ennå');
  });
});
