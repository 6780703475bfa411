// Follows the office's event stream and tells: 'linked', 'alive' (nothing new), 'news', 'lost', 'signed-out'.
// The stream says something every few seconds; silence means that it is cut, whatever the socket believes.
function followEvents(tell) {
  const SILENCE_MS = 12000, SHORTEST_MS = 500, LONGEST_MS = 8000;
  let mark = null, wait = SHORTEST_MS, cut = null, stopped = false;

  async function listen() {
    const abort = cut = new AbortController();
    let silence = setTimeout(() => abort.abort(), SILENCE_MS);
    try {
      const address = '/api/events' + (mark ? '?since=' + mark : '');
      const answer = await fetch(address, { headers: { Accept: 'text/event-stream' }, signal: abort.signal, cache: 'no-store' });
      if (answer.status === 401) return tell('signed-out');
      if (!answer.ok) throw new Error('refused: ' + answer.status);
      tell('linked');
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let open = ''; ;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(silence);
        silence = setTimeout(() => abort.abort(), SILENCE_MS);
        wait = SHORTEST_MS;
        const messages = (open + value).split('\n\n');
        open = messages.pop();
        tell(messages.some(heard) ? 'news' : 'alive');
      }
    } finally {
      clearTimeout(silence);
      abort.abort();
    }
  }

  // A message's mark is where to go on after a cut; a reset has none, and the page reads anew.
  function heard(message) {
    const id = /^id: ?(.*)$/m.exec(message);
    if (id) mark = id[1] || null;
    return id !== null;
  }

  (async () => {
    while (!stopped) {
      try { await listen(); } catch { /* Said below: to the page a cut and a refusal are the same. */ }
      if (stopped) return;
      tell('lost');
      await new Promise(resolve => setTimeout(resolve, wait * (0.75 + Math.random() / 2)));
      wait = Math.min(LONGEST_MS, wait * 2);
    }
  })();

  return () => { stopped = true; if (cut) cut.abort(); };
}
