// A programme by keys and by dragging. On a slot: Enter opens, Alt+↑↓ five minutes, Alt+←→ another track, Insert a new one after it, Delete takes it away;
// in the editor Ctrl+Enter keeps and goes on, Esc leaves. Everything is an ordinary form or link; the page that comes back replaces the work in place.
(function () {
  var work = document.getElementById('work'), moves = document.getElementById('moves');
  if (!work || !moves || !window.fetch || !window.DOMParser) return;
  var base = work.dataset.programme, busy = false, drag = null, dragged = false;

  function slots() { return Array.prototype.slice.call(work.querySelectorAll('a[data-slot]')); }
  function typing(e) { return /^(INPUT|TEXTAREA|SELECT|SUMMARY)$/.test(e.tagName); }
  function editor() { return document.getElementById('editor'); }

  function replace(html, url, focus) {
    var page = new DOMParser().parseFromString(html, 'text/html'), fresh = page.getElementById('work');
    if (!fresh) { location.href = url; return; }
    work.replaceWith(fresh);
    work = fresh;
    moves = document.getElementById('moves');
    var head = document.querySelector('main .head'), theirs = page.querySelector('main .head');
    if (head && theirs) head.replaceWith(theirs);
    var said = document.querySelector('main > .toast'), say = page.querySelector('main > .toast'), main = document.getElementById('content');
    if (said) said.remove();
    if (say) main.insertBefore(say, main.firstChild);
    document.title = page.title;
    history.replaceState(null, '', url);
    settle(url, focus);
  }

  // The place of the address gets the focus: the refusal, the first field of the editor, or the slot.
  function settle(url, focus) {
    var place = url.split('#')[1], at = null;
    if (document.getElementById('errors')) at = document.getElementById('errors');
    else if (editor()) at = document.getElementById('Form_Title');
    else if (place && /^slot/.test(place) && document.getElementById(place)) at = document.getElementById(place).querySelector('a');
    else if (focus) at = slots()[Math.min(focus - 1, slots().length - 1)];
    // A proposed title is there to be taken or typed over.
    if (at && at.id === 'Form_Title' && /[?&]new=/.test(url)) at.select();
    if (at) { at.focus({ preventScroll: true }); at.scrollIntoView({ block: 'nearest' }); }
  }

  function get(url) {
    if (busy) return;
    busy = true;
    fetch(url, { credentials: 'same-origin' }).then(function (answer) {
      return answer.text().then(function (html) { busy = false; replace(html, answer.url.split('#')[0] + (url.indexOf('#') < 0 ? '' : url.slice(url.indexOf('#')))); });
    }).catch(function () { location.href = url; });
  }

  function send(form, address, button, focus, place) {
    if (busy) return;
    busy = true;
    var data = new FormData(form);
    if (button && button.name) data.append(button.name, button.value);
    fetch(address, { method: 'POST', body: data, credentials: 'same-origin' }).then(function (answer) {
      return answer.text().then(function (html) { busy = false; replace(html, answer.url + (place ? '#' + place : ''), focus); });
    }).catch(function () { busy = false; form.action = address; form.submit(); });
  }

  function act(handler, query, focus) { send(moves, base + '?handler=' + handler + query, null, focus, focus ? '' : 'slot' + query.match(/slot=(\d+)/)[1]); }

  function tracks() { return Array.prototype.slice.call(work.querySelectorAll('.prog .stream > ol')).map(function (ol) { var a = ol.querySelector('a[data-track]'); return a ? a.dataset.track : null; }).filter(Boolean); }

  function move(a, by) { act('Move', '&slot=' + a.dataset.slot + '&version=' + a.dataset.version + '&by=' + by); }

  function aside(a, step) {
    var all = tracks().filter(function (t, i, list) { return list.indexOf(t) === i; }), to = all[all.indexOf(a.dataset.track) + step];
    if (to !== undefined) act('Move', '&slot=' + a.dataset.slot + '&version=' + a.dataset.version + '&by=0&track=' + to);
  }

  function clock(minute) { minute %= 1440; return ('0' + Math.floor(minute / 60)).slice(-2) + ':' + ('0' + minute % 60).slice(-2); }

  function add(a) { get(base + '?new=' + (a ? a.dataset.track + '&day=' + a.dataset.day + '&start=' + encodeURIComponent(clock(+a.dataset.to)) : 0) + '#editor'); }

  document.addEventListener('keydown', function (e) {
    if (e.metaKey) return;
    var a = e.target.closest && e.target.closest('a[data-slot]'), form = e.target.closest && e.target.closest('#editor form');
    if (form && e.ctrlKey && e.key === 'Enter') {
      var next = editor().querySelector('button[name=next]');
      e.preventDefault();
      if (next) send(next.form, next.form.action, next);
      return;
    }
    if (e.key === 'Escape' && editor() && editor().contains(e.target)) {
      e.preventDefault();
      get(editor().querySelector('a[data-do=leave]').href);
      return;
    }
    if (e.key === 'Insert' && !typing(e.target) && !e.ctrlKey && !e.shiftKey) { e.preventDefault(); add(a); return; }
    if (!a) return;
    var all = slots(), at = all.indexOf(a);
    if (e.altKey && (e.key === 'ArrowUp' || e.key === 'ArrowDown')) { e.preventDefault(); move(a, e.key === 'ArrowUp' ? -5 : 5); }
    else if (e.altKey && (e.key === 'ArrowLeft' || e.key === 'ArrowRight')) { e.preventDefault(); aside(a, e.key === 'ArrowLeft' ? -1 : 1); }
    else if (e.ctrlKey || e.shiftKey || e.altKey) return;
    else if (e.key === 'ArrowUp' || e.key === 'ArrowDown') { e.preventDefault(); var near = all[at + (e.key === 'ArrowUp' ? -1 : 1)]; if (near) near.focus(); }
    else if (e.key === 'Delete') { e.preventDefault(); act('Delete', '&slot=' + a.dataset.slot, at + 1); }
  });

  document.addEventListener('submit', function (e) {
    if (e.defaultPrevented || !work.contains(e.target) || e.target.method !== 'post') return;
    e.preventDefault();
    // Before the common guard against a second press, which would take this form for one being sent.
    e.stopImmediatePropagation();
    send(e.target, e.target.action, e.submitter);
  }, true);

  document.addEventListener('click', function (e) {
    if (e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
    var a = e.target.closest && e.target.closest('a');
    if (!a) return;
    if (dragged) { dragged = false; e.preventDefault(); return; }
    if (a.dataset.slot || a.dataset.free !== undefined || a.dataset.do === 'new' || a.dataset.do === 'leave') { e.preventDefault(); get(a.href); }
  });

  // Dragging: the slot follows the pointer from row to row and from track to track, and is asked to stand where it is let go.
  function edges(grid) {
    var top = grid.getBoundingClientRect().top, at = top;
    return getComputedStyle(grid).gridTemplateRows.split(' ').map(function (height) { var from = at; at += parseFloat(height); return from; });
  }

  function rowAt(rows, y) {
    var row = 0;
    while (row + 1 < rows.length && rows[row + 1] <= y) row++;
    return Math.max(0, row - 1);
  }

  document.addEventListener('pointerdown', function (e) {
    var a = e.target.closest && e.target.closest('a[data-slot]'), grid = a && a.closest('.prog');
    if (!grid || e.button || e.pointerType === 'touch' || getComputedStyle(grid).display !== 'grid') return;
    var rows = edges(grid), li = a.parentNode;
    drag = { a: a, li: li, grid: grid, rows: rows, x: e.clientX, y: e.clientY, css: li.className, grab: rowAt(rows, e.clientY) - rowAt(rows, li.getBoundingClientRect().top + 1), row: null, track: a.dataset.track, on: false };
  });

  document.addEventListener('dragstart', function (e) { if (e.target.closest && e.target.closest('a[data-slot]')) e.preventDefault(); });

  document.addEventListener('pointermove', function (e) {
    if (!drag) return;
    if (!drag.on && Math.abs(e.clientX - drag.x) + Math.abs(e.clientY - drag.y) < 8) return;
    drag.on = true;
    drag.row = Math.max(0, rowAt(drag.rows, e.clientY) - drag.grab);
    var column = (drag.css.match(/ k\d+/) || [''])[0];
    if (drag.track !== '0') drag.grid.querySelectorAll('.th').forEach(function (th) {
      var box = th.getBoundingClientRect(), first = th.parentNode.querySelector('a[data-track]');
      if (first && e.clientX >= box.left && e.clientX < box.right) { drag.track = first.dataset.track; column = ' ' + th.className.match(/k\d+/)[0]; }
    });
    drag.li.className = drag.css.replace(/\bs\d+/, 's' + drag.row).replace(/ k\d+/, column) + ' moving';
  });

  function drop(e) {
    if (!drag) return;
    var was = drag, a = drag.a;
    drag = null;
    was.li.className = was.css;
    if (!was.on) return;
    dragged = true;
    setTimeout(function () { dragged = false; }, 50);
    if (e.type === 'pointercancel') return;
    var to = +was.grid.dataset.first + was.row * was.grid.dataset.step;
    if (to !== +a.dataset.from - (+a.dataset.from - was.grid.dataset.first) % was.grid.dataset.step || was.track !== a.dataset.track) act('Move', '&slot=' + a.dataset.slot + '&version=' + a.dataset.version + '&to=' + to + '&track=' + was.track);
  }
  document.addEventListener('pointerup', drop);
  document.addEventListener('pointercancel', drop);

  // Who speaks: names of the directory as one types.
  var later;
  document.addEventListener('input', function (e) {
    var input = e.target;
    if (input.getAttribute('list') !== 'people' || e.inputType === undefined) return;
    clearTimeout(later);
    var part = input.value.split(';').pop().trim();
    if (part.length < 2 || part.indexOf(',') >= 0) return;
    later = setTimeout(function () {
      fetch(input.form.dataset.people + '&q=' + encodeURIComponent(part), { credentials: 'same-origin' }).then(function (answer) { return answer.ok ? answer.json() : []; }).then(function (names) {
        var list = document.getElementById('people');
        if (!list || !names.length) return;
        list.textContent = '';
        names.forEach(function (name) { var option = document.createElement('option'); option.value = name; list.appendChild(option); });
      }).catch(function () { });
    }, 200);
  });

  settle(location.href);
})();
