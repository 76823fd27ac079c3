// Sources import './x.js' and '@folkmoot/area/x.js', as Node will see them after the build; the files here end in .ts.
const path = require('node:path');
const fs = require('node:fs');
const root = path.resolve(__dirname, '../..');

module.exports = (request, options) => {
  let target = request;
  if (target.startsWith('@folkmoot/')) target = path.join(root, 'libs', target.slice('@folkmoot/'.length));
  const ours = path.isAbsolute(target) || target.startsWith('.');
  if (ours && target.endsWith('.js') && !options.basedir.includes('node_modules')) {
    const source = path.resolve(options.basedir, target.replace(/\.js$/, '.ts'));
    if (fs.existsSync(source)) return source;
  }
  return options.defaultResolver(target, options);
};
