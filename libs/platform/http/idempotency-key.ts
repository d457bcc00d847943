import { SetMetadata } from '@nestjs/common';

export const NO_KEY = Symbol('without-idempotency-key');

/** Handler: a POST that changes nothing a repetition could double, so that it needs no Idempotency-Key. */
export const WithoutIdempotencyKey = (): MethodDecorator => SetMetadata(NO_KEY, true);

/** What a key looks like. */
export const KEY_SHAPE = /^[\x21-\x7e]{8,100}$/;

/** Whether a header value is fit to be a key: 8 to 100 visible ASCII characters. */
export const isIdempotencyKey = (text: string): boolean => KEY_SHAPE.test(text);
