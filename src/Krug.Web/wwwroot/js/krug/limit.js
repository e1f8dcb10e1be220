// «осталось 847» once a fifth of the limit remains, said politely and not at every key.
(function () {
  function words(left) {
    return left >= 0 ? 'осталось ' + left : 'лишних ' + -left;
  }
  document.querySelectorAll('[data-limit]').forEach(function (input) {
    var limit = +input.dataset.limit, place = document.getElementById(input.id + '-left'), later;
    if (!place) return;
    input.addEventListener('input', function () {
      clearTimeout(later);
      later = setTimeout(function () {
        var left = limit - Array.from(input.value.replace(/\r\n/g, '\n')).length;
        place.textContent = left <= limit / 5 ? words(left) : '';
      }, 600);
    });
  });
})();
