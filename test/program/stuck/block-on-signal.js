// Loaded before the program by a test (`--import`): one signal, and its event loop stands still for ever.
process.on('SIGUSR2', () => {
  for (;;);
})
