import { EditorView } from '@codemirror/view';

/**
 * Chromium gives what is typed over a selection the look of what was there, in a style attribute that the page's policy
 * forbids and reports. So what is typed over a selection never reaches the document but through the editor.
 */
export const typing = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { from, to, empty } = view.state.selection.main;
    if (event.inputType !== 'insertText' || event.data === null || empty) {
      return false;
    }
    event.preventDefault();
    const text = event.data;
    const insert = () => view.state.update({ ...view.state.replaceSelection(text), userEvent: 'input.type', scrollIntoView: true });
    if (!view.state.facet(EditorView.inputHandler).some((handler) => handler(view, from, to, text, insert))) {
      view.dispatch(insert());
    }
    return true;
  },
});
