import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // Many tests wait for a pace that is kept (Telegram's) or for a terminal, not for a processor.
    maxWorkers: 2,
  },
});
