const NO_TEXT = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];

/** Whether what is typed now goes into a field, so that the focus must stay where it is. */
export function isTyping(): boolean {
  const at = document.activeElement;
  if (at instanceof HTMLInputElement) return !NO_TEXT.includes(at.type);
  return at instanceof HTMLTextAreaElement || (at instanceof HTMLElement && at.isContentEditable);
}
