import { useState } from 'react';

export interface TypedText {
  text: string;
  type: (text: string) => void;
  /** Writes the value the way it is shown, once the person is done typing. */
  settle: () => void;
}

/**
 * The text of a field whose value is not text. What is typed stays as typed; the value follows it, and the text
 * follows the value only when that was changed by something else.
 */
export function useTypedText<T>(
  value: T,
  interpret: (text: string) => T,
  show: (value: T) => string,
  onChange: (value: T) => void,
): TypedText {
  const [text, setText] = useState(() => show(value));
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (interpret(text) !== value) setText(show(value));
  }
  return {
    text,
    type: (typed) => {
      setText(typed);
      onChange(interpret(typed));
    },
    settle: () => setText(show(interpret(text))),
  };
}
