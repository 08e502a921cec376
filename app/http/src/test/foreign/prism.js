// Prism with its validation on, at a free port that is said first.
import { createServer } from 'node:net';
import { spawn } from 'node:child_process';

const probe = createServer().listen(0, '127.0.0.1', () => {
  const { port } = probe.address();
  probe.close(() => {
    const words = ['node_modules/.bin/prism', 'mock', '-h', '127.0.0.1', '-p', String(port), '--errors', process.argv[2]];
    const prism = spawn('node', words, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    prism.stdout.on('data', (bytes) => {
      const listened = said.includes('listening');
      said += listened ? '' : bytes;
      if (!listened && said.includes('listening')) {
        console.log(port);
      }
    });
    process.on('SIGTERM', () => {
      prism.kill();
      process.exit();
    });
  });
});
