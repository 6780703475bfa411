// What every page can do: sign out.
document.addEventListener('click', async event => {
  if (!event.target.closest('[data-sign-out]')) return;
  try {
    await fetch('/api/session', { method: 'DELETE', headers: { 'X-CSRF-Token': document.body.dataset.csrf } });
  } finally {
    location.assign('/sign-in');
  }
});
