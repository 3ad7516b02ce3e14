import type { ReactNode } from 'react';
import './face-line.css';
import { Face, type FaceValue } from './face.tsx';

interface FaceLineProps {
  /** Words, on as many lines as they need; the face stays beside the first. They say what the face shows. */
  children: ReactNode;
  face: FaceValue;
}

/** Words with a small face before them. */
export function FaceLine({ children, face }: FaceLineProps) {
  return (
    <div className="face-line">
      <span className="face-line-face">
        <Face size={20} value={face} />
      </span>
      <div className="face-line-words">{children}</div>
    </div>
  );
}
