// A second press while a form is being sent is ignored (the server ignores it anyway). Coming back by «Назад» sets the form free.
(function () {
  document.addEventListener('submit', function (e) {
    var form = e.target;
    if (e.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.sending) { e.preventDefault(); return; }
    form.dataset.sending = 'yes';
    form.setAttribute('aria-busy', 'true');
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sending]').forEach(function (form) {
      delete form.dataset.sending;
      form.removeAttribute('aria-busy');
    });
  });
  // A refusal is read first.
  var refusal = document.getElementById('errors');
  if (refusal) refusal.focus();
})();
