import ts from 'typescript';

const cuts = new Set(['slice', 'substring', 'substr']);

/**
 * What a person wrote is never cut: `text.slice(0, n)` and its kin on a text. Instants, days and ids are no texts: they are branded. The
 * one place that cuts is domain/values/shortened.ts, for titles that are kept whole elsewhere.
 */
const wholeTexts = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      cut: 'A text is never cut: the field says how much is too much (ui/text-limit.ts). For a title that is kept whole elsewhere: shortened().',
    },
  },
  create(context) {
    const { esTreeNodeToTSNodeMap: nodes, program } = context.sourceCode.parserServices;
    // Linted without types: nothing tells a text from a list.
    const types = program?.getTypeChecker();
    if (types === undefined) return {};
    const isText = (node) => (types.getTypeAtLocation(nodes.get(node)).flags & ts.TypeFlags.StringLike) !== 0;
    return {
      CallExpression(node) {
        const { callee, arguments: given } = node;
        if (callee.type !== 'MemberExpression' || !cuts.has(callee.property.name)) return;
        const isFromStart = given.length === 2 && given[0].type === 'Literal' && given[0].value === 0;
        if (isFromStart && isText(callee.object)) context.report({ node, messageId: 'cut' });
      },
      "JSXAttribute[name.name='maxLength']"(node) {
        context.report({ node, messageId: 'cut' });
      },
    };
  },
};

export default { rules: { 'whole-texts': wholeTexts } };
