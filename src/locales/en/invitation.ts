/**
 * The agenda in an event's invitation, and the part of the pane that puts it there. `block` is read by everybody invited and known again by
 * its words: after a change of them, blocks with the old ones count as edited by hand.
 */
export const invitation = {
  block: {
    purpose: { title: 'Purpose', text: 'Align on priorities, raise concerns, discuss progress.' },
    outcomes: {
      title: 'Outcomes',
      lines: [
        'Both of us see the progress of the one who reports.',
        'They understand their growth journey.',
        'They have an outlet for concerns.',
      ],
    },
    decisions: {
      title: 'Decisions',
      lines: [
        'Does the manager need to do anything to help the report?',
        'Does the report need to do anything to help the manager?',
      ],
    },
    structure: 'Structure',
    sections: {
      actions: {
        title: 'Open actions and topics',
        question: 'What became of last time, and what do we bring?',
      },
      okrs: { title: 'OKRs', question: 'Where do we stand, and what is in the way?' },
      priorities: { title: 'Priorities', question: 'What matters now, and what is in the way?' },
      development: { title: 'Development plan', question: 'What was learned, and was there time for it?' },
      happiness: { title: 'Happiness', question: 'What made us happy, sad or confused?' },
      performance: {
        title: 'Performance',
        question: 'How are we both doing in our roles, and what could be better?',
      },
      decisions: { title: 'Decisions', question: null },
    },
    minutes: (minutes: number) => `${minutes} min`,
    link: 'Prepare in Teams',
  },
  title: 'Agenda in the invitation',
  promise: 'Nothing in the event changes unless you put the agenda in.',
  readOnly: 'This pane reads the event and never changes it.',
  what: 'Everybody invited can read it. It holds the sections, their questions and a link: no names, notes, goals or ratings.',
  reading: 'Reading the invitation',
  put: 'Put the agenda into the invitation',
  update: 'Update the agenda in the invitation',
  putting: 'Putting the agenda into the invitation',
  done: 'It is in the invitation. Send the event to let the other one have it.',
  same: 'It is in the invitation already, as it would be now. Nothing was changed.',
  noLinkTitle: 'The agenda cannot be put in yet',
  noLinkText:
    'It would lead nowhere: this PODS 1:1 does not know its own address in Teams. Nothing was changed. Your IT sets it as the id of the Teams app.',
  refused: {
    twoBlocks: {
      title: 'The agenda is in the invitation more than once',
      text: 'Nothing was changed. Delete all but one by hand, from “1:1 agenda (PODS)” to “End of 1:1 agenda”, then press again.',
    },
    halfBlock: {
      title: 'Only a part of an agenda is in the invitation',
      text: 'Nothing was changed. Delete what is left of it by hand, also the line “1:1 agenda (PODS)” or “End of 1:1 agenda”, then press again.',
    },
    edited: {
      title: 'Something was written into the agenda',
      text: 'Nothing was changed, so that it is not lost. Move it above “1:1 agenda (PODS)” or below “End of 1:1 agenda”, or delete the agenda by hand, then press again.',
    },
    tangled: {
      title: 'The agenda stands in one piece with other text',
      text: 'Nothing was changed, so that nothing else is lost. Put the agenda in paragraphs of its own, or delete it by hand, then press again.',
    },
    tooLong: {
      title: 'The invitation is too long',
      text: 'Outlook takes up to a million characters. Nothing was changed. Shorten the invitation, then press again.',
    },
  },
  notRead: {
    title: 'Outlook did not let us read the invitation',
    text: 'Nothing was changed. Try again.',
  },
  notWritten: {
    title: 'Outlook did not take the agenda',
    text: 'What you wrote in the event is still there. Look whether the agenda is in it; if not, try again.',
  },
};
