// The only call that happens as the package is loaded.
module.exports = { set_fs: () => undefined };
