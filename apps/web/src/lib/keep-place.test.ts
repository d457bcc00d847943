import { keepPlace } from './keep-place';

const frames = async (): Promise<void> => {
  for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
};

const focus = (id: string): void => document.getElementById(id)?.focus();

beforeEach(() => {
  document.body.innerHTML = `<main><h1>Sak</h1>
    <section><h2>Habilitet</h2><button id="inside"></button></section>
    <button id="beside"></button><button id="stays"></button></main>`;
});

describe('the place on a page', () => {
  it.each([
    ['inside', 'Habilitet'],
    ['beside', 'Sak'],
  ])('is the nearest heading when what was %s has gone', async (id, heading) => {
    focus(id);
    const back = keepPlace();
    document.getElementById(id)?.remove();
    back();
    await frames();
    expect(document.activeElement?.textContent).toBe(heading);
  });

  it('is left alone where something has the focus, or nothing had it', async () => {
    focus('stays');
    keepPlace()();
    await frames();
    expect(document.activeElement?.id).toBe('stays');
    (document.activeElement as HTMLElement).blur();
    keepPlace()();
    await frames();
    expect(document.activeElement).toBe(document.body);
  });
});
