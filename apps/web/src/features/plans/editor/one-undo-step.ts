import type { EditorState } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

/** However many changes it takes, they are taken back together, and nothing that was typed before or after goes with them. */
export function asOneStep(state: EditorState, work: () => void): void {
  const { undoManager } = (yUndoPluginKey.getState(state) ?? {}) as { undoManager?: Y.UndoManager };
  if (!undoManager) return work();
  const { captureTimeout } = undoManager;
  undoManager.stopCapturing();
  undoManager.captureTimeout = Infinity;
  try {
    work();
  } finally {
    undoManager.captureTimeout = captureTimeout;
    undoManager.stopCapturing();
  }
}
