import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { unpackWoff } from './unpack-woff';

const packed = readFileSync(
  createRequire(__filename).resolve('@fontsource/inter/files/inter-latin-400-normal.woff'),
);

describe('a font out of its WOFF file', () => {
  it('writes the same glyphs with the same widths', () => {
    const [before, after] = [create(packed), create(unpackWoff(packed))].map((each) => {
      const font = each as Font;
      const { glyphs, positions } = font.layout('Tilsagn på 100 000 kr, vedtak AVTA fi');
      return {
        name: font.postscriptName,
        known: font.characterSet,
        glyphs: glyphs.map(({ id, bbox }) => [id, bbox]),
        positions,
      };
    });
    expect(after).toEqual(before);
    expect(after?.glyphs.length).toBeGreaterThan(20);
  });

  it('is refused where it is no WOFF', () => {
    expect(() => unpackWoff(Buffer.from('%PDF-1.4 and more'))).toThrow('not a WOFF file');
  });
});
