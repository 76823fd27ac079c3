/** Lint rules of our own, for what no published rule says. Each has an illegal fixture in test/architecture/lint.spec.ts. */

const injects = new Set([
  'Injectable',
  'Controller',
  'Resolver',
  'WebSocketGateway',
  'Catch',
  'Module',
  'Area',
]);

const nameOf = (decorator) => {
  const { expression } = decorator;
  return (expression.type === 'CallExpression' ? expression.callee : expression).name;
};

/** The parameter's type by its first name, and whether a decorator (`@Inject(TOKEN)`) already says what to give. */
function wanted(parameter) {
  const property = parameter.type === 'TSParameterProperty';
  const inner = property ? parameter.parameter : parameter;
  const type = inner.typeAnnotation?.typeAnnotation;
  const told = [...(parameter.decorators ?? []), ...(inner.decorators ?? [])].length > 0;
  return {
    told,
    type: type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName : undefined,
  };
}

/** `import type` vanishes at run time, and Nest then has nothing to inject by: it compiles and fails at start. */
const injectedByValue = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      typeOnly: 'Nest injects "{{name}}" by its class: import it as a value, not with "import type".',
    },
  },
  create(context) {
    const typeOnly = new Set();
    return {
      ImportDeclaration(node) {
        for (const one of node.specifiers)
          if (node.importKind === 'type' || one.importKind === 'type') typeOnly.add(one.local.name);
      },
      'ClassDeclaration > ClassBody > MethodDefinition[kind="constructor"]'(node) {
        const decorators = node.parent.parent.decorators ?? [];
        if (!decorators.some((decorator) => injects.has(nameOf(decorator)))) return;
        for (const parameter of node.value.params) {
          const { told, type } = wanted(parameter);
          if (type && !told && typeOnly.has(type.name))
            context.report({ node: type, messageId: 'typeOnly', data: { name: type.name } });
        }
      },
    };
  },
};

export const houseRules = { rules: { 'injected-by-value': injectedByValue } };
