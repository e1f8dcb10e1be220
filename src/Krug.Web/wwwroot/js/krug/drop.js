// Files may be dropped on the dashed area of a file field; without this the field opens them as usual.
(function () {
  document.querySelectorAll('.field.file .area').forEach(function (area) {
    var input = area.querySelector('input[type=file]');
    area.querySelector('p').hidden = false;
    function over(on) { return function (e) { e.preventDefault(); area.classList.toggle('over', on); }; }
    area.addEventListener('dragenter', over(true));
    area.addEventListener('dragover', over(true));
    area.addEventListener('dragleave', over(false));
    area.addEventListener('drop', function (e) {
      over(false)(e);
      if (!e.dataTransfer.files.length || input.disabled) return;
      var files = e.dataTransfer;
      if (!input.multiple && files.files.length > 1) { files = new DataTransfer(); files.items.add(e.dataTransfer.files[0]); }
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
  });
})();
