/**
 * The check that a packet runs on itself when it is opened: SHA-256 (FIPS 180-4) over the content and over each passage. The
 * page brings its own, as a browser offers crypto.subtle only to pages that it trusts. Plain text, since it stands in the file as it is here.
 */
export const PAGE_SCRIPT = `
(function () {
  'use strict';
  function sha256(text) {
    var bytes = new TextEncoder().encode(text);
    var count = (((bytes.length + 8) >> 6) + 1) << 4;
    var words = new Uint32Array(count);
    for (var i = 0; i < bytes.length; i++) words[i >> 2] |= bytes[i] << (24 - (i % 4) * 8);
    words[bytes.length >> 2] |= 0x80 << (24 - (bytes.length % 4) * 8);
    words[count - 2] = Math.floor(bytes.length / 536870912);
    words[count - 1] = (bytes.length << 3) >>> 0;
    var state = [], keys = [];
    for (var n = 2; keys.length < 64; n++) {
      var prime = true;
      for (var d = 2; d * d <= n; d++) if (n % d === 0) { prime = false; break; }
      if (!prime) continue;
      if (state.length < 8) state.push(fraction(Math.sqrt(n)));
      keys.push(fraction(Math.cbrt(n)));
    }
    function fraction(x) { return Math.floor((x - Math.floor(x)) * 4294967296) >>> 0; }
    function turn(x, by) { return (x >>> by) | (x << (32 - by)); }
    var w = new Uint32Array(64);
    for (var block = 0; block < count; block += 16) {
      for (var t = 0; t < 64; t++) {
        if (t < 16) { w[t] = words[block + t]; continue; }
        var x = w[t - 15], y = w[t - 2];
        w[t] = w[t - 16] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + w[t - 7] + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
      }
      var s = state.slice();
      for (t = 0; t < 64; t++) {
        var a = s[0], e = s[4];
        var one = (s[7] + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & s[5]) ^ (~e & s[6])) + keys[t] + w[t]) | 0;
        var two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]))) | 0;
        s = [(one + two) | 0, a, s[1], s[2], (s[3] + one) | 0, e, s[5], s[6]];
      }
      for (t = 0; t < 8; t++) state[t] = (state[t] + s[t]) | 0;
    }
    return state.map(function (each) { return (each >>> 0).toString(16).padStart(8, '0'); }).join('');
  }
  var content = document.getElementById('packet');
  var stated = document.getElementById('digest').textContent;
  var actual = sha256(content.innerHTML);
  var passages = Array.from(content.querySelectorAll('[data-sha256]'));
  var changed = passages.filter(function (each) { return sha256(each.textContent) !== each.getAttribute('data-sha256'); });
  var isWhole = actual === stated && changed.length === 0;
  var verdict = document.getElementById('verdict');
  document.documentElement.setAttribute('data-check', isWhole ? 'whole' : 'changed');
  if (isWhole) verdict.textContent = 'Whole: not a letter differs from what was written.';
  else {
    verdict.textContent = 'Changed: this is not what was written. ' + (changed.length === 0
      ? 'The words of the passages are their own; something around them differs.'
      : changed.length + ' of ' + passages.length + ' passages differ, and are marked.');
    changed.forEach(function (each) { each.setAttribute('class', 'changed'); });
  }
  var field = document.getElementById('published');
  field.disabled = false;
  field.addEventListener('input', function () {
    var typed = field.value.replace(/\\s+/g, '').toLowerCase();
    document.getElementById('comparison').textContent = typed === '' ? ''
      : typed === actual ? 'The same.' : 'Not the digest of this file.';
  });
})();
`;
