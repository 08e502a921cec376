// A WebSocket server of the package ws: echoes, chooses the subprotocol `echo`, pings, and closes with the code it is told.
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({
  host: '127.0.0.1',
  port: 0,
  perMessageDeflate: true,
  handleProtocols: (offered) => (offered.has('echo') ? 'echo' : false),
});
server.on('connection', (socket) => {
  socket.on('pong', () => socket.send('ponged'));
  socket.on('message', (bytes, binary) => {
    const text = bytes.toString();
    if (!binary && text === 'ping me') {
      socket.ping('now');
    } else if (!binary && text.startsWith('close ')) {
      socket.close(Number(text.slice(6)), 'as you wish');
    } else if (!binary && text.startsWith('in parts ')) {
      const parts = text.slice(9).split('');
      parts.forEach((part, at) => socket.send(part, { fin: at === parts.length - 1 }));
    } else {
      socket.send(bytes, { binary });
    }
  });
});
server.on('listening', () => console.log(server.address().port));
