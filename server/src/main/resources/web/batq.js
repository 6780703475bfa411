// What every page does: it says what time it has, for the server may have woken in the past; and it signs out.
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
