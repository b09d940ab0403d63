// Where a value breaks a JSON Schema, for the few keywords that the published schema uses; any other keyword is an
// error, so that none is passed over.

const TYPES = {
  object: (value) => value !== null && typeof value === "object" && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: Number.isInteger,
};

/** Each as its place and the keyword that it breaks; none where the value conforms. */
export function faults(schema, value, path = "", root = schema) {
  const found = [];
  const into = (rule, value, name) => found.push(...faults(rule, value, `${path}/${name}`, root));
  const list = Array.isArray(value) ? value : [];
  const keywords = {
    $schema: () => true,
    $defs: () => true,
    title: () => true,
    description: () => true,
    $ref: (name) => {
      const rule = name.slice(2).split("/").reduce((rule, part) => rule[part], root);
      found.push(...faults(rule, value, path, root));
      return true;
    },
    properties: (rules) => Object.entries(rules).forEach(([name, rule]) => value?.[name] !== undefined && into(rule, value[name], name)) ?? true,
    items: (rule) => list.forEach((item, at) => into(rule, item, at)) ?? true,
    additionalProperties: (allowed) => allowed !== false || !TYPES.object(value) || Object.keys(value).every((name) => name in schema.properties),
    required: (names) => names.every((name) => value?.[name] !== undefined),
    enum: (words) => words.includes(value),
    type: (type) => TYPES[type](value),
    minimum: (least) => typeof value !== "number" || value >= least,
    minLength: (least) => typeof value !== "string" || [...value].length >= least,
    minItems: (least) => !Array.isArray(value) || value.length >= least,
    maxItems: (most) => !Array.isArray(value) || value.length <= most,
    pattern: (pattern) => typeof value !== "string" || new RegExp(pattern, "u").test(value),
  };
  for (const [keyword, wanted] of Object.entries(schema)) {
    if (!(keyword in keywords)) throw new Error(`the keyword ${keyword} is not known here`);
    if (!keywords[keyword](wanted)) found.push(`${path} breaks ${keyword}: ${JSON.stringify(value)}`);
  }
  return found;
}
