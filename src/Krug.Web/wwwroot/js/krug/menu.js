// A menu is <details class="menu">; here it also closes by Esc and by a press outside.
(function () {
  function open() { return document.querySelectorAll('details.menu[open]'); }
  document.addEventListener('click', function (e) {
    open().forEach(function (menu) { if (!menu.contains(e.target)) menu.open = false; });
  });
  document.addEventListener('keydown', function (e) {
    if (e.key !== 'Escape') return;
    open().forEach(function (menu) { menu.open = false; menu.querySelector('summary').focus(); });
  });
  // On a narrow screen the filters beyond the search are folded, unless one of them is in use.
  if (window.matchMedia('(max-width: 48rem)').matches) {
    document.querySelectorAll('.filters details[open]').forEach(function (d) {
      var used = Array.prototype.some.call(d.querySelectorAll('select, input'), function (field) { return field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value; });
      if (!used) d.open = false;
    });
  }
})();
