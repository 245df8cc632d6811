// The only call that happens as the compiler is loaded.
export default { set_fs: () => undefined };
