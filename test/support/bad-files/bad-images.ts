import { bad, type BadFile } from './bad-file';
import { jpeg, png } from './images';
import { zip } from './zip';

/** Pictures that are floods, cut off, or something else besides. */
export const BAD_IMAGES: readonly BadFile[] = [
  bad('a flood of pixels', 'bilde.png', png({ width: 20_000, height: 20_000 }), 'image_too_large'),
  bad(
    'a picture as long as the sea',
    'bilde.png',
    png({ width: 2_000_000_000, height: 1 }),
    'image_too_large',
  ),
  bad('a picture of no size', 'bilde.png', png({ width: 0 }), 'file_damaged'),
  bad('a picture that was cut off', 'bilde.png', png().subarray(0, -4), 'file_damaged'),
  bad('a picture without pixels', 'bilde.png', png({ withoutPixels: true }), 'file_damaged'),
  bad('a page after the picture', 'bilde.png', png({ after: 'PK\x03\x04' }), 'unsafe_file'),
  bad(
    'a script in the words of a picture',
    'bilde.png',
    png({ text: 'Comment\0<script>alert(1)</script>' }),
    'unsafe_file',
  ),
  bad('a flood of pixels as JPEG', 'bilde.jpg', jpeg({ width: 29_000, height: 29_000 }), 'image_too_large'),
  bad('a JPEG that was cut off', 'bilde.jpg', jpeg({ cutOff: true }), 'file_damaged'),
  bad('a JPEG of three bytes', 'bilde.jpeg', Buffer.from([0xff, 0xd8, 0xff]), 'file_damaged'),
  bad(
    'a program for a server in a JPEG',
    'bilde.jpg',
    jpeg({ comment: '<?php system($_GET[0]); ?>' }),
    'unsafe_file',
  ),
  bad(
    'an archive after a JPEG',
    'bilde.jpg',
    jpeg({ after: zip([{ name: 'a.txt', content: 'a' }]) }),
    'unsafe_file',
  ),
];
