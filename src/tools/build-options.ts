/** Options of Node for a build. New objects are short-lived: with more room for them, far fewer are copied. */
export const BUILD_NODE_OPTIONS = '--max-semi-space-size=64';
