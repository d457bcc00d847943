/** Once the mistakes of a form are shown: to the field that has to be mended first, which may be out of sight. */
export const toFirstMistake = (form: HTMLFormElement | null | undefined): void =>
  form?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
