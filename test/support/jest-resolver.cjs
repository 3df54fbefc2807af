// ESM sources import './x.js' where the file on disk is './x.ts' (or .tsx): try those first, in our own code only.
module.exports = (request, options) => {
  if (
    request.startsWith('.') &&
    request.endsWith('.js') &&
    !options.basedir.includes('node_modules')
  ) {
    for (const extension of ['.ts', '.tsx']) {
      try {
        return options.defaultResolver(request.slice(0, -3) + extension, options);
      } catch {
        // not that one; the next extension or the plain path below
      }
    }
  }
  return options.defaultResolver(request, options);
};
