import { useState } from 'react';
import { currentLanguage } from './language';

export interface TypedText {
  text: string;
  type: (text: string) => void;
  /** Writes the value the way it is shown, once the person is done typing. */
  settle: () => void;
}

/**
 * The text of a field whose value is not text. What is typed stays as typed; the value follows it, and the text
 * follows the value only when that was changed by something else, or when the language writes it differently now.
 */
export function useTypedText<T>(
  value: T,
  interpret: (text: string) => T,
  show: (value: T) => string,
  onChange: (value: T) => void,
): TypedText {
  const [text, setText] = useState(() => show(value));
  const [seen, setSeen] = useState(value);
  const [language, setLanguage] = useState(currentLanguage);
  if (value !== seen) {
    setSeen(value);
    if (interpret(text) !== value) setText(show(value));
  }
  if (language !== currentLanguage()) {
    setLanguage(currentLanguage());
    setText(show(value));
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
