// The story on paper: what is printed is said by the style sheet.
document.getElementById('print')?.addEventListener('click', () => print());
