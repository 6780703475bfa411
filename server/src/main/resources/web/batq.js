// What every page does: it says what time it has, for the server may have woken in the past; it opens its menu, and it signs out.
document.addEventListener('htmx:configRequest', event => {
  event.detail.headers['X-Client-Time'] = new Date().toISOString();
});

// On a narrow bar the pages and signing out lie behind one key.
const menu = document.querySelector('.bar-menu');
const unfold = open => menu?.setAttribute('aria-expanded', open);
menu?.addEventListener('click', () => unfold(menu.getAttribute('aria-expanded') === 'false'));
document.querySelector('.bar').addEventListener('keydown', event => {
  if (event.key !== 'Escape' || menu?.getAttribute('aria-expanded') !== 'true') return;
  unfold(false);
  menu.focus();
});

document.addEventListener('click', async event => {
  if (!event.target.closest('[data-sign-out]')) return;
  try {
    await fetch('/api/session', { method: 'DELETE', headers: { 'X-CSRF-Token': document.body.dataset.csrf } });
  } finally {
    location.assign('/sign-in');
  }
});
