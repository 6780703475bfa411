// The office is made: the server starts anew with it, and the page waits until it answers.
document.addEventListener('htmx:afterSettle', async () => {
  const done = document.querySelector('[data-ready]');
  if (!done) return;
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 500));
    try {
      const answer = await fetch(done.dataset.ready, { cache: 'no-store', headers: { Accept: 'text/html' }, redirect: 'manual' });
      if (answer.ok) return location.assign(done.dataset.ready);
    } catch { /* It does not answer yet. */ }
  }
});
