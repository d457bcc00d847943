import '@testing-library/jest-dom';
import { render } from '@testing-library/react';
import '../i18n';
import { Deadline } from './deadline';

it.each([
  ['2021-08-31', 'passed', '31.08.2021fristen er ute'],
  ['2021-09-01', 'soon', '01.09.2021i dag'],
  ['2021-09-02', 'soon', '02.09.2021om 1 dag'],
  ['2021-09-08', 'soon', '08.09.2021om 7 dager'],
  ['2021-09-09', 'far', '09.09.2021'],
])('says of %s on 1 September 2021 that it is %s, in words too', (date, near, text) => {
  const { container } = render(<Deadline date={date} today="2021-09-01" />);
  expect(container.querySelector('.deadline-cell')).toHaveAttribute('data-near', near);
  expect(container).toHaveTextContent(text);
  expect(container.textContent).toBe(text);
});

it('shows a dash where there is none', () => {
  expect(render(<Deadline date={null} today="2021-09-01" />).container.textContent).toBe('–');
});
