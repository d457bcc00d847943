import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import type { ThreadEntry } from '../api/contract';
import { i18next } from '../i18n';
import { MessageEntry } from './message-entry';

const file = (id: string, scan: ThreadEntry['files'][number]['scan']): ThreadEntry['files'][number] => ({
  id,
  fileName: `${id}.pdf`,
  mediaType: 'application/pdf',
  sizeBytes: 2_048,
  scan,
});

const entry: ThreadEntry = {
  id: '0190b3a2-6d1c-7c55-9f6e-3a1f0c2b7d10',
  kind: 'message',
  side: 'staff',
  mine: false,
  fromName: 'Siri Saksbehandler',
  fromOrganisation: 'Trøndelag fylkeskommune',
  at: '2021-09-01T08:00:00.000Z',
  text: 'Se vedleggene.',
  deadline: null,
  readAt: null,
  files: [file('ren', 'clean'), file('usjekket', 'not_scanned'), file('virus', 'infected')],
};

it('says of each file what the scanner said, and hands out no virus', async () => {
  await i18next.loadNamespaces(['messages', 'files']);
  render(<MessageEntry entry={entry} side="applicant" caseId="1" />);
  const told = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(told.find((text) => text.startsWith('ren.pdf'))).toContain('Kontrollert for virus');
  expect(told.find((text) => text.startsWith('usjekket.pdf'))).toContain('Ikke virussjekket');
  expect(told.find((text) => text.startsWith('virus.pdf'))).toContain('Virus funnet – kan ikke åpnes');
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'ren.pdf',
    'usjekket.pdf',
  ]);
});
