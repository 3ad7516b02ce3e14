import { useState } from 'react';
import { useFrame } from '../frame/frame-context.ts';
import { countText } from '../frame/note-bar.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

interface SendField {
  readonly audience: { readonly phrase: string; readonly size: 'two' };
  readonly countText: (used: number, limit: number) => string;
  readonly onChange: (value: string) => void;
  readonly onSend: (text: string) => void;
  readonly sendLabel: string;
  readonly value: string;
}

/** A line that both will read, and what it needs. */
export function useSendField(onSend: (text: string) => void): SendField {
  const { catalogue } = useFrame();
  const { send } = useScreenTexts().performance;
  const [value, setValue] = useState('');
  return {
    audience: { phrase: catalogue.texts.audience.bothOfUs, size: 'two' },
    countText: countText(catalogue),
    onChange: setValue,
    onSend: (text) => {
      setValue('');
      onSend(text);
    },
    sendLabel: send,
    value,
  };
}
