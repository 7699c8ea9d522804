import { EditorView } from '@codemirror/view';

/** Tells of what is pasted into the editor, after it is in. */
export function pasted(onPaste: (text: string, before: string) => void) {
  return EditorView.domEventHandlers({
    paste: (event, view) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const before = view.state.doc.toString();
      if (text.trim().length > 15) {
        window.setTimeout(() => onPaste(text, before));
      }
      return false;
    },
  });
}
