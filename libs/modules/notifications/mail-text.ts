/** The body of every mail: that there is news and where to read it, and nothing of the news itself. */
export function mailText(caseNumber: string | null, publicUrl: string): string {
  const where = caseNumber === null ? 'en tilskuddssak' : `tilskuddssak ${caseNumber}`;
  return [
    'Hei!',
    '',
    `Det er nytt i ${where}. Logg inn for å lese mer:`,
    publicUrl,
    '',
    'Du kan ikke svare på denne e-posten.',
    '',
    'Hilsen Tilsagn',
    '',
  ].join('\n');
}
