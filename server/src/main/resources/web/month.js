// Whoever acknowledges something reads the page as it is then; what could not be kept is said on the key.
document.addEventListener('click', async event => {
  const key = event.target.closest('[data-acknowledge]');
  if (!key || key.disabled) return;
  key.disabled = true;
  try {
    const answer = await fetch(key.dataset.acknowledge, { method: 'POST', headers: { 'X-CSRF-Token': document.body.dataset.csrf } });
    if (!answer.ok) throw new Error(String(answer.status));
    location.reload();
  } catch {
    key.textContent = key.dataset.failed;
    key.disabled = false;
  }
});
