import '@testing-library/jest-dom';
import { fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import type { WorklistColumn, WorklistItem } from '../../api/contract';
import '../../i18n';
import texts from '../../locales/nb/worklist.json';
import { ColumnsMenu } from './columns-menu';
import { cells } from './worklist-columns';

beforeAll(() => void i18next.addResourceBundle('nb', 'worklist', texts));

it.each([
  [30, '2021-08-02', '30 dager', false],
  [31, '2021-08-01', '31 dagerover 30 dager', true],
])('tells the age of a case of %d days, and in words when it is old', (ageDays, submittedOn, text, old) => {
  const item = { ageDays, submittedOn } as WorklistItem;
  const { age } = cells(i18next.getFixedT('nb', 'worklist'), '2021-09-01');
  const { container } = render(<>{age.cell(item)}</>);
  expect(container.querySelector('.age')).toHaveAttribute('data-old', String(old));
  expect(container.textContent).toContain(text);
});

it('lets columns be chosen, in their own order whatever the order of choosing', () => {
  const chosen: (readonly WorklistColumn[])[] = [];
  render(<ColumnsMenu columns={['deadline', 'status']} onChange={(columns) => chosen.push(columns)} />);
  expect(screen.getByRole('checkbox', { name: 'Frist' })).toBeChecked();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Alder' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Frist' }));
  expect(chosen).toEqual([['status', 'age', 'deadline'], ['status']]);
});
