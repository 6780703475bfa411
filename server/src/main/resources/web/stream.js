// The one stream of a browser, shared by its tabs: a browser has six connections to a server, and tabs are many.
importScripts('/assets/follow.js');

const ports = new Set();
let last = null;

followEvents(kind => {
  if (kind === 'linked' || kind === 'lost') last = kind;
  ports.forEach(port => port.postMessage(kind));
});

onconnect = event => {
  const port = event.ports[0];
  ports.add(port);
  port.onmessage = () => ports.delete(port);
  if (last) port.postMessage(last);
};
