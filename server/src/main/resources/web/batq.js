// What every page does: it keeps what is sent too early, says what time it has, for the server may have woken in the past, and signs out.

// A form may be sent before the page's own scripts are there, and the browser would send it past them; it waits for them.
const early = [];
function wait(event) {
  if (event.target.method !== 'post') return;
  event.preventDefault();
  early.push(() => event.target.requestSubmit(event.submitter));
}
addEventListener('submit', wait, true);
addEventListener('DOMContentLoaded', () => {
  removeEventListener('submit', wait, true);
  early.at(-1)?.();
});

document.addEventListener('htmx:configRequest', event => {
  event.detail.headers['X-Client-Time'] = new Date().toISOString();
});

document.addEventListener('click', async event => {
  if (!event.target.closest('[data-sign-out]')) return;
  try {
    await fetch('/api/session', { method: 'DELETE', headers: { 'X-CSRF-Token': document.body.dataset.csrf } });
  } finally {
    location.assign('/sign-in');
  }
});
