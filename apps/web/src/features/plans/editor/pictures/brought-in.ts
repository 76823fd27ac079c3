import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

interface Options {
  /** A picture was pasted or dropped: it needs its words first. */
  onPicture: (file: File) => void;
  /** Something else was, which a text does not take. */
  onRefused: (words: string) => void;
}

const OTHER = 'Only pictures can be put into a text: PNG, JPEG, WebP or GIF.';

/** Pictures pasted or dropped as files open the form that asks what they show. */
export const PicturesBroughtIn = Extension.create<Options>({
  name: 'picturesBroughtIn',
  addOptions: () => ({ onPicture: () => undefined, onRefused: () => undefined }),
  addProseMirrorPlugins() {
    const { options, editor } = this;
    const take = (data: DataTransfer | null): boolean => {
      const files = [...(data?.files ?? [])];
      // A word processor puts a picture of the words beside the words: those count.
      if (files.length === 0 || !editor.isEditable || data?.types.includes('text/html')) return false;
      const picture = files.find((one) => /^image\/(png|jpeg|webp|gif)$/.test(one.type));
      if (picture) options.onPicture(picture);
      else options.onRefused(OTHER);
      return true;
    };
    return [
      new Plugin({
        key: new PluginKey('picturesBroughtIn'),
        props: {
          handlePaste: (_view, event) => take(event.clipboardData),
          handleDrop(view, event, _slice, moved) {
            if (moved || !take(event.dataTransfer)) return false;
            event.preventDefault();
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (place) editor.commands.setTextSelection(place.pos);
            return true;
          },
        },
      }),
    ];
  },
});
