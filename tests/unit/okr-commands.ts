import { giveConfidence, sayUnchanged, takeBackSaid } from '#src/usecases/okr/give-confidence.ts';
import {
  measure,
  setCommitment,
  setLeads,
  setMeasure,
  takeBackMeasure,
} from '#src/usecases/okr/key-result.ts';
import { agree, disagree, serve } from '#src/usecases/okr/objective.ts';
import { objectiveAt, okrs, resultOf } from '../fakes/okr-board.ts';
import type { Row, Scene } from './role-command.ts';

const objective = ({ session }: Scene) => objectiveAt(okrs(session.snapshot().view), 'onboarding');
const keyResult = (scene: Scene) => resultOf(objective(scene), 'activation');
const judged = { taskId: 'activation', title: 'Activation', share: 0.5 };

/** What is said of key results and objectives. */
export const okrCommands: Readonly<Record<string, Row>> = {
  giveConfidence: { run: ({ meetingId, session }) => giveConfidence(session, meetingId, judged, 6) },
  sayUnchanged: {
    run: ({ meetingId, session }) => sayUnchanged(session, meetingId, [{ ...judged, last: 6 }]),
  },
  takeBackSaid: {
    after: ({ meetingId, session }) => giveConfidence(session, meetingId, judged, 6),
    run: ({ meetingId, session }) => takeBackSaid(session, meetingId, ['activation']),
  },
  measure: { run: (scene) => measure(scene.session, keyResult(scene), 68) },
  takeBackMeasure: {
    after: (scene) => measure(scene.session, keyResult(scene), 68),
    run: (scene) => takeBackMeasure(scene.session, keyResult(scene)),
  },
  setMeasure: {
    run: (scene) =>
      setMeasure(scene.session, objective(scene), keyResult(scene), { start: 61, target: 75, unit: '%' }),
  },
  setCommitment: {
    run: (scene) => setCommitment(scene.session, objective(scene), keyResult(scene), 'aspirational', {}),
  },
  setLeads: { run: (scene) => setLeads(scene.session, keyResult(scene), 'tickets') },
  agree: { run: (scene) => agree(scene.session, objective(scene)) },
  disagree: {
    after: (scene) => agree(scene.session, objective(scene)),
    run: (scene) => disagree(scene.session, objective(scene)),
  },
  serve: {
    run: (scene) =>
      serve(scene.session, objective(scene), { text: 'Grow', link: null, planId: null, place: null }),
  },
};
