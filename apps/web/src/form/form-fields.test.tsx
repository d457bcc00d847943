import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import type { Answers, Fault } from '../api/contract';
import '../i18n';
import { withValueAt } from '../lib/pointer';
import { SAMPLE } from '../test/sample-form';
import { FormFields } from './form-fields';
import { useFormControl } from './use-form-control';

let answers: Answers = {};

interface SampleProps {
  start: Answers;
  step: number;
  found?: readonly Fault[];
  mending?: boolean;
}

function Sample({ start, step, ...known }: SampleProps): ReactElement {
  const [held, setHeld] = useState(start);
  answers = held;
  const form = useFormControl(
    SAMPLE,
    held,
    (pointer, value) => setHeld((before) => withValueAt(before, pointer, value)),
    known,
  );
  return (
    <>
      <FormFields fields={SAMPLE.steps[step]?.fields ?? []} form={form.control} />
      <button onClick={form.showAll}>Videre</button>
    </>
  );
}

describe('the renderer', () => {
  it('says what is wrong only once the field is left', async () => {
    const user = userEvent.setup();
    render(<Sample start={{}} step={0} />);
    const title = screen.getByLabelText('Tittel');
    await user.type(title, 'Ab');
    expect(title).not.toHaveAttribute('aria-invalid');
    await user.tab();
    expect(title).toBeInvalid();
    expect(title).toHaveAccessibleDescription('Skriv minst 3 tegn.');
  });

  describe('with something the server has found', () => {
    const found = [{ field: '/project/startsOn', code: 'call_over', message: 'Da er det for sent.' }];

    it('says it at the field once there is something it is about', () => {
      const { rerender } = render(<Sample start={{}} step={0} found={found} />);
      expect(screen.queryByText('Da er det for sent.')).toBeNull();
      rerender(<Sample key="typed" start={{ project: { startsOn: '2026-03-09' } }} step={0} found={found} />);
      expect(screen.getByLabelText('Start')).toHaveAccessibleDescription(/Da er det for sent\./);
    });

    it('leaves the word to the form while the value is none', () => {
      render(<Sample start={{ project: { startsOn: '9.3' } }} step={0} found={found} mending />);
      expect(screen.queryByText('Da er det for sent.')).toBeNull();
      expect(screen.getByLabelText('Start')).toBeInvalid();
    });

    it('no longer says that something is missing when it has been filled in since', () => {
      const missing = [{ field: '/project/title', code: 'required', message: 'Feltet må fylles ut.' }];
      render(<Sample start={{ project: { title: 'Kurs i sveising' } }} step={0} found={missing} />);
      expect(screen.getByLabelText('Tittel')).toBeValid();
    });
  });

  it('shows every fault when the person wants to go on', async () => {
    const user = userEvent.setup();
    render(<Sample start={{}} step={0} />);
    await user.click(screen.getByText('Videre'));
    expect(screen.getByLabelText('Tittel')).toHaveAccessibleDescription('Feltet må fylles ut.');
    expect(screen.getAllByText('Velg ett av alternativene.')).toHaveLength(1);
  });

  it('asks the next question only when it belongs', async () => {
    const user = userEvent.setup();
    render(<Sample start={{}} step={0} />);
    expect(screen.queryByLabelText(/Hvorfor/)).toBeNull();
    await user.click(screen.getByLabelText('Nei'));
    expect(screen.getByLabelText(/Hvorfor/)).toBeVisible();
    expect(answers).toEqual({ project: { kind: 'b' } });
  });

  it('holds a date as typed until it is one, and says it in words', async () => {
    const user = userEvent.setup();
    render(<Sample start={{}} step={0} />);
    const start = screen.getByLabelText('Start');
    await user.type(start, '9.3');
    expect(answers).toEqual({ project: { startsOn: '9.3' } });
    await user.type(start, '.26');
    expect(answers).toEqual({ project: { startsOn: '2026-03-09' } });
    expect(screen.getByText('mandag 9. mars 2026')).toBeVisible();
    await user.tab();
    expect(start).toHaveValue('09.03.2026');
  });

  it('adds rows, sums them in øre and takes one away', async () => {
    const user = userEvent.setup();
    render(<Sample start={{}} step={1} />);
    const add = screen.getByText('Legg til kostnad');
    await user.click(add);
    await user.click(add);
    const [first, second] = screen.getAllByRole('group', { name: /Kostnader \d/ });
    if (first === undefined || second === undefined) throw new Error('two rows were added');
    expect(within(second).getByLabelText('Beløp')).toHaveFocus();
    await user.type(within(first).getByLabelText('Beløp'), '210 000');
    await user.type(within(second).getByLabelText('Beløp'), '20000,50');
    expect(answers).toEqual({ costs: { rows: [{ amountOre: 21_000_000 }, { amountOre: 2_000_050 }] } });
    expect(screen.getByText('230 000,50 kr')).toBeVisible();
    await user.click(screen.getByLabelText('Fjern Kostnader 1'));
    expect(answers).toEqual({ costs: { rows: [{ amountOre: 2_000_050 }] } });
    expect(screen.getByLabelText('Beløp')).toHaveValue('20\u00a0000,50');
    expect(add).toHaveFocus();
  });

  it('keeps an amount that cannot be read as it was typed', async () => {
    const user = userEvent.setup();
    render(<Sample start={{ costs: { rows: [{}] } }} step={1} />);
    await user.type(screen.getByLabelText('Beløp'), 'hundre');
    await user.tab();
    expect(answers).toEqual({ costs: { rows: [{ amountOre: 'hundre' }] } });
    expect(screen.getByLabelText('Beløp')).toHaveAccessibleDescription(
      'Skriv et beløp i kroner, for eksempel 25 000.',
    );
  });
});
