// One event stream for all open pages: a browser allows six connections to a host, and six pages with a
// stream each would lock the seventh request out. Runs as a shared worker; where a browser has none, the
// page loads it as a script and calls `onconnect` itself. A page says "hello" and "bye"; it is told every
// state of the server, and `{ gone: true }` when nobody answers.
{
  const silence = 15_000;
  const ports = new Set();
  let stream, last, heard, missed;

  const tell = (message) => {
    last = message;
    for (const port of ports) port.postMessage(message);
  };

  const close = () => {
    stream?.close();
    stream = last = undefined;
    clearTimeout(missed);
  };

  const hear = () => {
    heard = Date.now();
    clearTimeout(missed);
    missed = undefined;
  };

  const open = () => {
    close();
    hear();
    stream = new EventSource("/.reportcard/events");
    stream.addEventListener("beat", hear);
    stream.addEventListener("state", (event) => {
      hear();
      tell(JSON.parse(event.data));
    });
    // The browser tries again by itself; a restart of the server is over before anyone is told.
    stream.onerror = () => {
      missed ??= setTimeout(() => tell({ gone: true }), 1500);
    };
  };

  // A stream that is silent, or that the browser gave up, is opened anew: a laptop slept, a host said no.
  setInterval(() => {
    if (!stream) return;
    const silent = Date.now() - heard > silence;
    if (!silent && stream.readyState !== EventSource.CLOSED) return;
    const gone = last?.gone;
    open();
    if (silent || gone) tell({ gone: true });
  }, 2000);

  self.onconnect = ({ ports: [port] }) => {
    port.onmessage = ({ data }) => {
      ports.delete(port);
      if (data === "hello") {
        ports.add(port);
        if (!stream) open();
        else if (last) port.postMessage(last);
      } else if (!ports.size) close();
    };
  };
}
