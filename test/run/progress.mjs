const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/** One line per finished step; on a terminal also a last line that shows what is running. */
export function progress(stream) {
  const started = new Map();
  const notes = new Map();
  const live = Boolean(stream.isTTY);
  const clear = () => live && stream.write('\r\u001b[2K');
  const draw = () => {
    if (!live || started.size === 0) return;
    const parts = [...started].map(([name, since]) =>
      `${name} ${notes.get(name) ?? ''} ${seconds(since)}`.replace('  ', ' '),
    );
    stream.write(`\r\u001b[2K… ${parts.join(' · ')}`.slice(0, (stream.columns ?? 80) + 4));
  };
  const timer = live ? setInterval(draw, 1000) : undefined;
  return {
    start(name) {
      started.set(name, Date.now());
      draw();
    },
    note(name, text) {
      notes.set(name, text);
    },
    end(name, { passed, failed, skipped }) {
      clear();
      const mark = failed > 0 ? '✗' : skipped > 0 && passed === 0 ? '–' : '✓';
      const counts =
        passed + failed + skipped > 1 ? ` ${passed} passed, ${failed} failed, ${skipped} skipped,` : '';
      stream.write(`${mark} ${name}${counts} ${seconds(started.get(name))}\n`);
      started.delete(name);
      draw();
    },
    close() {
      clearInterval(timer);
      clear();
    },
  };
}
