import { actionForm } from './action-form.ts';
import { board } from './board.ts';
import { conflict } from './conflict.ts';
import { decisions } from './decisions.ts';
import { development } from './development.ts';
import { field } from './field.ts';
import { happiness } from './happiness.ts';
import { invitation } from './invitation.ts';
import { linking } from './linking.ts';
import { okrs } from './okrs.ts';
import { outlookEvent } from './outlook-event.ts';
import { performance } from './performance.ts';
import { preRead } from './pre-read.ts';
import { problem } from './problem.ts';
import { ready } from './ready.ts';
import { sharing } from './sharing.ts';
import { start } from './start.ts';
import { summary } from './summary.ts';
import { topics } from './topics.ts';
import { waiting } from './waiting.ts';

/** The texts of the screens that load when they are opened, in English. */
export const screens = {
  actionForm,
  board,
  conflict,
  decisions,
  development,
  field,
  happiness,
  invitation,
  linking,
  okrs,
  outlookEvent,
  performance,
  preRead,
  problem,
  ready,
  sharing,
  start,
  summary,
  topics,
  waiting,
};

/** Every language has them all. */
export type ScreenTexts = typeof screens;
