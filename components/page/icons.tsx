/** 16 px, stroke 1.5, round (interface, 1). Names are the buttons' own: icons say nothing to screen readers. */
export const ChevronDown = () => <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 6 4 4 4-4" /></svg>;
export const ChevronEnd = () => <svg viewBox="0 0 16 16" aria-hidden="true" class="end"><path d="m6 4 4 4-4 4" /></svg>;
export const Dots = () => <svg viewBox="0 0 16 16" aria-hidden="true" style="stroke-width:2"><path d="M3.5 8h.01M8 8h.01M12.5 8h.01" /></svg>;
export const Close = () => <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8M12 4l-8 8" /></svg>;
export const Answers = () => <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M12.5 13V8.5a2 2 0 0 0-2-2H4M6.5 4 4 6.5 6.5 9" /></svg>;
