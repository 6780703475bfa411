// The story on paper: what is printed is said by the style sheet.
document.getElementById('print')?.addEventListener('click', () => print());
const number = document.getElementById('number');
if (!number.value) number.focus(); else number.select();
